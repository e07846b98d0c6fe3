"""Which consents still count."""

from feedback import consent


def test_the_text_in_force_counts_and_none_does_not() -> None:
    assert consent.in_force(consent.CURRENT)
    assert not consent.in_force(None)
    assert not consent.in_force(consent.REQUIRED - 1)


def test_versions_are_numbered_upwards_and_the_first_had_to_be_asked() -> None:
    numbers = [version.number for version in consent.VERSIONS]
    assert numbers == list(range(1, len(numbers) + 1))
    assert consent.VERSIONS[0].ask_again
    assert consent.REQUIRED <= consent.CURRENT
