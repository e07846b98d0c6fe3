"""Figures against a baseline measured in the same run: python -m bench [NAME...]

A ratio says more than milliseconds: machines differ, what a thing costs beside another does not.
"""

import argparse
import asyncio
import sys

from bench import api, desk, growth, sentiment, starting, wire

SUBJECTS = {
    "growth": growth.measure,
    "wire": wire.measure,
    "sentiment": sentiment.measure,
    "starting": starting.measure,
    "desk": desk.measure,
    "api": api.measure,
}


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *SUBJECTS], default=[])
    for name in parser.parse_args().names or SUBJECTS:
        print(f"{name}")
        for line in asyncio.run(SUBJECTS[name]()):
            print(f"  {line}")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
