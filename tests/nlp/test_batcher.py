"""The batcher under load, with a slow, a broken and a missing model. Nothing here waits for a clock."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager

import pytest

from nlp.batcher import Batcher
from nlp.model import Label, Meaning, ModelError, Sentiment, SentimentModel
from tests.nlp.stubs import LEXICON, PATIENCE, Failing, Gated, Knowing, Steady


@asynccontextmanager
async def _running(
    factory: Callable[[], SentimentModel],
    *,
    queue_size: int = 256,
    timeout: float = PATIENCE,
    retry_after: float = 300.0,
    clock: Callable[[], float] | None = None,
) -> AsyncIterator[Batcher]:
    batcher = Batcher(
        factory, max_batch=8, queue_size=queue_size, timeout=timeout, retry_after=retry_after, clock=clock
    )
    await batcher.start()
    try:
        await batcher.loaded()
        yield batcher
    finally:
        await batcher.stop()


async def _entered(model: Gated) -> None:
    assert await asyncio.to_thread(model.entered.acquire, timeout=PATIENCE)


async def _queued(batcher: Batcher, texts: int) -> None:
    """One turn of the loop takes every new caller as far as the queue."""
    await asyncio.sleep(0)
    assert batcher.waiting == texts


async def test_everybody_gets_their_own_answer_from_one_thread() -> None:
    model = Steady()
    async with _running(lambda: model) as batcher:
        answers = await asyncio.gather(*(batcher.classify(f"text {n}") for n in range(500)))
    assert [answer.language for answer in answers] == [f"text {n}" for n in range(500)]
    assert len(model.threads) == 1
    assert not any(answer.degraded for answer in answers)


async def test_texts_that_wait_are_read_together() -> None:
    model = Gated()
    async with _running(lambda: model) as batcher, asyncio.TaskGroup() as group:
        group.create_task(batcher.classify("first"))
        await _entered(model)
        for n in range(20):
            group.create_task(batcher.classify(str(n)))
        await _queued(batcher, 20)
        model.gate.set()
    assert [len(batch) for batch in model.batches] == [1, 8, 8, 4]


async def test_a_full_queue_holds_callers_back() -> None:
    model = Gated()
    async with _running(lambda: model, queue_size=3) as batcher:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(batcher.classify(str(n))) for n in range(10)]
            await _entered(model)
            # One is in the model, two wait in the queue, seven are held at the door.
            assert batcher.waiting == 2
            model.gate.set()
        assert [task.result().language for task in tasks] == [str(n) for n in range(10)]


async def test_a_slow_model_leaves_the_text_to_the_lexicon() -> None:
    model = Gated()
    async with _running(lambda: model, timeout=0.0) as batcher:
        answer = await batcher.classify("отвратительно, хамство")
        assert answer.degraded
        assert answer.version == LEXICON
        assert answer.label is Label.NEGATIVE
        assert not batcher.degraded
        model.gate.set()


async def test_a_failing_batch_is_answered_and_the_model_is_loaded_again_later() -> None:
    models: list[Steady] = [Failing(), Steady()]
    loads = iter(models)
    now = 0.0
    async with _running(lambda: next(loads), clock=lambda: now, retry_after=60.0) as batcher:
        assert (await batcher.classify("ужасно")).degraded
        assert batcher.degraded
        assert (await batcher.classify("снова ужасно")).degraded
        now = 61.0
        assert (await batcher.classify("теперь")).version == Steady.version
        assert not batcher.degraded
    assert models[1].batches == [["теперь"]]


async def test_a_model_that_can_t_be_loaded(caplog: pytest.LogCaptureFixture) -> None:
    def missing() -> SentimentModel:
        raise ModelError("SENTIMENT_MODEL: the directory /nowhere does not exist.")

    async with _running(missing) as batcher:
        assert not await batcher.loaded()
        assert batcher.version == LEXICON
        answer = await batcher.classify("Koszmar, nigdy więcej")
    assert answer.degraded
    assert answer.label is Label.NEGATIVE
    records = [
        record for record in caplog.records if record.__dict__.get("action") == "sentiment_load_failed"
    ]
    assert len(records) == 1
    assert "/nowhere" in records[0].__dict__["error"]


async def test_nobody_s_words_are_logged(caplog: pytest.LogCaptureFixture) -> None:
    class Quoting(Steady):
        def classify(self, texts: Sequence[str]) -> list[Sentiment]:
            raise ValueError(f"can't read {texts}")

    async with _running(Quoting) as batcher:
        await batcher.classify("моя тайна")
    assert caplog.records
    assert not any("тайна" in str(record.__dict__) for record in caplog.records)


async def test_a_caller_who_left_costs_nothing() -> None:
    model = Gated()
    async with _running(lambda: model) as batcher, asyncio.TaskGroup() as group:
        group.create_task(batcher.classify("stays"))
        await _entered(model)
        leaving = group.create_task(batcher.classify("leaves"))
        await _queued(batcher, 1)
        leaving.cancel()
        await asyncio.wait([leaving])
        model.gate.set()
    assert model.batches == [["stays"]]


async def test_the_event_loop_runs_while_the_model_works() -> None:
    model = Gated()
    async with _running(lambda: model) as batcher, asyncio.TaskGroup() as group:
        task = group.create_task(batcher.classify("slow"))
        await _entered(model)
        # The loop gets here while the model is inside: had it been blocked, the gate would never open.
        assert not task.done()
        model.gate.set()


async def test_it_must_be_running() -> None:
    batcher = Batcher(Steady)
    with pytest.raises(RuntimeError, match="start"):
        await batcher.classify("text")


async def test_stopping_lets_the_waiting_go() -> None:
    model = Gated()
    batcher = Batcher(lambda: model, max_batch=1)
    await batcher.start()
    await batcher.loaded()
    async with asyncio.TaskGroup() as group:
        inside = group.create_task(batcher.classify("inside"))
        await _entered(model)
        waiting = group.create_task(batcher.classify("waiting"))
        await _queued(batcher, 1)
        model.gate.set()
        await batcher.stop()
    assert inside.result().language == "inside"
    assert waiting.cancelled()
    assert model.batches == [["inside"]]


async def test_meanings_come_from_the_same_thread() -> None:
    model = Knowing()
    async with _running(lambda: model) as batcher:
        found = await asyncio.gather(
            batcher.meaning("one"), batcher.classify("two"), batcher.meaning("three")
        )
    assert (found[0], found[2]) == ((3.0,), (5.0,))
    assert len(model.threads) == 1


async def test_a_model_that_does_not_tell_and_one_that_is_away_mean_nothing() -> None:
    class Silent(Knowing):
        def meanings(self, texts: Sequence[str]) -> list[Meaning] | None:
            assert texts
            return None

    def missing() -> SentimentModel:
        raise ModelError("SENTIMENT_MODEL: gone.")

    for factory in (Steady, Silent, missing):
        async with _running(factory) as batcher:
            assert await batcher.meaning("text") is None


async def test_a_slow_meaning_is_given_up_and_changes_nothing() -> None:
    gate = Gated()

    class Slow(Knowing):
        def meanings(self, texts: Sequence[str]) -> list[Meaning] | None:
            gate.classify(texts)
            return super().meanings(texts)

    async with _running(Slow, timeout=0.0) as batcher:
        assert await batcher.meaning("text") is None
        assert not batcher.degraded
        gate.gate.set()


async def test_a_broken_meaning_is_answered_by_nobody_and_not_quoted(
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Quoting(Knowing):
        def meanings(self, texts: Sequence[str]) -> list[Meaning] | None:
            raise ValueError(f"can't read {texts}")

    async with _running(Quoting) as batcher:
        assert await batcher.meaning("моя тайна") is None
        assert batcher.degraded
    assert not any("тайна" in str(record.__dict__) for record in caplog.records)


async def test_meanings_need_a_running_batcher() -> None:
    with pytest.raises(RuntimeError, match="start"):
        await Batcher(Knowing).meaning("text")
