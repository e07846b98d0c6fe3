"""What comes beside questions, and what admins read of it, from sample data."""

from dataclasses import replace

from bot.i18n import Voice
from bot.ui import campaign, extras, languages, notice, privacy, question
from bot.ui.screen import Screen, lines
from feedback import metrics
from feedback.fallback import SKIP
from feedback.incentives import Extras, ThankYou
from feedback.languages import missing
from feedback.texts import LANGUAGES, Texts
from feedback.views.extras import AdvertView, ExtraView
from tests.ui.samples import (
    BIG,
    COMPANY,
    LOCAL,
    NOW,
    SIGNER,
    TRANSLATOR,
    ZONE,
    metric_campaign,
    my_data_view,
    question_view,
)

LONG = "Ў" * 1000


def customer(say: Voice, text: str = "Анна") -> dict[str, Screen]:
    """All that customers meet; `text` stands for the company's words and name."""
    agreed = AdvertView(agreed_at=LOCAL, version=1, available=True)
    never = AdvertView(agreed_at=None, version=None, available=False)
    mine = replace(
        my_data_view(text),
        advert_version=1,
        advert_agreed_at=NOW,
        extras=21,
        codes=((text or "A-1")[:100],) * 9,
    )
    return {
        **_given(say, text),
        "offers-ask": extras.ask(say, SIGNER, contact_id=BIG, company=text, version=1),
        "offers-on": _standing(say, agreed),
        "offers-none": _standing(say, never),
        "offers-open": _standing(say, replace(never, available=True)),
        "offers-agreed": extras.agreed(say),
        "offers-refused": extras.refused(say),
        "offers-mydata": privacy.my_data(say, SIGNER, mine, contact_id=BIG, zone=ZONE, now=NOW),
        "question-offered": _offered(say, text or LONG),
    }


def admin(say: Voice, text: str = "Анна") -> dict[str, Screen]:
    """All that admins meet."""
    lacking = metric_campaign(metrics.NPS, questions=(Texts({"ru": text or "?"}),), fallback=SKIP)
    return {
        "codes-few": notice.codes_few(say, name=text, left=21),
        "codes-none": notice.codes_few(say, name=text, left=0),
        "preview-not-asked": campaign.preview(
            TRANSLATOR, SIGNER, lacking, language="pl", company=COMPANY, now=NOW
        ),
        "warnings": Screen(text=lines(*languages.warnings(say, missing(lacking)))),
    }


def _given(say: Voice, text: str) -> dict[str, Screen]:
    words = Texts(dict.fromkeys(LANGUAGES, text)) if text else Texts()
    plain = ExtraView(contact_id=BIG, language=say.language, thanks=True)
    coded = replace(plain, code=(text or "A-1")[:100], text=Texts(dict.fromkeys(LANGUAGES, "{code} " + text)))
    review = replace(plain, review_url="https://example.com/r?a=1&b=2", review=words)
    found = {
        "extra-thanks": plain,
        "extra-code": replace(plain, code=(text or "A-1")[:100], text=words),
        "extra-code-inside": coded,
        "extra-review": replace(review, thanks=False),
        "extra-all": replace(review, text=Texts(dict.fromkeys(LANGUAGES, LONG)), code="A-1"),
        "extra-touch": replace(plain, touch=Texts(dict.fromkeys(LANGUAGES, text or LONG))),
    }
    return {
        name: extras.given(say, SIGNER, view, company=text or COMPANY, version=1)
        for name, view in found.items()
    }


def _standing(say: Voice, view: AdvertView) -> Screen:
    return extras.standing(say, SIGNER, view, contact_id=BIG, company=COMPANY, version=1, now=NOW)


def _offered(say: Voice, text: str) -> Screen:
    thank = ThankYou(offer=Texts(dict.fromkeys(LANGUAGES, text)))
    view = question_view(metrics.NPS, text, lang=say.language)
    offered = replace(view, campaign=replace(view.campaign, extras=Extras(thank_you=thank)), offered=True)
    return question.question(say, SIGNER, offered, company=text)
