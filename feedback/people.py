"""Whom a campaign asks: customers or employees, never both, so that their numbers don't mix."""

from collections.abc import Collection
from enum import StrEnum

# The tag by which the company's system says that a contact works for it.
EMPLOYEE = "employee"


class People(StrEnum):
    """The key `people` of a campaign; the values are stored: never rename one."""

    CUSTOMERS = "customers"
    EMPLOYEES = "employees"


def kind_of(tags: Collection[str]) -> People:
    """What a contact with these tags is."""
    return People.EMPLOYEES if EMPLOYEE in tags else People.CUSTOMERS
