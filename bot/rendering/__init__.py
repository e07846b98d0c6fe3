"""From a delivery's ids to the request that says it, made at the moment of sending."""

from collections.abc import Mapping

from bot.dispatching import Renderer
from bot.i18n import Translator
from bot.rendering.asking import Asking
from bot.rendering.clocks import Deadlines
from bot.rendering.customer import Customers
from bot.rendering.extras import ExtrasGiven
from bot.rendering.faq import FaqAnswers
from bot.rendering.follow_up import FollowUps
from bot.rendering.inbox import InboxDesk
from bot.rendering.notices import AdminNotices
from bot.rendering.spikes import SpikeNotices
from bot.rendering.staff import StaffDesk
from bot.rendering.talk import Talks
from bot.rendering.telling import Told
from bot.rendering.visits import VisitQuestions
from bot.services import Services
from bot.settings import Settings
from feedback.clock import Clock
from feedback.delivery import Kind
from feedback.signing import Signer


def make_renderers(
    services: Services, translator: Translator, sign: Signer, clock: Clock, settings: Settings
) -> Mapping[Kind, Renderer]:
    """One renderer a kind."""
    asking = Asking(services.invitations, translator, sign, clock, settings.company_name)
    customers = Customers(services.afterwords, services.work.closings, services.staff, translator, clock)
    desk = StaffDesk(services.cases, services.staff, translator, sign, clock)
    inbox = InboxDesk(services.desk.inbox, services.desk.praise, services.staff, translator, sign, clock)
    notices = AdminNotices(services.notices, translator, sign)
    return {
        **asking.renderers(),
        **customers.renderers(),
        **desk.renderers(),
        **inbox.renderers(),
        **notices.renderers(),
        **Deadlines(
            services.deadlines.clocks, services.deadlines.promises, translator, sign, clock
        ).renderers(),
        **ExtrasGiven(services.extras, translator, sign, clock, settings.company_name).renderers(),
        **FaqAnswers(services.desk.automatic, translator, sign, clock).renderers(),
        **FollowUps(services.surveys, translator, sign, clock).renderers(),
        **SpikeNotices(services.desk.spikes, translator).renderers(),
        **Told(services.desk.tellings, translator, clock).renderers(),
        **VisitQuestions(services.visits, translator, sign).renderers(),
        **Talks(services.talk.relaying, services.staff, translator, sign).renderers(),
    }
