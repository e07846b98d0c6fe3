"""Links that join an account to a contact."""

from db.repositories.base import Repository
from db.tables import Link


class Links(Repository[Link]):
    """Links that join an account to a contact."""

    row = Link
