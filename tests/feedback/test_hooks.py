"""Signatures, pauses and addresses of outgoing webhooks."""

import base64
import hashlib
import hmac
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address, IPv4Network, IPv6Address, ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.addresses import is_public
from feedback.hooks import GIVE_UP, TRIES, HookEvent, hopeless, next_try, secret_of, signature

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)
PRIVATE = [
    ip_network(net)
    for net in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "198.18.0.0/15",
        "224.0.0.0/4",
        "240.0.0.0/4",
        "::1/128",
        "::/128",
        "fc00::/7",
        "fe80::/10",
        "ff00::/8",
        "2001:db8::/32",
    )
]
INSIDE_V4 = st.sampled_from([net for net in PRIVATE if isinstance(net, IPv4Network)]).flatmap(
    lambda net: st.ip_addresses(network=net)
)


def test_the_example_of_the_specification() -> None:
    """https://github.com/standard-webhooks/standard-webhooks, the vector of its libraries."""
    secret, key = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek"
    signed = signature(secret, key, 1614265330, b'{"test": 2432232314}')
    assert signed == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


@given(
    random=st.binary(min_size=24, max_size=64),
    key=st.text("abc_0", min_size=1),
    at=st.integers(0, 2**40),
    body=st.binary(),
)
def test_anybody_with_the_secret_can_check(random: bytes, key: str, at: int, body: bytes) -> None:
    expected = hmac.new(random, f"{key}.{at}.".encode() + body, hashlib.sha256).digest()
    assert signature(secret_of(random), key, at, body) == f"v1,{base64.b64encode(expected).decode()}"


def test_five_tries_within_hours() -> None:
    at, pauses = NOW, []
    for tried in range(1, TRIES):
        again = next_try(HookEvent.CASE_OPENED, tried, at)
        assert again is not None
        pauses.append(again - at)
        at = again
    assert next_try(HookEvent.CASE_OPENED, TRIES, at) is None
    assert pauses == [timedelta(seconds=30 * 8**n) for n in range(TRIES - 1)]
    assert next_try(HookEvent.TEST, 1, NOW) is None


def test_three_days_are_enough() -> None:
    assert not hopeless(NOW, NOW + GIVE_UP - timedelta(seconds=1))
    assert hopeless(NOW, NOW + GIVE_UP)


@given(address=st.sampled_from(PRIVATE).flatmap(lambda net: st.ip_addresses(network=net)))
def test_no_private_address_is_public(address: IPv4Address | IPv6Address) -> None:
    assert not is_public(str(address))


@given(inside=INSIDE_V4, other=st.integers(0, 2**16 - 1))
def test_nor_is_one_that_leads_there_by_a_detour(inside: IPv4Address, other: int) -> None:
    number = int(inside)
    detours = (
        0xFFFF << 32 | number,
        number,
        int(IPv6Address("64:ff9b::")) | number,
        int(IPv6Address("64:ff9b:1::")) | other << 32 | number,
        0x2002 << 112 | number << 80 | other,
        int(IPv6Address("2001::")) | (number ^ 0xFFFFFFFF),
    )
    for detour in detours:
        assert not is_public(str(IPv6Address(detour))), IPv6Address(detour)


@pytest.mark.parametrize("address", ["fe80::1%eth0", "::ffff:127.0.0.1", "0.0.0.1", "255.255.255.255"])
def test_as_a_resolver_writes_them(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.216.34", "2a00:1450:4001::200e", "64:ff9b::808:808"])
def test_the_world_outside_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("name", ["crm.example.com", "", "127.1", "0x7f000001", "2130706433", "8.8.8.8/32"])
def test_what_is_no_address_is_an_error(name: str) -> None:
    with pytest.raises(ValueError, match="address"):
        is_public(name)
