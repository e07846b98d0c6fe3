"""Every command under one name."""

import typer

from bot.cli import (
    apikey,
    audit,
    campaign,
    campaign_links,
    campaign_trials,
    campaign_versions,
    check,
    classify,
    codes,
    contacts,
    demo,
    events,
    export,
    location,
    migrate,
    nlp,
    report,
    run,
    segment,
    webhook,
)

app = typer.Typer(
    name="otklik",
    help="Asks customers in Telegram how a service was, and answers everyone who was unhappy.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for group in (
    demo,
    run,
    check,
    migrate,
    campaign,
    campaign_links,
    campaign_trials,
    campaign_versions,
    contacts,
    events,
    codes,
    report,
    export,
    classify,
    nlp,
    apikey,
    audit,
    webhook,
    location,
    segment,
):
    group.register(app)


def main() -> None:
    """The console script."""
    app()
