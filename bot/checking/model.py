"""The sentiment model: does it load, and does it work?"""

import asyncio

from bot.checking.finding import Finding, mend, ok
from nlp.load import load
from nlp.model import ModelError

PROBE = "Спасибо, всё отлично!"


async def model(setting: str) -> Finding:
    """Load it as `otklik run` would and classify one text."""
    try:
        loaded = await asyncio.to_thread(load, setting)
        [sentiment] = await asyncio.to_thread(loaded.classify, [PROBE])
    except ModelError as error:
        return mend("model", str(error))
    return ok("model", f"{loaded.version} ({PROBE} is {sentiment.label})")
