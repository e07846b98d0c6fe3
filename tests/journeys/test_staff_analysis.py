"""The model only adds: comments are kept at once, read later, and read again when the model is back."""

from collections.abc import AsyncIterator, Sequence
from datetime import timedelta

import pytest

import sandbox
from bot.app import Leaves, open_app
from bot.limits import Limiter
from db.tables import Comment
from feedback.case import CaseState
from nlp.lexicon import VERSION as LEXICON
from nlp.model import ModelError, Probabilities, Sentiment
from tests.house import ADMIN, House, SandboxTime, settings_for
from tests.journeys.company import asked
from tests.journeys.desk import cases, history, staff_room, the_case


class MoodyModel:
    """A model that can be away, and says what it is told to about everything."""

    degraded = False

    def __init__(self) -> None:
        self.version = "moody-1"
        self.away = True
        self.alert: float | None = None
        self.probabilities = Probabilities(negative=0.1, neutral=0.8, positive=0.1)
        self.before_answer: list[str] = []

    def load(self) -> "MoodyModel":
        """What the batcher calls until it succeeds."""
        if self.away:
            raise ModelError("The model is away.")
        return self

    def classify(self, texts: Sequence[str]) -> list[Sentiment]:
        """The same answer for each."""
        label = self.probabilities.label
        return [
            Sentiment(
                label=label,
                probabilities=self.probabilities,
                language="en",
                version=self.version,
                alert=self.alert,
            )
            for _ in texts
        ]


@pytest.fixture
def model() -> MoodyModel:
    """Away at first."""
    return MoodyModel()


@pytest.fixture
async def house(tg: sandbox.Sandbox, database_url: str, model: MoodyModel) -> AsyncIterator[House]:
    """The bot with that model; the batcher's rest after a failure is counted on the sandbox's clock."""
    group = tg.act.create_chat(title="Staff", creator=ADMIN, kind="supergroup", bot="administrator")
    time = SandboxTime(tg.clock)
    leaves = Leaves(clock=time, limiter=Limiter(tg.clock.now, time.sleep), model=model.load, sleep=time.sleep)
    async with open_app(settings_for(tg.url, database_url, group.id), leaves) as app:
        app.batcher._clock = tg.clock.now
        await app.batcher.start()
        await app.batcher.loaded()
        app.nursery.spawn(app.polling.run(), "polling")
        yield House(tg, app, tg.clock)
        await app.batcher.stop()


async def comment(house: House, number: int = 1) -> Comment:
    """A comment as it is stored now."""
    async with house.app.uow.read() as tx:
        return await tx.comments.get(number)


async def returns(house: House, model: MoodyModel) -> None:
    """The model is back, and enough time passes for that to be noticed."""
    model.away = False
    for _ in range(3):
        await house.passes(minutes=6)


async def test_plain_words_open_a_case_without_the_model_and_the_card_says_so(house: House) -> None:
    anna = await asked(house)
    await anna.taps("9")
    await anna.writes("Terrible, awful, horrible service")
    await staff_room(house).sees("Case 1", "negative comment", "by the lexicon: the model is not available")
    assert (await the_case(house)).degraded
    assert (await comment(house)).model == LEXICON


async def test_a_guess_of_the_lexicon_opens_none_but_an_alarming_word_does(house: House) -> None:
    anna = await asked(house)
    await anna.taps("9")
    await anna.writes("A bit slow")
    assert await cases(house) == []
    await anna.writes("Next time my lawyer writes")
    await staff_room(house).sees("Case 1", "an alarming word")
    assert not (await the_case(house)).degraded


async def test_a_case_of_the_lexicon_closes_itself_when_the_model_disagrees(
    house: House, model: MoodyModel
) -> None:
    anna = await asked(house)
    await anna.taps("9")
    await anna.writes("Terrible, awful, horrible service")
    await returns(house, model)
    await staff_room(house).sees("Case 1", "Closed: the model read the comment again")
    assert (await the_case(house)).state == CaseState.CLOSED_BY_MODEL
    assert await history(house) == ["opened", "commented", "shown", "closed"]
    assert (await comment(house)).model == "moody-1"


async def test_a_taken_case_of_the_lexicon_stays(house: House, model: MoodyModel) -> None:
    anna, olga = await asked(house), house.agent("Olga")
    await anna.taps("9")
    await anna.writes("Terrible, awful, horrible service")
    await olga.taps("Take")
    await returns(house, model)
    assert (await the_case(house)).state == CaseState.TAKEN
    await olga.sees("Case 1", "Sentiment: neutral", "Taken: Olga")


async def test_a_low_score_stays_whatever_the_model_thinks(house: House, model: MoodyModel) -> None:
    anna = await asked(house)
    await anna.taps("2")
    await anna.writes("Terrible, awful, horrible service")
    await returns(house, model)
    assert (await the_case(house)).state == CaseState.OPEN
    assert (await the_case(house)).reasons == ["low_score"]


async def test_the_model_s_second_look_opens_a_case_for_fresh_words_only(
    house: House, model: MoodyModel
) -> None:
    model.probabilities = Probabilities(negative=0.9, neutral=0.05, positive=0.05)
    anna = await asked(house)
    await anna.taps("9")
    await anna.writes("Well, what can I say")
    assert await cases(house) == []
    await returns(house, model)
    assert (await the_case(house)).reasons == ["negative_text"]


async def test_words_two_days_old_get_their_label_but_no_case(house: House, model: MoodyModel) -> None:
    model.probabilities = Probabilities(negative=0.9, neutral=0.05, positive=0.05)
    anna = await asked(house)
    await anna.taps("9")
    await anna.writes("Well, what can I say")
    await house.passes(hours=49)
    await returns(house, model)
    assert (await comment(house)).label == "negative"
    assert await cases(house) == []


async def test_another_model_reads_old_words_again(house: House, model: MoodyModel) -> None:
    model.away = False
    anna = await asked(house)
    await anna.taps("9")
    await anna.writes("Well, what can I say")
    await returns(house, model)
    for version, label in (("angry-2", "negative"), ("calm-1", "neutral")):
        model.version = version
        share = 0.9 if label == "negative" else 0.05
        model.probabilities = Probabilities(negative=share, neutral=0.95 - share, positive=0.05)
        await house.passes(hours=49)
        assert ((await comment(house)).model, (await comment(house)).label) == (version, label)
    assert await cases(house) == []


async def test_what_a_model_said_is_not_overwritten_by_the_word_list(house: House, model: MoodyModel) -> None:
    model.away = False
    anna = await asked(house)
    await anna.taps("9")
    await anna.writes("Terrible, awful, horrible service")
    await returns(house, model)
    async with house.app.uow.write() as tx:
        (await tx.comments.get(1)).model = "older-0"
    model.away, house.app.batcher._model = True, None
    await house.passes(minutes=30)
    assert (await comment(house)).model == "older-0"


async def test_a_doubt_beside_a_middling_score_is_looked_at(house: House, model: MoodyModel) -> None:
    model.away, model.alert = False, 0.2
    model.probabilities = Probabilities(negative=0.3, neutral=0.6, positive=0.1)
    anna, olga = await asked(house), house.agent("Olga")
    await anna.taps("8")
    await anna.writes("The room was on the fourth floor")
    await returns(house, model)
    await olga.sees("Sentiment: neutral", "Perhaps unhappy all the same (30%)", "negative comment")


async def test_a_label_of_staff_is_never_touched(house: House, model: MoodyModel) -> None:
    anna = await asked(house)
    await anna.taps("9")
    await anna.writes("Terrible, awful, horrible service")
    async with house.app.uow.write() as tx:
        (await tx.comments.get(1)).staff_label = "negative"
    await returns(house, model)
    assert (await comment(house)).staff_label == "negative"
    assert (await the_case(house)).state == CaseState.OPEN


async def test_what_the_customer_adds_meanwhile_is_read_and_the_older_answer_dropped(
    house: House, model: MoodyModel
) -> None:
    model.away = False
    anna = await asked(house)
    await anna.taps("9")
    await anna.writes("Fine")
    async with house.app.uow.write() as tx:
        row = await tx.comments.get(1)
        row.analysis, row.analysis_due_at = "pending", house.now
    tasks = await house.app.services.analysis._claim(house.now)
    async with house.app.uow.write() as tx:
        (await tx.comments.get(1)).revision += 1
    for task in tasks:
        await house.app.services.analysis._read(task, house.now)
    assert (await comment(house)).analysis == "pending"
    await house.passes(minutes=2)
    assert (await comment(house)).analysis == "done"


async def test_what_cannot_be_read_is_tried_again_later_and_later(house: House) -> None:
    anna = await asked(house)
    await anna.taps("9")
    await anna.writes("Fine")
    start = house.now
    async with house.app.uow.write() as tx:
        row = await tx.comments.get(1)
        row.analysis, row.analysis_due_at, row.analysis_attempts = "pending", start, 0
    waits = []
    for _ in range(9):
        async with house.app.uow.write() as tx:
            row = await tx.comments.get(1)
            due_at = row.analysis_due_at
            claimed = await tx.comments.claim(due_at, timedelta(minutes=1), timedelta(hours=1), 10)
            assert claimed == [(1, row.revision)]
            waits.append((row.analysis_due_at - due_at) / timedelta(minutes=1))
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60, 60]
