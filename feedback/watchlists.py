"""The built-in watched phrases, by language and topic; watchwords.py says how they are written."""

from enum import StrEnum

from feedback.dangerlists import INNOCENT, SELF_HARM, THREAT


class Topic(StrEnum):
    """What a watched phrase is about, most urgent first."""

    SELF_HARM = "self_harm"
    THREAT = "threat"
    LAW = "law"
    PRESS = "press"
    REFUND = "refund"
    # The owner's own list.
    OWN = "own"


_RU = {
    Topic.LAW: """
        суд, суда, суду, судом, в суде, судебн*, досудебн*, засужу, иск, иском, исков*, адвокат*,
        юрист*, прокурат*, роспотребнадзор*, росздравнадзор*, роскомнадзор*, рпн, зпп, полици*,
        омбудсмен*, уполномоченн* по правам, защит* прав .. потребител*, общество потребителей,
        трудов* инспекци*, жилинспекци*, центробанк*, цб рф, фас, претензию, моральн* .. ущерб*,
        моральн* .. вред*""",
    Topic.PRESS: """
        журналист*, репортер*, телевиден*, телеканал*, в сми, в прессу, в прессе, в газету, в газете,
        на тв, блогер*""",
    Topic.REFUND: """
        верните, вернуть .. деньги, вернуть .. средства, не вернули .. деньги, возврат* денег,
        возврат* .. средств, хочу возврат*, требую возврат*, деньги .. назад, деньги .. обратно,
        чарджбек*, компенсаци*""",
}
_PL = {
    Topic.LAW: """
        do sadu, w sadzie, przed sadem, z sadem, sąd, sądu, sądem, sądzie, sądow*, adwokat*, prawnik*,
        radca prawny, radcy prawnego, pozew, pozwu, pozwem, pozwe, uokik, sanepid*, policj*,
        prokuratur*, inspekcj* handlow*, knf, uodo, rzecznik* .. konsument*, rzecznik* .. pacjent*,
        rzecznik* .. finansow*, rzecznik* praw, zadoscuczynien*, odszkodowan*""",
    Topic.PRESS: """
        dziennikar*, reporterzy, reporterow, reporterem, do prasy, w prasie, do gazety, w gazecie,
        do telewizji, w telewizji, do mediow, w mediach, do tvn, uwaga tvn, influencer*""",
    Topic.REFUND: """
        zwrot* pieniedzy, zwrot* .. srodkow, zwrot* kasy, zwrot* .. kosztow, zadam .. zwrotu,
        chce .. zwrotu, chce .. zwrot, oddajcie, oddac .. pieniadze, pieniadze .. z powrotem,
        chargeback*, zloze .. reklamacj*, skladam .. reklamacj*, zlozylam .. reklamacj*,
        zlozylem .. reklamacj*""",
}
_EN = {
    Topic.LAW: """
        lawyer*, attorney*, solicitor*, barrister*, sue you, sue them, going to sue, will sue, ill sue,
        gonna sue, suing, lawsuit*, legal action, legal advice, legal team, in court, to court,
        court case, court action, small claims, trading standards, ombudsman*, police, prosecut*,
        consumer protection, consumer rights, citizens advice, better business bureau, bbb,
        health inspector*, regulator*""",
    Topic.PRESS: """
        journalist*, reporter*, newspaper*, the press, the media, going to tv, to the tv, bbc,
        go viral""",
    Topic.REFUND: """
        a refund, full refund, refund me, my refund, want .. refund, need .. refund, demand .. refund,
        no refund, money back, chargeback*, charge back, reimburs*, compensat*""",
}


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(" ".join(text.split()).split(", "))


BUILT_IN: dict[str, dict[Topic, tuple[str, ...]]] = {
    language: {topic: _phrases(text) for topic, text in lists.items()}
    for language, lists in (
        ("ru", {Topic.SELF_HARM: SELF_HARM["ru"], Topic.THREAT: THREAT["ru"], **_RU}),
        ("pl", {Topic.SELF_HARM: SELF_HARM["pl"], Topic.THREAT: THREAT["pl"], **_PL}),
        ("en", {Topic.SELF_HARM: SELF_HARM["en"], Topic.THREAT: THREAT["en"], **_EN}),
    )
}
# Figures of speech that only sound dangerous, by language.
HARMLESS = {language: _phrases(text) for language, text in INNOCENT.items()}
