"""The model's own thread: callers await one text, the model sees micro-batches, the event loop never waits.

A full queue holds callers back. While the model can't be loaded, has just failed, or takes too long, the
lexicon answers and says so (`Sentiment.degraded`); loading is tried again later. No background task is
needed: each batch's end starts the next one.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from nlp.lexicon import Lexicon
from nlp.model import KnowsMeanings, Meaning, ModelError, Sentiment, SentimentModel

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class _Waiting:
    text: str
    answer: asyncio.Future[Sentiment]


class Batcher:
    """Classifies texts one by one for its callers and by batches for the model."""

    def __init__(
        self,
        model_factory: Callable[[], SentimentModel],
        *,
        max_batch: int = 16,
        queue_size: int = 256,
        timeout: float = 30.0,
        retry_after: float = 300.0,
        clock: Callable[[], float] | None = None,
    ) -> None:
        """`timeout` and `retry_after` are seconds; `clock` is the event loop's unless given."""
        self._factory = model_factory
        self._max_batch = max_batch
        self._timeout = timeout
        self._retry_after = retry_after
        self._clock = clock
        self._lexicon = Lexicon()
        self._model: SentimentModel | None = None
        self._retry_at = 0.0
        self._room = asyncio.Semaphore(queue_size)
        self._waiting: deque[_Waiting] = deque()
        self._busy = False
        self._thread: ThreadPoolExecutor | None = None
        self._settled = asyncio.Event()

    @property
    def degraded(self) -> bool:
        """Whether the lexicon answers: the model is still loading, or could not be loaded."""
        return self._model is None

    @property
    def version(self) -> str:
        """The version of whoever answers now."""
        return (self._model or self._lexicon).version

    @property
    def waiting(self) -> int:
        """Texts in the queue, for the metrics page."""
        return len(self._waiting)

    async def start(self) -> None:
        """Begin to load and return at once; texts that come meanwhile wait for the model."""
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sentiment")
        self._load(self._thread)

    async def loaded(self) -> bool:
        """Wait until the first loading has ended; True when the model is there."""
        await self._settled.wait()
        return not self.degraded

    async def stop(self) -> None:
        """Finish the batch in flight and cancel who waits: their texts are still pending in the database."""
        thread, self._thread = self._thread, None
        for item in self._waiting:
            item.answer.cancel()
        self._waiting.clear()
        if thread is not None:
            await asyncio.to_thread(thread.shutdown, cancel_futures=True)

    async def classify(self, text: str) -> Sentiment:
        """The model's answer, or the lexicon's (degraded) when the model is away or needs over `timeout`."""
        if self._thread is None:
            raise RuntimeError("The batcher is not running; call start() first.")
        try:
            async with asyncio.timeout(self._timeout), self._room:
                return await self._enqueue(text)
        except TimeoutError:
            _log.warning("sentiment too slow", extra={"action": "sentiment_timeout"})
            return self._lexicon.classify([text])[0]

    async def meaning(self, text: str) -> Meaning | None:
        """What the text is about; None when no model is there, or none that tells, or it needs too long.

        On the model's own thread, between two batches: whoever asks waits for at most one of them.
        """
        model, thread = self._model, self._thread
        if thread is None:
            raise RuntimeError("The batcher is not running; call start() first.")
        if not isinstance(model, KnowsMeanings):
            return None
        async with self._room:
            if self._thread is not thread:
                return None
            work = asyncio.get_running_loop().run_in_executor(thread, model.meanings, [text])
            await asyncio.wait([work], timeout=self._timeout)
        if not work.done():
            _log.warning("meaning too slow", extra={"action": "meaning_timeout"})
            work.cancel()
            return None
        return self._meant(model, work)

    def _meant(self, model: SentimentModel, work: asyncio.Future[list[Meaning] | None]) -> Meaning | None:
        error = _error(work)
        if error is None:
            found = work.result()
            return found[0] if found else None
        # Stopping takes work back that nobody has begun; that is no fault of the model's.
        if self._model is model and not work.cancelled():
            self._give_up("meaning_failed", error)
        return None

    def _enqueue(self, text: str) -> asyncio.Future[Sentiment]:
        item = _Waiting(text, asyncio.get_running_loop().create_future())
        self._waiting.append(item)
        self._pump()
        return item.answer

    def _pump(self) -> None:
        """Give the idle thread its next work: a due reload, else a batch."""
        if self._busy or self._thread is None:
            return
        batch = self._next_batch()
        if not batch:
            return
        if self._model is None and self._now() >= self._retry_at:
            self._waiting.extendleft(reversed(batch))
            self._load(self._thread)
            return
        self._run(self._thread, batch)

    def _next_batch(self) -> list[_Waiting]:
        batch: list[_Waiting] = []
        while self._waiting and len(batch) < self._max_batch:
            item = self._waiting.popleft()
            if not item.answer.done():
                batch.append(item)
        return batch

    def _load(self, thread: ThreadPoolExecutor) -> None:
        self._busy = True
        work = asyncio.get_running_loop().run_in_executor(thread, self._factory)
        work.add_done_callback(self._on_loaded)

    def _on_loaded(self, work: asyncio.Future[SentimentModel]) -> None:
        self._busy = False
        error = _error(work)
        if error is None:
            self._model = work.result()
            _log.info("sentiment model loaded", extra={"action": "sentiment_loaded"})
        else:
            self._give_up("sentiment_load_failed", error)
        self._settled.set()
        self._pump()

    def _run(self, thread: ThreadPoolExecutor, batch: list[_Waiting]) -> None:
        self._busy = True
        model = self._model or self._lexicon
        texts = [item.text for item in batch]
        work = asyncio.get_running_loop().run_in_executor(thread, model.classify, texts)
        work.add_done_callback(lambda done: self._on_answers(batch, done))

    def _on_answers(self, batch: list[_Waiting], work: asyncio.Future[list[Sentiment]]) -> None:
        self._busy = False
        error = _error(work)
        if error is None:
            answers: Sequence[Sentiment] = work.result()
        else:
            self._give_up("sentiment_batch_failed", error)
            answers = self._lexicon.classify([item.text for item in batch])
        for item, answer in zip(batch, answers, strict=True):
            if not item.answer.done():
                item.answer.set_result(answer)
        self._pump()

    def _give_up(self, action: str, error: BaseException) -> None:
        """Fall back to the lexicon. An error that isn't ours shows its type only: it may quote a comment."""
        self._model = None
        self._retry_at = self._now() + self._retry_after
        reason = str(error) if isinstance(error, ModelError) else type(error).__name__
        _log.error("sentiment model unavailable", extra={"action": action, "error": reason})

    def _now(self) -> float:
        return self._clock() if self._clock else asyncio.get_running_loop().time()


def _error(work: asyncio.Future[Any]) -> BaseException | None:
    return asyncio.CancelledError() if work.cancelled() else work.exception()
