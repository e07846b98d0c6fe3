"""The first screens: hello, what we ask and keep, Agree."""

from bot.i18n import Safe, Voice, blank, escape
from bot.ui.screen import Button, Screen, paragraphs
from feedback.signing import Signer


def consent_text(say: Voice, *, company: str, version: int, document_url: str = "") -> Safe:
    """What the contact agrees to, word for word; the hash that is kept is taken of this."""
    document = say("customer-consent-document", company=company)
    if document_url:
        document = say("customer-consent-document-link", company=company, document=escape(document_url))
    text = say("customer-consent", company=company)
    return paragraphs(text, document, say("customer-consent-version", version=str(version)))


def welcome(
    say: Voice,
    sign: Signer,
    *,
    contact_id: int,
    company: str,
    version: int,
    name: str | None = None,
    document_url: str = "",
) -> Screen:
    """The consent screen; Agree is its first key. `name` is the Telegram name, never the CRM's."""
    text = consent_text(say, company=company, version=version, document_url=document_url)
    agree, decline = (
        Button(
            text=say.label(f"customer-key-{verb}"),
            data=sign.pack_callback(verb, contact_id, shown(say, version)),
        )
        for verb in ("agree", "decline")
    )
    document = Button(text=say.label("customer-key-document"), url=document_url)
    rows = ((agree,), (decline,), (document,)) if document_url else ((agree,), (decline,))
    return Screen(text=paragraphs(hello(say, name), text), rows=rows)


def shown(say: Voice, version: int) -> str:
    """Which text a key stands under, as its argument."""
    return f"{version}:{say.language}"


def hello(say: Voice, name: str | None) -> Safe:
    """A greeting that is correct without a name."""
    if name is None or blank(name):
        return say("customer-hello-nameless")
    return say("customer-hello", name=name)


def agreed(say: Voice, *, question_follows: bool = False) -> Screen:
    """After Agree; a question that comes at once speaks for itself."""
    return Screen(text=say("customer-agreed-now" if question_follows else "customer-agreed"))


def declined(say: Voice) -> Screen:
    """After "Not now"."""
    return Screen(text=say("customer-declined"))


def back(say: Voice, *, name: str | None = None) -> Screen:
    """/start from somebody who agreed before."""
    return Screen(text=paragraphs(hello(say, name), say("customer-back")))
