"""Which network addresses belong to the world outside."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

# Addresses that lead to the IPv4 address in their last four bytes (RFC 6052, and RFC 8215 for local use).
_TRANSLATED = (ip_network("64:ff9b::/96"), ip_network("64:ff9b:1::/48"))
# The same in the outdated form ::a.b.c.d (RFC 4291, 2.5.5.1).
_COMPATIBLE = IPv6Network("::/96")


def is_public(address: str) -> bool:
    """Whether a numeric address, as the resolver gives it, lies outside every private, local or reserved net.

    Raises ValueError for what is no address.
    """
    # A link-local address carries its interface: fe80::1%eth0.
    found = ip_address(address.partition("%")[0])
    return all(_outside(each) for each in (found, *_within(found)))


def _outside(address: IPv4Address | IPv6Address) -> bool:
    # Counted as reserved, yet it is how a network with IPv6 alone reaches the IPv4 world.
    reserved = address.is_reserved and address not in _TRANSLATED[0]
    return address.is_global and not (address.is_multicast or address.is_unspecified or reserved)


def _within(address: IPv4Address | IPv6Address) -> tuple[IPv4Address, ...]:
    """IPv4 addresses a packet to this address may end at."""
    if isinstance(address, IPv4Address):
        return ()
    teredo = address.teredo or ()
    last = IPv4Address(int(address) & 0xFFFFFFFF)
    translated = any(address in net for net in (*_TRANSLATED, _COMPATIBLE))
    found = (address.ipv4_mapped, address.sixtofour, *teredo, last if translated else None)
    return tuple(each for each in found if each is not None)
