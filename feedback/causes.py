"""Root causes of cases: the list staff begin with; they add their own and take off what does not fit."""

from feedback.errors import InvalidInput

# Their names stand in the locale files.
BUILT_IN = ("waiting", "quality", "attitude", "price", "promise", "information", "mistake", "other")
# So many fit under a message that a thumb can still go through.
MOST = 20
LONGEST = 40


def checked(name: str) -> str:
    """The words of a new cause on one line; InvalidInput when they are empty or too long for a key."""
    words = " ".join(name.split())
    if not 1 <= len(words) <= LONGEST:
        raise InvalidInput("cause", "error-cause-length", longest=LONGEST)
    return words
