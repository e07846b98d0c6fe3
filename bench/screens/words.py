"""What people say in the desk's pictures, in each language."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language's."""

    language: str
    service: str
    location: str
    employee: str
    # Customers, in the order in which they come.
    names: tuple[str, ...]
    # A complaint with a watched word.
    complaint: str
    reply: str
    edited: str
    thanks: str
    caption: str
    # A ready answer: its title and its words.
    canned: str
    canned_words: str
    note: str
    about: str
    promise: str
    # Others complain so.
    others: tuple[str, ...]
    # Negative words with a good score, which are none.
    mild: str
    faq: str
    faq_answer: str
    asked: str
    question: str
    praise: str
    closing_note: str
    improvement: str
    improved: str


RU = Words(
    language="ru",
    service="Стрижка",
    location="Парковая 5",
    employee="Марта",
    names=("Анна Сергеевна", "Иван", "Пётр", "Мария", "Елена", "Дмитрий"),
    complaint="Прождала 40 минут, стрижку испортили, на кассе нахамили. Если не вернёте деньги, пойду в суд.",
    reply="Анна Сергеевна, это Ольга. Простите нас, пожалуйста. Деньги вернём сегодня.",
    edited="Анна Сергеевна, это Ольга. Простите нас, пожалуйста. Деньги вернём сегодня до 18:00.",
    thanks="Хорошо, жду. А чек нужен?",
    caption="Вот ваш чек, второй не нужен",
    canned="Извинения",
    canned_words="{name}, нам очень жаль, что так вышло. Разберёмся и напишем вам сегодня.",
    note="кассир Игорь, смена вечерняя, поговорить с ним",
    about="аллергия на аммиак, красить только без него",
    promise="15:00 перезвонить и подтвердить возврат",
    others=(
        "Ужасно, больше не приду",
        "Администратор грубила, неприятно",
        "Кошмарная запись, приехала, а меня нет в журнале",
        "Опять опоздали на полчаса, безобразие",
    ),
    mild="Ужасно понравилось, просто кошмар как хорошо",
    faq="Есть ли у вас парковка?",
    faq_answer="Да, во дворе, первые два часа бесплатно.",
    asked="Скажите, парковка у вас есть?",
    question="Здравствуйте! Можно ли подарить сертификат на массаж?",
    praise="Марта просто чудо, спасибо ей большое!",
    closing_note="Вернули деньги, поговорили с кассиром",
    improvement="Второй администратор по вечерам",
    improved="Теперь вечером работают два администратора, ждать не придётся.",
)
PL = Words(
    language="pl",
    service="Strzyżenie",
    location="Rynek 12",
    employee="Marta",
    names=("Agnieszka Nowak", "Piotr", "Tomasz", "Ewa", "Zofia", "Paweł"),
    complaint="Czekałam 40 minut, fryzura zepsuta, kasjer niegrzeczny. Oddajcie pieniądze albo idę do sądu.",
    reply="Pani Agnieszko, tu Olga. Bardzo przepraszamy. Pieniądze zwrócimy dzisiaj.",
    edited="Pani Agnieszko, tu Olga. Bardzo przepraszamy. Pieniądze zwrócimy dzisiaj do 18:00.",
    thanks="Dobrze, czekam. Czy potrzebny jest paragon?",
    caption="Oto paragon, drugi nie jest potrzebny",
    canned="Przeprosiny",
    canned_words="{name}, bardzo nam przykro, że tak wyszło. Sprawdzimy to i napiszemy jeszcze dzisiaj.",
    note="kasjer Igor, wieczorna zmiana, porozmawiać z nim",
    about="uczulenie na amoniak, farbować tylko bez niego",
    promise="15:00 oddzwonić i potwierdzić zwrot",
    others=(
        "Okropnie, więcej nie przyjdę",
        "Recepcjonistka była niemiła, nieprzyjemnie",
        "Koszmarne zapisy, przyjechałam, a mnie nie ma w grafiku",
        "Znowu pół godziny spóźnienia, skandal",
    ),
    mild="Strasznie mi się podobało, okropnie fajnie",
    faq="Czy macie parking?",
    faq_answer="Tak, na podwórku, pierwsze dwie godziny są bezpłatne.",
    asked="Proszę powiedzieć, czy macie parking?",
    question="Dzień dobry! Czy można kupić bon podarunkowy na masaż?",
    praise="Marta to skarb, bardzo jej dziękuję!",
    closing_note="Zwróciliśmy pieniądze, rozmowa z kasjerem",
    improvement="Druga osoba w recepcji wieczorem",
    improved="Wieczorem w recepcji są teraz dwie osoby, nie trzeba czekać.",
)
EN = Words(
    language="en",
    service="Haircut",
    location="Park Street 5",
    employee="Marta",
    names=("Emma Clark", "James", "Liam", "Grace", "Chloe", "Ryan"),
    complaint="Waited 40 minutes, the haircut is ruined, the cashier was rude. Refund me or I will sue you.",
    reply="Emma, this is Olga. We are very sorry. You will have your money back today.",
    edited="Emma, this is Olga. We are very sorry. You will have your money back today by 18:00.",
    thanks="Fine, I’ll wait. Do you need the receipt?",
    caption="Here is your receipt, no need for another",
    canned="Sorry",
    canned_words="{name}, we are very sorry about this. We will look into it and write to you today.",
    note="cashier Igor, the late shift, talk to him",
    about="allergic to ammonia, colour only without it",
    promise="15:00 call back and confirm the refund",
    others=(
        "Awful, never coming back",
        "The receptionist was rude, very unpleasant",
        "Terrible booking, I came and was not on the list",
        "Half an hour late again, what a disgrace",
    ),
    mild="Terribly good, I was awfully pleased",
    faq="Do you have parking?",
    faq_answer="Yes, in the yard, the first two hours are free.",
    asked="Tell me, do you have parking?",
    question="Hello! Can I buy a gift voucher for a massage?",
    praise="Marta is a treasure, many thanks to her!",
    closing_note="Money paid back, talked to the cashier",
    improvement="A second receptionist in the evening",
    improved="There are two receptionists in the evening now, no more waiting.",
)
ALL: Mapping[str, Words] = {words.language: words for words in (RU, PL, EN)}
