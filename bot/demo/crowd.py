"""The customers of the sample company and what each of them will do."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import cycle

from bot.demo.remarks import Remark, shuffled

NAMES = {
    "ru": ("Анна", "Иван", "Ольга", "Пётр", "Мария", "Сергей", "Елена", "Дмитрий", "Татьяна", "Алексей"),
    "pl": ("Anna", "Piotr", "Katarzyna", "Tomasz", "Agnieszka", "Marek", "Ewa", "Paweł", "Zofia", "Jan"),
    "en": ("Emma", "James", "Olivia", "Liam", "Grace", "Noah", "Chloe", "Ryan", "Maeve", "Arjun"),
}
LOCATIONS = ("Parkowa 5", "Rynek 12", "Nabrzeże 3")
SERVICES = ("haircut", "manicure", "massage", "dental check-up", "blood test", "consultation")
STAFF = ("Marta", "Igor", "Lena", "Tomek", "Sofia", "Adam")


class Habit(StrEnum):
    """What a customer does with a question."""

    COMMENTS = "comments"
    TAPS = "taps"
    TAPS_TWICE = "taps_twice"
    CHANGES = "changes"
    SENDS_VOICE = "sends_voice"
    SKIPS = "skips"
    IGNORES = "ignores"
    BLOCKS = "blocks"


# Out of a hundred customers.
SHARES = {
    Habit.COMMENTS: 46,
    Habit.TAPS: 14,
    Habit.TAPS_TWICE: 8,
    Habit.CHANGES: 5,
    Habit.SENDS_VOICE: 3,
    Habit.SKIPS: 4,
    Habit.IGNORES: 14,
    Habit.BLOCKS: 6,
}
# The share of the unhappy, as in an ordinary trade, whatever the file of comments holds.
UNHAPPY = 0.15
# One in so many joins by a link and gives consent before our eyes; the others did so earlier.
NEWCOMERS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Customer:
    """One person of the play."""

    # The Telegram account.
    id: int
    crm_id: str
    name: str
    language: str
    habit: Habit
    remark: Remark
    newcomer: bool
    location: str
    service: str
    staff: str

    def event(self, completed_at: str) -> dict[str, object]:
        """The body of POST /api/v1/events for their visit; a newcomer's account is not known yet."""
        account = {} if self.newcomer else {"telegram_id": self.id}
        return {
            "id": f"visit-{self.crm_id}",
            "completed_at": completed_at,
            "contact": {"id": self.crm_id, "name": self.name, "language": self.language, **account},
            "service": self.service,
            "location": self.location,
            "staff": self.staff,
            "channel": "office",
        }


def make_crowd(size: int, remarks: Sequence[Remark], seed: int = 1) -> list[Customer]:
    """The same people every time."""
    dice = random.Random(seed)  # noqa: S311 - the same play every time, no secret
    habits = dice.choices(list(SHARES), weights=list(SHARES.values()), k=size)
    return [
        _customer(number, habit, remark, dice)
        for number, (habit, remark) in enumerate(zip(habits, _said(remarks, seed), strict=False))
    ]


def _said(remarks: Sequence[Remark], seed: int) -> Iterator[Remark]:
    """Remarks without end, in the same disorder every time, UNHAPPY of them complaints."""
    dice = random.Random(seed)  # noqa: S311 - the same play every time, no secret
    pool = shuffled(remarks, seed)
    complaints = cycle([remark for remark in pool if remark.unhappy] or pool)
    others = cycle([remark for remark in pool if not remark.unhappy] or pool)
    while True:
        yield next(complaints if dice.random() < UNHAPPY else others)


def _customer(number: int, habit: Habit, remark: Remark, dice: random.Random) -> Customer:
    return Customer(
        id=700_000 + number,
        crm_id=f"c{number:04}",
        name=dice.choice(NAMES[remark.language]),
        language=remark.language,
        habit=habit,
        remark=remark,
        newcomer=number % NEWCOMERS == 0,
        location=dice.choice(LOCATIONS),
        service=dice.choice(SERVICES),
        staff=dice.choice(STAFF),
    )
