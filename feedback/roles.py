"""Roles: who may look, work on cases, lead the desk, set up the bot."""

from collections.abc import Mapping
from enum import StrEnum


class Role(StrEnum):
    """What somebody was named, with a name in every language; the values are stored: never rename one."""

    ADMIN = "admin"
    MANAGER = "manager"
    AGENT = "agent"
    VIEWER = "viewer"


class Act(StrEnum):
    """What people do with the bot, as far as it is decided who may."""

    # Cards, lists, histories, customers.
    LOOK = "look"
    # The numbers of campaigns.
    REPORT = "report"
    # Whatever changes a case, a message or a list of the desk.
    WORK = "work"
    # Releasing, handing on and resolving what another agent has taken.
    LEAD = "lead"
    # Campaigns, roles, routes, owners, the audit log.
    SET_UP = "set_up"


_LOOK = frozenset({Act.LOOK, Act.REPORT})
MAY: Mapping[Role, frozenset[Act]] = {
    Role.VIEWER: _LOOK,
    Role.AGENT: frozenset({Act.LOOK, Act.WORK}),
    Role.MANAGER: _LOOK | {Act.WORK, Act.LEAD},
    Role.ADMIN: frozenset(Act),
}


def may(role: Role | None, act: Act) -> bool:
    """Whether somebody of this role (None: a stranger) may do this."""
    return role is not None and act in MAY[role]


def role_of(*, always_admin: bool, named: Role | None, anybody_named: bool, member: bool) -> Role | None:
    """Somebody's role; None: a stranger, or a member who was not named while others were.

    `always_admin`: named by ADMIN_IDS, which nobody can take away. `member`: in a chat of staff. Until
    somebody is named every member is an agent. An agent who has left the chats of staff is none any more;
    whoever looks, manages or sets up need not be in one.
    """
    if always_admin:
        return Role.ADMIN
    if named is Role.AGENT and not member:
        return None
    return named or (Role.AGENT if member and not anybody_named else None)


def may_touch(role: Role | None, *, owner_id: int | None, person_id: int, anybody_named: bool) -> bool:
    """Whether a case may be released, handed on or resolved: one's own, a free one, or any by who leads.

    Until somebody is named there may be nobody who leads: colleagues help each other out.
    """
    return owner_id in {None, person_id} or may(role, Act.LEAD) or (may(role, Act.WORK) and not anybody_named)
