"""Languages of comments as short as people write them."""

import pytest

from nlp.language import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Спасибо", "ru"),
        ("норм", "ru"),
        ("Ждали сорок минут, никто не вышел", "ru"),
        ("ochen ploho", "ru"),
        ("дякую, все сподобалося", "uk"),
        ("Дуже смачно і швидко", "uk"),
        ("polecam", "pl"),
        ("czekalam 40 minut, nikt nie wyszedl", "pl"),
        ("Świetna obsługa", "pl"),
        ("thanks", "en"),
        ("waited 40 minutes, nobody came", "en"),
        ("The app CRASHED twice", "en"),
        ("кофе вкусный, wi-fi нет", "ru"),
    ],
)
def test_a_comment_s_language(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", "   ", "👍", "10/10", "))))", "\u200b\u200f", "🙂🙂 5"])
def test_no_letters_no_language(text: str) -> None:
    assert detect(text) == "und"
