"""Text of people in spreadsheets: a cell that begins like a formula must not become one."""

# Excel, LibreOffice and Google Sheets take these for the beginning of a formula, also after a line break.
_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def neutral(text: str) -> str:
    """The same text; an apostrophe in front makes a would-be formula plain text."""
    return f"'{text}" if text.startswith(_STARTS) else text
