"""The bundled model: how fast it reads comments, how soon it is there, what memory it takes."""

import asyncio
import json
import statistics
import sys
import time
from collections.abc import Sequence

from bot.demo.remarks import own_remarks, shuffled
from nlp.lexicon import Lexicon
from nlp.load import BUNDLED, load
from nlp.model import SentimentModel

COUNT = 400
_ALONE = """
import json, time
from pathlib import Path
before = time.perf_counter()
from nlp.load import BUNDLED, load
load(BUNDLED).classify(["All fine, thank you"])
loaded = time.perf_counter() - before
status = Path("/proc/self/status").read_text(encoding="ascii")
resident = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))
print(json.dumps([loaded, resident / 1024]))
"""


async def measure() -> list[str]:
    """Comments a second on one core against the word list; loading and memory in a process of its own."""
    texts = [remark.text for remark in shuffled(own_remarks(), 3)[:COUNT]]
    model, words = load(BUNDLED), Lexicon()
    model.classify(texts[:16])
    taken, guessed = _seconds(model, texts), _seconds(words, texts)
    rate, ratio = len(texts) / sum(taken), sum(taken) / sum(guessed)
    median, slow = (statistics.quantiles(taken, n=100)[percent - 1] * 1000 for percent in (50, 95))
    loaded, resident = await _alone()
    letters = statistics.mean(len(text) for text in texts)
    return [
        f"model: {rate:.0f} comments/s of {letters:.0f} letters, {ratio:.0f} times the word list's time",
        f"alone: p50 {median:.1f} ms, p95 {slow:.1f} ms",
        f"a process with nothing but the model: there after {loaded:.1f} s, {resident:.0f} MiB resident",
    ]


def _seconds(model: SentimentModel, texts: Sequence[str]) -> list[float]:
    found = []
    for text in texts:
        before = time.perf_counter()
        model.classify([text])
        found.append(time.perf_counter() - before)
    return found


async def _alone() -> tuple[float, float]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", _ALONE, stdout=asyncio.subprocess.PIPE
    )
    printed, _ = await process.communicate()
    loaded, resident = json.loads(printed)
    return loaded, resident
