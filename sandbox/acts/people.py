"""Accounts: made, blocked, deleted; the start button."""

from sandbox.acts.base import ActsBase, Happened
from sandbox.entities.found import with_found
from sandbox.people import Person
from sandbox.standing import blocked

FIRST_ID = 500_000_001


class PeopleActs(ActsBase):
    """Acts on one's own account."""

    def create_person(
        self,
        *,
        first_name: str,
        id: int | None = None,  # noqa: A002 - the Bot API's name for it
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = None,
        started: bool = False,
    ) -> Person:
        """A new account; `started`: has talked to the bot before."""
        number = FIRST_ID + len(self.world.people) if id is None else id
        person = Person(
            id=number,
            first_name=first_name,
            last_name=last_name,
            username=username,
            language_code=language_code,
            started=started,
        )
        return self.world.add_person(person)

    def start(self, *, person: int, payload: str = "") -> Happened:
        """Press Start (or Restart, which unblocks first)."""
        who = self.world.person(person)
        if who.blocked:
            blocked(self.world, person, block=False)
        text = f"/start {payload}".strip()
        body = {"text": text, "entities": with_found(text, [])}
        happened = self.speak(who, self.world.chat(person), body)
        self.world.bus.publish("person", who.view())
        return happened

    def block(self, *, person: int) -> Happened:
        """Stop the bot."""
        return Happened(chat_id=person, update_id=blocked(self.world, person, block=True))

    def unblock(self, *, person: int) -> Happened:
        """Let the bot write again."""
        return Happened(chat_id=person, update_id=blocked(self.world, person, block=False))

    def deactivate(self, *, person: int) -> Happened:
        """Delete the account; the bot isn't told."""
        who = self.world.person(person)
        who.deactivated = True
        self.world.bus.publish("person", who.view())
        return Happened(chat_id=person)
