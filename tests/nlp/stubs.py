"""Models a test can hold, count and break."""

import threading
from collections.abc import Sequence

from nlp.lexicon import Lexicon
from nlp.model import Label, Meaning, Probabilities, Sentiment

# Long enough that only a hang reaches it.
PATIENCE = 10.0


class Steady:
    """Answers everything with a label, and remembers the batches and the thread."""

    version = "steady-1"
    degraded = False

    def __init__(self) -> None:
        self.batches: list[list[str]] = []
        self.threads: set[str] = set()

    def classify(self, texts: Sequence[str]) -> list[Sentiment]:
        self.batches.append(list(texts))
        self.threads.add(threading.current_thread().name)
        return [_positive(text) for text in texts]


class Gated(Steady):
    """Works only while its gate is open; says when somebody is inside."""

    def __init__(self) -> None:
        super().__init__()
        self.gate = threading.Event()
        self.entered = threading.Semaphore(0)

    def classify(self, texts: Sequence[str]) -> list[Sentiment]:
        self.entered.release()
        assert self.gate.wait(PATIENCE)
        return super().classify(texts)


class Failing(Steady):
    """Breaks on every batch."""

    def classify(self, texts: Sequence[str]) -> list[Sentiment]:
        self.batches.append(list(texts))
        raise RuntimeError("out of memory")


class Knowing(Steady):
    """Also tells what texts are about: their length."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def meanings(self, texts: Sequence[str]) -> list[Meaning] | None:
        self.asked.extend(texts)
        self.threads.add(threading.current_thread().name)
        return [(float(len(text)),) for text in texts]


def _positive(text: str) -> Sentiment:
    return Sentiment(
        label=Label.POSITIVE,
        probabilities=Probabilities(negative=0.0, neutral=0.0, positive=1.0),
        # So that a test sees whose answer came back.
        language=text,
        version=Steady.version,
    )


LEXICON = Lexicon.version
