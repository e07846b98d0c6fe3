"""First names people use of themselves and of staff, with their short forms; other cases follow from them.

Each list has two parts: names nothing else is called by, and names that are also words, which count only
with a capital letter.
"""

from dataclasses import dataclass
from functools import cache

from feedback.declension import forms_of, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstNames:
    """Forms in plain letters."""

    certain: frozenset[str]
    # Also an ordinary word when it is written small.
    doubtful: frozenset[str]


_CERTAIN = """
    александр александра алексей алексея алеша леша лешка алина алиса алла альбина анастасия настя
    настенька анатолий андрей андрюша анжела анна аня анечка антон антонина арина аркадий артем артемий
    артур азамат айгуль алия амина анвар анвара ашот богдан борис боря вадим валентин валентина валера
    валерий валерия василий вася вероника вика виктор виктория виталий влад владимир владислав володя
    вова вовочка вячеслав галина галя геннадий гена георгий герман глеб григорий гриша гульнара гуля
    гюльнара дамир даниил данил дарья даша денис диана дима димочка дмитрий ева евгений евгения женя
    егор екатерина катя катюша катенька елена лена леночка елизавета лиза есения жанна зарина захар
    зинаида зина зоя иван ваня игорь ильдар илья инна инга ирина ира ирочка камила карина кирилл клавдия
    константин костя кристина ксения ксюша лариса лейла леонид лидия лида лилия лия людмила люда магомед
    мадина макар максим макс марат маргарита рита марина мария маша машенька марфа марья матвей мила
    милана мирослава михаил миша мурат назар наиля наталия наталья наташа никита николай коля нина
    оксана олег олеся ольга оля олечка павел паша петр петя платон полина прасковья раиса рамиль регина
    ренат родион руслан рустам сабина савелий саша сашенька светлана семен сергей сережа серега снежана
    софия софья соня станислав степан степанида стас тамара тамила татьяна таня танечка тимофей тимур
    ульяна фарид фаина фатима федор федя эдуард эльвира эльмира эмма юлия юля юрий юра яков яна янина
    ярослав ярослава

    adam adrian agata agnieszka aga aleksander aleksandra alicja amelia andrzej anna ania anka aneta
    angelika antoni antonina arkadiusz artur asia barbara basia bartosz bartek beata bogdan bogumila
    boguslaw bogusia bozena celina cezary czeslaw damian danuta danusia daria dariusz darek dawid
    dominik dominika dorota edyta elzbieta ela emilia eryk ewelina ewa ewka fatima filip franciszek
    gabriela genowefa gosia grazyna grzegorz grzesiek halina hanna hania helena henryk honorata hubert
    ireneusz irena igor izabela iza jacek jadwiga jagoda jakub kuba janina janusz jaroslaw jarek joanna
    jolanta jola jozef julia julka justyna kacper kamil kamila karol karolina katarzyna kasia kinga
    klaudia konrad krystian krystyna krzysztof krzysiek ksenia lech leszek lucyna ludwik lukasz maciej
    maciek magdalena magda maja malgorzata marcel marcelina marcin marek maria marianna mariola mariusz
    marlena marta martyna maryla mateusz michal michalina mieczyslaw milena miroslaw miroslawa monika
    natalia natasza nikola oksana olek olga oliwia oskar patrycja patryk paulina pawel piotr piotrek
    przemyslaw przemek radoslaw radek rafal renata robert roksana roman ryszard rysiek sandra sebastian
    seba slawomir slawek sonia stanislaw stefan stefania sylwester sylwia szymon tadeusz teresa tomasz
    tomek urszula wanda weronika wieslaw wieslawa wiktor wiktoria wioletta witold wladyslaw wlodzimierz
    wojciech wojtek zbigniew zbyszek zdzislaw zenon zofia zosia zuzanna zuzia

    abigail aisha alan alexander alexandra alice alison amanda amber amelia amy andrea andrew andy
    angela ann anthony ashley barbara ben benjamin beth bethany brandon brenda brendan brian bridget
    callum cameron carl carol caroline catherine charles charlie charlotte chloe chris christina
    christine christopher claire colin connor craig daniel danielle darren dave david deborah debbie
    declan deirdre denise derek diana diane donna doris dorothy duncan edward eileen elaine eleanor
    elizabeth ella ellen ellie emily emma eric erin ethan eva evelyn fergal fiona frances gareth gary
    gavin gemma geoff george georgia gerald gillian gloria gordon graham greg hannah harriet harry
    heather helen henry hilary howard hugh imogen irene isabel isabella isla jackie jacqueline jacob
    jake jamal james jamie jane janet jason jeff jennifer jenny jeremy jessica jill jim jimmy joan
    joanne joe joel john johnny jonathan joseph josh joshua joyce juan judith julia julian julie justin
    karen kate katherine kathleen kathy katie keith kelly kenneth kerry kevin kieran kirsty kwame
    lakisha laura lauren lee leon leonard lesley leslie liam linda lisa louise lucas lucy luke luis lynn
    maggie malcolm margaret maria marie marilyn marion martha martin mary matt matthew maureen megan
    melissa michael michelle mike mohammed mohamed molly morgan muhammad nancy naomi natalie natasha
    nathan neil niamh nicholas nicola nicole nigel noah oliver olivia oscar owen pamela patricia patrick
    paul paula pauline peter philip phoebe priya rachel rajesh ralph raymond rebecca richard robert
    robin roger ronald rory rosemary roy russell ruth ryan sally sam samantha samuel sandra sara sarah
    scott sean shannon sharon sheila shirley simon siobhan sophia sophie stacey stanley stella stephanie
    stephen steve steven stuart susan suzanne tamara tanya teresa terry theresa thomas tim timothy tina
    tom tommy toni tony tracey tracy trevor valerie vanessa veronica victor victoria vincent vivian
    walter wayne wendy william yvonne zara zoe anya boris dasha dmitry ekaterina elena galina igor irina
    ivan katya ksenia lena lyudmila marina masha misha natalya nikolai nina oksana oleg olga pavel petr
    sasha sergey sergei svetlana tanya tatiana tatyana vadim vera viktor vladimir vova yulia yuri zhenya
"""
_DOUBTFUL = """
    вера надежда надя любовь люба роза роман рома лев лева света слава майя мая марк марс ян яр тая лана
    аля ася ада зоря варвара варя валя влада виола гоша григ жора злата ким лика лола лора люся мира
    нелли рая рима римма роберт серафима сеня тома тоня толя тихон клим лука нора рад ola ala ula lena
    kaja jan jas ada ida iga kornel lidia mila nela pola roza sara tola wiola wit tom tony maja carol
    robin ann art bill bob bree brook cliff dale dan daisy dawn dean don drew eve faith frank gene gill
    ginger glen grace grant guy hazel holly hope iris ivy jack jasmine jean jewel joy june kim lance
    lily mark max mia mick miles nick norm olive pat pearl penny pete poppy rae ray rich rob rod ron
    rose ruby rusty sandy sky sue ted tara violet wren mel les ken val viv
"""


# What a declined name is spelt like by chance.
_WORDS = """
    жена жене женой жены жену жен женам женами люди людей людям вас лень лене мило мил миле гений гении
    гены гена али платно платной платного платному колу кол кола петь петя миль макси сон пашу машу
    лилии лилий аминь мари мара инн сера сери гале дане дань даем лари руся над надо мире and jak ani
    any same sam own sama very nine jako jaka jaki jakie jakim jakiej maja maju majem samo samego sami
    samym samej samemu samych kasie kasy kasa kasia dark theres angel king ton tone tonem tonu tom toma
    tomem dash tiny tin maj mai beat matce kat katem lis lisem trace sash leche asi luk luku gar gara
    garem zar zarem derka karnego mare marine mart carol robin mara ale alei lee leo lech lecha roma
    date dates dane danie ann eve rem time times sal park luz pole polo paul even done deny line lines
    tine care carry bert bern ross sand
"""


@cache
def first_names() -> FirstNames:
    """The lists; the certain names in every case of their languages; made once."""
    doubtful, words = _plain(_DOUBTFUL), _plain(_WORDS)
    certain = frozenset(
        stem + ending for name in _plain(_CERTAIN) for stem, endings in forms_of(name) for ending in endings
    )
    return FirstNames(certain=certain - doubtful - words, doubtful=doubtful)


def _plain(names: str) -> frozenset[str]:
    return frozenset(plain(name) for name in names.split())
