"""Figures against a baseline measured in the same run: python -m bench [NAME...]

A ratio says more than milliseconds: machines differ, what a thing costs beside another does not.
"""

import argparse
import asyncio
import sys

from bench import api, campaigns, desk, growth, importing, sentiment, starting, wire
from bench.campaigns import DATABASES

SUBJECTS = {
    "growth": growth.measure,
    "wire": wire.measure,
    "sentiment": sentiment.measure,
    "starting": starting.measure,
    "desk": desk.measure,
    "api": api.measure,
}
# With so many contacts they take a quarter of an hour each: only when named.
CROWDED = {"campaigns": campaigns.measure, "imports": importing.measure}


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *SUBJECTS, *CROWDED], default=[])
    parser.add_argument("--contacts", type=int, default=1_000_000, help="for campaigns and imports")
    parser.add_argument("--database", choices=DATABASES, help="one of the two, for campaigns and imports")
    options = parser.parse_args()
    databases = (options.database,) if options.database else DATABASES
    for name in options.names or SUBJECTS:
        print(f"{name}")
        crowded = CROWDED.get(name)
        work = crowded(options.contacts, databases) if crowded else SUBJECTS[name]()
        for line in asyncio.run(work):
            print(f"  {line}")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
