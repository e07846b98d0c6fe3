"""Beside questions: the consent to it, thank-yous, a link for a review, words that ask nothing."""

from datetime import datetime

from bot.i18n import Safe, Voice, escape
from bot.ui import moment
from bot.ui.screen import Button, Screen, lines, own, paragraphs
from feedback.incentives import CODE
from feedback.signing import Signer
from feedback.views.extras import AdvertView, ExtraView


def consent_text(say: Voice, *, company: str, version: int) -> Safe:
    """What the contact agrees to, word for word; the hash that is kept is taken of this."""
    text = say("customer-adverts-consent", company=company)
    return paragraphs(text, say("customer-consent-version", version=str(version)))


def ask(say: Voice, sign: Signer, *, contact_id: int, company: str, version: int) -> Screen:
    """The consent to extras."""
    keys = tuple(
        (_key(say, sign, f"customer-key-adverts-{word}", contact_id, f"{word}:{version}:{say.language}"),)
        for word in ("yes", "no")
    )
    return Screen(text=consent_text(say, company=company, version=version), rows=keys)


def standing(
    say: Voice, sign: Signer, view: AdvertView, *, contact_id: int, company: str, version: int, now: datetime
) -> Screen:
    """/offers: what was said, and the way to change it."""
    if view.agreed_at is not None:
        date = moment.date_of(say, view.agreed_at, now)
        stop = _key(say, sign, "customer-key-adverts-stop", contact_id, f"no:{version}:{say.language}")
        text = say("customer-adverts-on", date=date, version=str(view.version))
        return Screen(text=text, rows=((stop,),))
    if not view.available:
        return Screen(text=say("customer-adverts-none", company=company))
    return ask(say, sign, contact_id=contact_id, company=company, version=version)


def agreed(say: Voice) -> Screen:
    """After Yes."""
    return Screen(text=say("customer-adverts-agreed"))


def refused(say: Voice) -> Screen:
    """After No, and after the consent was taken back."""
    return Screen(text=say("customer-adverts-refused"))


def given(say: Voice, sign: Signer, view: ExtraView, *, company: str, version: int) -> Screen:
    """An extra as it is sent; the way out stands under every one."""
    stop = _key(say, sign, "customer-key-adverts-stop", view.contact_id, f"no:{version}:{say.language}")
    review = Button(text=say.label("customer-key-review"), url=view.review_url)
    parts = (own(say.pick(view.touch)),) if view.touch else (_thanks(say, view, company), _review(say, view))
    rows = ((review,), (stop,)) if view.review_url else ((stop,),)
    return Screen(text=paragraphs(*parts), rows=rows)


def _thanks(say: Voice, view: ExtraView, company: str) -> Safe | None:
    if not view.thanks:
        return None
    text, code = say.pick(view.text), Safe(f"<code>{escape(view.code)}</code>") if view.code else None
    if CODE in text and code:
        before, _, after = text.partition(CODE)
        return Safe(f"{own(before)}{code}{own(after.replace(CODE, view.code))}")
    words = own(text) if text else say("customer-thank-you", company=company)
    return lines(words, say("customer-thank-you-code", code=code)) if code else words


def _review(say: Voice, view: ExtraView) -> Safe | None:
    if not view.review_url:
        return None
    text = say.pick(view.review)
    return own(text) if text else say("customer-review")


def _key(say: Voice, sign: Signer, label: str, contact_id: int, arg: str) -> Button:
    return Button(text=say.label(label), data=sign.pack_callback("adverts", contact_id, arg))
