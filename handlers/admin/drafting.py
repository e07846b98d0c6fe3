"""Putting a campaign together: where to begin, the draft, its preview, its end."""

from collections.abc import Awaitable, Callable
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.ui import campaign as campaign_screens
from bot.ui import draft as screens
from bot.ui import draft_field
from bot.ui.screen import Screen
from feedback.campaign import CampaignState
from feedback.drafts import BY_NAME, fits
from feedback.errors import Stale
from feedback.signing import Callback
from feedback.views.draft import DraftView
from handlers.customer.knowing import Ui
from handlers.show import replace, show, toast
from handlers.staff.agents import agent_of
from handlers.taps import Taps
from services import draft_views
from services.campaigns import Campaigns
from services.drafts import Drafts
from services.invitations import Invitations

Handled = Callable[..., Awaitable[None]]


def router() -> Router:
    """Every key of a draft but those of its fields."""
    router = Router(name="drafting")
    for verb, handler in (*_BEGINNINGS, *_DRAFT):
        router.callback_query.register(handler, Taps(verb))
    return router


async def list_again(callback: CallbackQuery, campaigns: Campaigns, drafts: Drafts, ui: Ui) -> None:
    """Back to /campaigns."""
    await replace(callback, await overview(campaigns, drafts, ui))


async def begin(callback: CallbackQuery, drafts: Drafts, ui: Ui) -> None:
    """A new campaign."""
    await replace(callback, screens.beginnings(ui.say, ui.sign, drafts.templates()))


async def measure(callback: CallbackQuery, ui: Ui) -> None:
    """Like no ready one."""
    await replace(callback, screens.measures(ui.say, ui.sign))


async def from_template(
    callback: CallbackQuery, tap: Callback, drafts: Drafts, zone: ZoneInfo, ui: Ui
) -> None:
    """A ready one was chosen."""
    view = await drafts.begin(tap.arg, agent_of(callback.from_user), ui.now)
    await replace(callback, first(view, callback, zone, ui))


async def from_metric(callback: CallbackQuery, tap: Callback, drafts: Drafts, zone: ZoneInfo, ui: Ui) -> None:
    """A metric was chosen."""
    view = await drafts.begin_with(tap.arg, agent_of(callback.from_user), ui.now)
    await replace(callback, first(view, callback, zone, ui))


async def every_service(
    callback: CallbackQuery, tap: Callback, drafts: Drafts, zone: ZoneInfo, ui: Ui
) -> None:
    """The step about services: after every one."""
    who = agent_of(callback.from_user)
    view = await drafts.choose(tap.id, int(tap.arg), "services", None, who, ui.now)
    await replace(callback, card(view, callback, zone, ui))


async def copy(callback: CallbackQuery, tap: Callback, drafts: Drafts, zone: ZoneInfo, ui: Ui) -> None:
    """Another one like this."""
    view = await drafts.copy(tap.id, agent_of(callback.from_user), ui.now)
    await replace(callback, card(view, callback, zone, ui))


async def edit(callback: CallbackQuery, tap: Callback, drafts: Drafts, zone: ZoneInfo, ui: Ui) -> None:
    """Change this one."""
    view = await drafts.edit(tap.id, agent_of(callback.from_user), ui.now)
    await replace(callback, card(view, callback, zone, ui))


async def show_one(callback: CallbackQuery, tap: Callback, drafts: Drafts, zone: ZoneInfo, ui: Ui) -> None:
    """Back to the draft."""
    await replace(callback, card(await drafts.view(tap.id), callback, zone, ui))


async def preview(callback: CallbackQuery, tap: Callback, drafts: Drafts, ui: Ui) -> None:
    """The question in one language, in place of the draft."""
    view = await drafts.view(tap.id)
    screen = screens.preview(ui.say, ui.sign, view, language=tap.arg, company=ui.company, now=ui.now)
    await replace(callback, screen)


async def file(callback: CallbackQuery, tap: Callback, drafts: Drafts, ui: Ui) -> None:
    """The same as YAML."""
    view = await drafts.view(tap.id)
    await replace(callback, screens.file(ui.say, ui.sign, view, draft_views.file(view)))


async def take_over(callback: CallbackQuery, tap: Callback, drafts: Drafts, zone: ZoneInfo, ui: Ui) -> None:
    """Go on in place of whoever holds it."""
    view = await drafts.take_over(tap.id, agent_of(callback.from_user), ui.now)
    await replace(callback, card(view, callback, zone, ui))


async def try_out(
    callback: CallbackQuery, tap: Callback, drafts: Drafts, invitations: Invitations, ui: Ui
) -> None:
    """Its question to oneself, outside the numbers."""
    who = agent_of(callback.from_user)
    campaign_id, version_id = await drafts.trial(tap.id, int(tap.arg), who, ui.now)
    if await invitations.test(campaign_id, who.id, ui.now, version_id):
        await toast(callback, ui.say.label("admin-draft-tried"))
    else:
        await toast(callback)
        await _say(callback, campaign_screens.test_needs_start(ui.say))


async def publish(
    callback: CallbackQuery, tap: Callback, campaigns: Campaigns, drafts: Drafts, ui: Ui
) -> None:
    """Put it in force, unless the campaign has changed since the draft was begun."""
    try:
        await _publish(callback, tap, campaigns, drafts, ui, force=False)
    except Stale as error:
        state = tap.arg.partition(":")[2]
        view = await drafts.view(tap.id)
        await replace(callback, screens.stale(ui.say, ui.sign, view, error.diff, state))


async def overwrite(
    callback: CallbackQuery, tap: Callback, campaigns: Campaigns, drafts: Drafts, ui: Ui
) -> None:
    """Put it in force over what was changed meanwhile."""
    await _publish(callback, tap, campaigns, drafts, ui, force=True)


async def ask_to_drop(callback: CallbackQuery, tap: Callback, drafts: Drafts, ui: Ui) -> None:
    """Whether it is really to be thrown away."""
    await replace(callback, screens.dropping(ui.say, ui.sign, await drafts.view(tap.id)))


async def drop(callback: CallbackQuery, tap: Callback, campaigns: Campaigns, drafts: Drafts, ui: Ui) -> None:
    """Throw it away."""
    await drafts.discard(tap.id, int(tap.arg), agent_of(callback.from_user))
    screen = await overview(campaigns, drafts, ui)
    await replace(callback, screen, note=ui.say.label("admin-draft-dropped"))


async def overview(campaigns: Campaigns, drafts: Drafts, ui: Ui) -> Screen:
    """/campaigns, with drafts."""
    return screens.overview(ui.say, ui.sign, await campaigns.lines(), await drafts.lines())


def card(view: DraftView, callback: CallbackQuery, zone: ZoneInfo, ui: Ui) -> Screen:
    """The draft for whoever taps."""
    return screens.card(ui.say, ui.sign, view, me=callback.from_user.id, zone=zone, now=ui.now)


def first(view: DraftView, callback: CallbackQuery, zone: ZoneInfo, ui: Ui) -> Screen:
    """The next step of a new one: about which service, where there is a choice."""
    services = BY_NAME["services"]
    if view.services and fits(services, dict(view.document)):
        return draft_field.field(ui.say, ui.sign, view, services, first=True)
    return card(view, callback, zone, ui)


async def _publish(
    callback: CallbackQuery, tap: Callback, campaigns: Campaigns, drafts: Drafts, ui: Ui, *, force: bool
) -> None:
    revision, _, name = tap.arg.partition(":")
    who, state = agent_of(callback.from_user), CampaignState(name)
    done = await drafts.publish(tap.id, int(revision), who, ui.now, state=state, force=force)
    line = await campaigns.line(done.campaign_id)
    screen = campaign_screens.details(ui.say, ui.sign, line, campaign_id=done.campaign_id)
    await replace(callback, screen, note=screens.published_note(ui.say, state))


async def _say(callback: CallbackQuery, screen: Screen) -> None:
    if isinstance(callback.message, Message):
        await show(callback.message, screen)


_BEGINNINGS: tuple[tuple[str, Handled], ...] = (
    ("camplist", list_again),
    ("draftnew", begin),
    ("draftown", measure),
    ("drafttpl", from_template),
    ("draftmetric", from_metric),
    ("draftall", every_service),
    ("campcopy", copy),
    ("campedit", edit),
)
_DRAFT: tuple[tuple[str, Handled], ...] = (
    ("draft", show_one),
    ("draftview", preview),
    ("draftfile", file),
    ("drafttake", take_over),
    ("drafttry", try_out),
    ("draftgo", publish),
    ("draftforce", overwrite),
    ("draftdrop", ask_to_drop),
    ("draftgone", drop),
)
