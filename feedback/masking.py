"""What people call each other by and can be reached by, taken out of their words before they are learnt from.

It errs on the side of taking too much. What is left is pseudonymous, not anonymous: a surname written small
that nobody here is called by, or a story only one person can tell, stays.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator

from feedback.declension import Form, forms_of, is_form, plain
from feedback.first_names import first_names

NAME, CONTACT, LINK, PHONE, NUMBER = "[name]", "[contact]", "[link]", "[phone]", "[number]"
MASKS = (NAME, CONTACT, LINK, PHONE, NUMBER)

# So many digits, also in groups, are a telephone number; so many may be anybody's; so many in a row too.
_PHONE, _GROUPED, _IN_A_ROW = 9, 7, 5
_MASK = re.compile("|".join(map(re.escape, MASKS)))
_ADDRESS = re.compile(r"\S*@\S*")
_LINK = re.compile(
    r"\w+://\S*|\bwww\.\S*|\b(?:[\w-]+\.)+(?:ru|рф|su|by|kz|ua|pl|eu|uk|us|ie|de|com|net|org|info|me|io|app)\b(?:/\S*)?",
    re.IGNORECASE,
)
# Numbers with what people put between the groups of one; not a colon, since that is the time of day.
_DIGITS = re.compile(r"\+?\(?\d(?:[\s().\-–—/]{0,3}\d)*")
# A registration: letters, then three digits or more in one word.
_MARKED = re.compile(r"[^\W\d_]+\w*?\d\w*?\d\w*?\d\w*")
_ROW = re.compile(rf"\d{{{_IN_A_ROW}}}")
_WORD = re.compile(_MASK.pattern + r"|[^\W\d_]+(?:['’ʼ‑-][^\W\d_]+)*")
_PART = re.compile(r"[^\W\d_]+")
# After these a capital letter does not begin a sentence.
_GOING_ON = tuple(",-–—'’&/+*_")
# Longer words with a stop after them end a sentence; shorter ones are titles cut short, or initials.
_ABBREVIATED = 4

_SURNAME = re.compile(
    r"(?:[а-я]{2,}(?:[оеё]в|ин|[оеё]ва|ина|[оеё]вой|иной|[оеё]ву|ину|[оеё]вым|иным|[оеё]вых|енко|[юу]к|янц?|янц?[ауе]"
    r"|дзе|швили|оглы|[оеи]ч|[цс]к(?:ий|ая|ого|ой|ую|ому|им))"
    r"|[a-z]{2,}(?:[sc]k(?:i|a|iej|iego|iemu|im)|wicz(?:a|owi|em)?|czyk(?:a|owi|iem)?|[oe]va?|enko|shvili|dze))"
)
_PATRONYMIC = re.compile(
    r"(?:[а-я]{2,}(?:[оеё]вич(?:а|у|ем|е)?|[оеё]вн(?:а|ы|е|у|ой|ою)|иничн(?:а|ы|е|у|ой)|[ао]лыч(?:а|у|ем|е)?)"
    r"|[a-z]{2,}(?:ovich|evich|ovna|evna))"
)


def _words(text: str) -> frozenset[str]:
    return frozenset(plain(word) for word in text.split())


# What looks like a surname or a patronymic and stands first in many a comment.
_NO_SURNAME = _words(
    """снова машина готова причина основа слова новая здоров здорова нова вина цена половина середина
    картина корзина витрина медицина резина спина вершина тишина пошлина путина ржавчина один один ин
    талонов русский английский детский женский мужской советский городской родительский полски языков
    голов низкий близкий каков таков стук звук лук круг урок сейчас чин ужин магазин бензин витамин
    инсулин апельсин камин термин деревня вов остров покров готов суров ров кров нов каждый половин
    дядин мамин папин бабушкин какой никакой такой основной духовной клиников врачей врачов отзывов
    сотрудников мастеров первое ключевой ровна ровно душевна бумаг плов клубов часов вариантов вопросов
    слов претензиев polski polska niski niska bliska bliski miska deska kreska laska opaska kluski
    klocki placki miski wloski wloska angielski angielska niemiecki francuska francuski damski meski
    miejski miejska wiejska above love move prove remove improve give five live serve drove active alive
    have leave gave believe receive arrive save drive massive expensive impressive attentive competitive
    negative positive whatever moskiewska zdrowa nowa"""
)
_NO_PATRONYMIC = _words(
    """любовна основна духовна душевна ровна ровно виновна виновны условна условны церковна плачевна
    ежедневна деревна подробна готовна верховна равна равны давна ревна бескровна кровны кровна основны
    духовны"""
)
# Written with a capital anywhere, and nobody's name.
_EVERYDAY = _words(
    """i i'm i'd i've i'll monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december english polish god ok christmas
    easter вы вас вам вами ваш ваша ваше ваши вашей вашего вашему вашим вашими вашу ваших бог бога богу
    боже господи pan pani pana panu panie panem pania panowie panow panstwo panstwa panstwu panstwem wy
    was wam wami wasz wasza wasze waszej waszego waszym waszych wasi ci ciebie tobie twoj bog boga bogu
    boze"""
)
# Whoever follows is somebody, at least when it looks like a name.
_TITLES = _words(
    """доктор доктора доктору доктором врач врача врачу врачом мастер мастера мастеру мастером медсестра
    медсестры медсестре медсестру администратор администратора администратору менеджер менеджера
    менеджеру господин госпожа пан пани товарищ гражданин гражданка фамилия фамилию зовут имени pan pani
    pana panu panem pania dr doktor doktora doktorowi doktorem lekarz lekarza lekarka siostra siostry
    siostrze mgr inz prof nazwisko imie nazywam mr mrs ms miss mx doctor nurse prof professor surname
    name's called named"""
)


def mask(text: str, names: Collection[str] = ()) -> str:
    """The text with names, addresses, links, telephone and long numbers replaced by what they were.

    `names`: whoever may be meant, as they are called here; found in any case of Russian and Polish.
    """
    whole = unicodedata.normalize("NFC", text)
    for what, put in ((_ADDRESS, CONTACT), (_LINK, LINK), (_MARKED, NUMBER)):
        whole = what.sub(put, whole)
    return "".join(_unnamed(_DIGITS.sub(_number, whole), _known(names)))


def _number(match: re.Match[str]) -> str:
    count = sum(char.isdecimal() for char in match[0])
    if count >= _PHONE:
        return PHONE
    return NUMBER if count >= _GROUPED or _ROW.search(match[0]) else match[0]


def _known(names: Collection[str]) -> frozenset[Form]:
    parts = {part for name in names for part in _PART.findall(plain(name))} - _TITLES
    return frozenset(form for part in parts if len(part) > 1 for form in forms_of(part))


def _unnamed(text: str, known: Collection[Form]) -> Iterator[str]:
    """The text in pieces, a mask for each name."""
    end, before = 0, ""
    for match in _WORD.finditer(text):
        gap, word = text[end : match.start()], match[0]
        end = match.end()
        named = word in MASKS or _is_called(word, known) or _looks_called(word, gap, before)
        before = word if word in MASKS else NAME if named else word
        yield gap + before
    yield text[end:]


def _is_called(word: str, known: Collection[Form]) -> bool:
    """Whether it is a name somebody here is known by, or one that is nothing else."""
    parts = _PART.findall(plain(word))
    certain = first_names().certain
    return any(part in certain or any(is_form(part, form) for form in known) for part in parts)


def _looks_called(word: str, gap: str, before: str) -> bool:
    """Whether it is written like a name, where a name may stand."""
    small, follows = plain(word.replace("’", "'")), _follows(gap, before)
    if small in _EVERYDAY:
        return False
    if len(word) == 1:
        return follows and word.isupper()
    if not word[0].isupper() or word.isupper():
        return _like_a_patronymic(small) or (_like_a_surname(small) and (follows or word.isupper()))
    if follows or not _begins(gap, before):
        return True
    return small in first_names().doubtful or _like_a_surname(small) or _like_a_patronymic(small)


def _follows(gap: str, before: str) -> bool:
    """Whether a title, an initial or another name stands right before."""
    between = gap.strip()
    if before == NAME:
        return not between
    initial = len(before) == 1 and before.isupper() and between == "."
    titled = plain(before) in _TITLES
    return initial or (titled and (between in ("", ":") or (between == "." and len(before) < _ABBREVIATED)))


def _begins(gap: str, before: str) -> bool:
    """Whether a capital letter is due here."""
    between = gap.strip()
    if not before or "\n" in gap:
        return True
    return bool(between) and not between.endswith(_GOING_ON) and not between[-1].isalnum()


def _like_a_surname(small: str) -> bool:
    return _SURNAME.fullmatch(small) is not None and small not in _NO_SURNAME


def _like_a_patronymic(small: str) -> bool:
    return _PATRONYMIC.fullmatch(small) is not None and small not in _NO_PATRONYMIC
