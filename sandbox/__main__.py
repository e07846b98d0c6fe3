"""python -m sandbox: the local Telegram as a process of its own."""

import argparse
import asyncio
import json
import os
import signal
import sys

from sandbox.app import TOKEN, running
from sandbox.limits import Limits


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m sandbox", description="A local Telegram.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=0, help="0: any free one")
    parser.add_argument("--token", default=TOKEN)
    parser.add_argument("--username", default="otklik_bot")
    parser.add_argument("--no-limits", action="store_true", help="no flood limits")
    parser.add_argument("--chat-burst", type=int, default=1, help="messages at once in one chat")
    return parser.parse_args()


async def serve(options: argparse.Namespace) -> None:
    """Until interrupted."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for kind in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(kind, stop.set)
    limits = None if options.no_limits else Limits(chat_burst=options.chat_burst)
    async with running(
        token=options.token, username=options.username, host=options.host, port=options.port, limits=limits
    ) as tg:
        line = {"url": tg.url, "token": tg.token, "page": f"{tg.url}/", "pid": os.getpid()}
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()
        await stop.wait()


if __name__ == "__main__":
    asyncio.run(serve(arguments()))
