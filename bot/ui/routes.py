"""Where cards go and who answers for a service, as admins see and set it."""

from bot.i18n import Safe, Voice, clip
from bot.ui.screen import LONGEST_LABEL, LONGEST_TEXT, Button, Screen, fitting, lines, paragraphs, size
from feedback.routes import Route, RouteKind
from feedback.signing import Signer
from feedback.views.desk import Agent
from feedback.views.routes import Looked, OwnersView, RoutesView

_RESERVE = 200
# More keys than this are no help; the rest is reached after some of these are gone.
_MOST_KEYS = 50


def listing(say: Voice, sign: Signer, view: RoutesView) -> Screen:
    """Every route in the order in which they are tried, a key each to remove it."""
    hint = say("route-hint")
    if not view.routes:
        return Screen(text=paragraphs(say("route-none"), hint))
    shown = fitting(
        (_line(say, route, view.here) for route in view.routes), LONGEST_TEXT - size(hint) - _RESERVE
    )
    keys = [
        Button(
            text=clip(say.label("route-key-remove", route=route.value), LONGEST_LABEL),
            data=sign.pack_callback("unroute", route.id),
            style="danger",
        )
        for route in view.routes[:_MOST_KEYS]
    ]
    return Screen(
        text=paragraphs(say("route-title"), lines(*shown), hint), rows=tuple((key,) for key in keys)
    )


def put(say: Voice, kind: RouteKind, value: str, chat: Looked, *, topic: bool) -> Screen:
    """The route is set; a bot that is no admin does not hear what agents write."""
    where = say.label("route-to-topic") if topic else say.label("route-to-chat", chat=str(chat.chat_id))
    done = say("route-set", route=_named(say, kind, value), where=where)
    return Screen(text=paragraphs(done, None if chat.admin else say("route-not-admin")))


def admins_only(say: Voice) -> Screen:
    """An admin's command from somebody else."""
    return Screen(text=say("route-admins-only"))


def admins_only_note(say: Voice) -> str:
    """An admin's key tapped by somebody else."""
    return say.label("route-admins-only")


def owners(say: Voice, sign: Signer, view: OwnersView) -> Screen:
    """Every owner, a key each to remove it, and the services without one."""
    named = [say("owner-line", service=line.service, owner=line.agent_name) for line in view.owners]
    lacking = [say("owner-lacking-line", service=service) for service in view.without]
    hint = say("owner-hint")
    shown = fitting([*named, *lacking], LONGEST_TEXT - size(hint) - _RESERVE)
    keys = [
        Button(
            text=clip(say.label("route-key-remove", route=line.service), LONGEST_LABEL),
            data=sign.pack_callback("unown", line.id),
            style="danger",
        )
        for line in view.owners[:_MOST_KEYS]
    ]
    title = say("owner-title") if shown else say("owner-none")
    return Screen(text=paragraphs(title, lines(*shown), hint), rows=tuple((key,) for key in keys))


def owner_put(say: Voice, service: str, owner: Agent) -> Screen:
    """The service has an owner."""
    return Screen(text=say("owner-set", service=service, owner=owner.name))


def _line(say: Voice, route: Route, here: int) -> Safe:
    if route.chat_id == here:
        where = say.label("route-here-topic" if route.in_topic else "route-here")
    else:
        where = say.label("route-to-chat", chat=str(route.chat_id))
    return say("route-line", route=_named(say, route.kind, route.value), where=where)


def _named(say: Voice, kind: RouteKind, value: str) -> str:
    return say.label(f"route-{kind.value}", value=value)
