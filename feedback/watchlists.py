"""The built-in watched phrases, by language and topic; watchwords.py says how they are written."""

from enum import StrEnum


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
    Topic.SELF_HARM: """
        суицид*, самоубий*, покончить с собой, покончу с собой, не хочу .. жить, жить .. не хочу,
        жить не хочется, не хочется жить, повешусь, вскрою .. вены, наложу на себя руки,
        сведу счеты с жизнью""",
    Topic.THREAT: """
        убью, убить .. вас, взорву, подожгу, спалю, сожгу, прирежу, зарежу, пристрелю, расправ*,
        найду .. вас, найду .. тебя, вы пожалеете, еще пожалеете, об этом пожалеете, ты пожалеешь,
        еще пожалеешь, оторву .. голову, голову .. оторву, набью .. морду, морду .. набью, переломаю,
        разнесу .. вас, разгромлю""",
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
    Topic.SELF_HARM: """
        samobojstw*, samobojcz*, zabije sie, zabic sie, powiesze sie, nie chce .. zyc,
        odechcialo .. zyc, odbiore sobie zycie, odebrac sobie zycie, targne sie na, podetne .. zyly,
        skoncze ze soba, skonczyc ze soba""",
    Topic.THREAT: """
        zabije, zabic .. was, zabic .. ciebie, podpale, spale .. was, wysadze, znajde .. was,
        znajde .. cie, dorwe, jeszcze pozalujecie, jeszcze pozalujesz, tego pozalujecie,
        tego pozalujesz, polamie .. was, polamie .. ci, rozwale .. was, wpierdol, obije .. morde,
        pobije""",
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
    Topic.SELF_HARM: """
        suicid*, kill myself, killing myself, end my life, ending my life, take my own life,
        dont want to live, do not want to live, want to die, wanna die, self harm*, harm myself,
        hurt myself, hang myself""",
    Topic.THREAT: """
        kill you, kill them, kill him, kill her, kill someone, burn .. down, blow .. place up,
        shoot you, stab you, beat you up, punch you, smash your, i will find you, ill find you,
        find where you live, know where you live, you will regret, youll regret, bomb threat,
        plant a bomb""",
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

BUILT_IN: dict[str, dict[Topic, tuple[str, ...]]] = {
    language: {topic: tuple(" ".join(text.split()).split(", ")) for topic, text in lists.items()}
    for language, lists in (("ru", _RU), ("pl", _PL), ("en", _EN))
}
