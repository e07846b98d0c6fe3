"""From a delivery's ids to the request that says it, made at the moment of sending."""

from collections.abc import Mapping

from bot.dispatching import Renderer
from bot.i18n import Translator
from bot.services import Services
from feedback.clock import Clock
from feedback.delivery import Kind
from feedback.signing import Signer


def make_renderers(
    services: Services, translator: Translator, sign: Signer, clock: Clock
) -> Mapping[Kind, Renderer]:
    """One renderer a kind."""
    return {}
