"""Groups of contacts, written as small expressions: `visits >= 3 and not tag "vip"`.

docs/howto/segments.md explains it; parse -> tree -> holds (one contact) or db.segments_sql (all of them).
"""

from feedback.segments.evaluation import Facts, Moment, holds
from feedback.segments.naming import check_name, is_name, names_in, read, resolve
from feedback.segments.parser import LONGEST, parse
from feedback.segments.tree import Everybody, Nobody, Tree

__all__ = [
    "LONGEST",
    "Everybody",
    "Facts",
    "Moment",
    "Nobody",
    "Tree",
    "check_name",
    "holds",
    "is_name",
    "names_in",
    "parse",
    "read",
    "resolve",
]
