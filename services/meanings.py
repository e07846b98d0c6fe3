"""What texts are about, compared: the vectors of known questions are kept as long as the model stays."""

import asyncio
from collections.abc import Sequence
from typing import Protocol

from feedback.letters import likenesses
from feedback.questions import similarity, together
from nlp.model import Meaning

# So many questions are remembered at most; then the memory starts anew.
MOST_KEPT = 1000


class Understanding(Protocol):
    """Tells what one text is about without blocking the event loop; nlp.batcher.Batcher is the real one."""

    @property
    def version(self) -> str:
        """Who answers now: vectors of different models can't be compared."""
        ...

    async def meaning(self, text: str) -> Meaning | None:
        """A vector of length 1; None when no model is there, or none that tells."""
        ...


class Meanings:
    """Compares texts with questions in the eyes of the model in use."""

    def __init__(self, model: Understanding) -> None:
        self._model = model
        self._kept: dict[str, Meaning] = {}
        self._version = ""
        # Of many messages at once only the first has the questions read.
        self._turn = asyncio.Lock()

    @property
    def version(self) -> str:
        """Who compares now."""
        return self._model.version

    async def able(self) -> bool:
        """Whether the model in use can compare."""
        return await self._model.meaning("") is not None

    async def similarities(self, text: str, questions: Sequence[str]) -> list[float] | None:
        """How near the text is to each question; None when the model can't tell, or has just changed."""
        version = self._model.version
        mine, vectors = await self._model.meaning(text), await self._vectors(questions, version)
        if mine is None or vectors is None or self._model.version != version:
            return None
        return together([similarity(mine, vector) for vector in vectors], likenesses(text, questions))

    async def _vectors(self, questions: Sequence[str], version: str) -> list[Meaning] | None:
        async with self._turn:
            if self._version != version or len(self._kept) > MOST_KEPT:
                self._kept, self._version = {}, version
            for question in questions:
                if question not in self._kept:
                    found = await self._model.meaning(question)
                    if found is None or self._model.version != version:
                        return None
                    self._kept[question] = found
            return [self._kept[question] for question in questions]
