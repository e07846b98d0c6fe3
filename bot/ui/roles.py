"""/staff: who may do what, giving and taking roles, and refusals."""

from bot.i18n import Safe, Voice, clip, escape
from bot.ui.screen import LONGEST_LABEL, LONGEST_TEXT, Button, Screen, fitting, lines, paragraphs, size
from feedback.roles import Role
from feedback.signing import Signer
from feedback.views.roles import Named, Naming, StaffLine, StaffView

_RESERVE = 200
_MOST_KEYS = 60


def listing(say: Voice, sign: Signer, view: StaffView) -> Screen:
    """Everybody with a role; a key each to change it, and whoever might be given one."""
    heading, how = Safe(f"<b>{say('roles-title')}</b>"), say("roles-how")
    rule = say("roles-rule" if view.anybody_named else "roles-rule-nobody")
    room = LONGEST_TEXT - size(heading) - size(how) - size(rule) - _RESERVE
    shown = fitting((_line(say, one) for one in view.people), room)
    keyed = [one for one in view.people if not one.always]
    keys = [_key(say, sign, one) for one in (*keyed, *view.others)][:_MOST_KEYS]
    return Screen(text=paragraphs(heading, lines(*shown), rule, how), rows=tuple((key,) for key in keys))


def plain_listing(say: Voice, view: StaffView) -> Screen:
    """The same in a group: who is what, no keys."""
    heading = Safe(f"<b>{say('roles-title')}</b>")
    rule = say("roles-rule" if view.anybody_named else "roles-rule-nobody")
    shown = fitting((_line(say, one) for one in view.people), LONGEST_TEXT - _RESERVE * 4)
    return Screen(text=paragraphs(heading, lines(*shown), rule, say("roles-how")))


def person(say: Voice, sign: Signer, line: StaffLine) -> Screen:
    """One person: what each role may, and a key for each."""
    explained = lines(*(say(f"roles-may-{role.value}") for role in Role))
    rows = [
        (Button(text=say.label(f"role-{role.value}"), data=sign.pack_callback("staffgive", line.id, role)),)
        for role in Role
        if role is not line.role
    ]
    if line.role is not None:
        taken = sign.pack_callback("stafftake", line.id)
        rows.append((Button(text=say.label("roles-key-take"), data=taken, style="danger"),))
    rows.append((Button(text=say.label("admin-key-back"), data=sign.pack_callback("stafflist", 0)),))
    by = say("roles-given-by", name=line.given_by) if line.given_by else None
    return Screen(text=paragraphs(lines(_line(say, line), by), explained), rows=tuple(rows))


def done(say: Voice, named: Named) -> Screen:
    """A role was given or taken, by a command."""
    more = "roles-first" if named.first else "roles-last" if named.last else None
    return Screen(text=paragraphs(done_line(say, named), say(more) if more else None))


def done_line(say: Voice, named: Named) -> Safe:
    """The sentence about it."""
    role = say.label(f"role-{named.person.role.value}") if named.person.role else ""
    match named.outcome:
        case Naming.GIVEN:
            return say("roles-given", name=_name(named.person), role=role)
        case Naming.TAKEN:
            return say("roles-taken", name=_name(named.person))
        case Naming.ALWAYS:
            return say("roles-always", name=_name(named.person))
        case Naming.UNCHANGED:
            return say("roles-unchanged", name=_name(named.person))


def done_note(say: Voice, named: Named) -> str:
    """The same under a tap."""
    role = say.label(f"role-{named.person.role.value}") if named.person.role else ""
    return clip(say.label(f"roles-{named.outcome.value}", name=_name(named.person), role=role), 190)


def usage(say: Voice) -> Screen:
    """A command that does not say whom, or what."""
    return Screen(text=say("roles-how"))


def refused(say: Voice, role: Role | None) -> Screen:
    """Somebody of the staff chat wrote what they may not; nothing was done."""
    return Screen(text=escape(refused_note(say, role)))


def refused_note(say: Voice, role: Role | None) -> str:
    """The same under a tap."""
    return say.label("roles-refused-unnamed" if role is None else "roles-refused")


def not_yours_note(say: Voice, *, owner: str) -> str:
    """Another agent's case."""
    return clip(say.label("roles-not-yours", owner=owner), 190)


def _key(say: Voice, sign: Signer, line: StaffLine) -> Button:
    role = say.label(f"role-{line.role.value}") if line.role else say.label("roles-key-name")
    text = clip(f"{_name(line)}: {role}", LONGEST_LABEL)
    return Button(text=text, data=sign.pack_callback("staffone", line.id))


def _line(say: Voice, line: StaffLine) -> Safe:
    role = say.label(f"role-{line.role.value}") if line.role else say.label("roles-none")
    message = "roles-line-always" if line.always else "roles-line"
    return say(message, name=clip(_name(line), LONGEST_LABEL), role=role)


def _name(line: StaffLine) -> str:
    return line.name or str(line.id)
