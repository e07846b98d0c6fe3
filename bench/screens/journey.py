"""A day at the staff desk, scene by scene, with a picture of each."""

from dataclasses import dataclass, field

from bench.screens.camera import Camera
from bench.screens.desk import MAREK, OLGA, Desk
from bot.demo.stage import ADMIN

# Enough complaints at once for cards to fold, and for a notice that it is out of the ordinary.
CROWD = 14


@dataclass(kw_only=True)
class Journey:
    """One language's; every scene goes on where the one before it ended."""

    desk: Desk
    camera: Camera
    # Accounts by what they are here for.
    people: dict[str, int] = field(default_factory=dict)

    async def play(self) -> None:
        """All of it."""
        for scene in (
            *(self.sets_up, self.card_comes, self.taken, self.talk, self.canned, self.note, self.promised),
            *(self.who, self.others, self.questions, self.inbox, self.labels, self.put_aside),
            *(self.later, self.queue, self.resolved, self.improved, self.practice),
            *(self.flood, self.figures, self.asked_again, self.strangers),
        ):
            await scene()

    async def sets_up(self) -> None:
        """/language, a ready answer, a frequent question, an employee's name."""
        desk, words = self.desk, self.desk.words
        await desk.writes(ADMIN, "/language")
        await desk.taps(ADMIN, "stafflang", arg=words.language)
        await desk.writes(OLGA, f"/canned {words.language} {words.canned}\n{words.canned_words}")
        await desk.writes(OLGA, f"/faq {words.language} {words.faq}\n{words.faq_answer}")
        await desk.sees(words.faq)
        await desk.writes(OLGA, "/help")
        await desk.sees("/practice")
        await self.camera.desk("help")

    async def card_comes(self) -> None:
        """A low score, angry words, a watched word, a VIP; the keys behind More…"""
        desk, words = self.desk, self.desk.words
        anna = await desk.complains(words.names[0], 3, words.complaint, ("vip",))
        self.people["anna"] = anna
        card = await desk.opened(words.complaint[:20])
        await self.camera.desk("card", at=card, of=anna)
        await self.camera.customer("apology", anna)
        await desk.taps(OLGA, "more")
        await desk.keyed("assign")
        await self.camera.desk("more", at=card)
        await desk.taps(OLGA, "less")

    async def taken(self) -> None:
        """Olga takes it, Marek is told so."""
        desk = self.desk
        card = await desk.taps(OLGA, "take")
        await desk.stage.remote.act(
            "tap",
            person=MAREK,
            chat=desk.room,
            message_id=card["message_id"],
            data=next(
                key["data"]
                for row in card["keyboard"]
                for key in row
                if (meaning := desk.meaning(key["data"])) and meaning.verb == "take"
            ),
            force=True,
        )
        await desk.sees("Olga")
        await self.camera.desk("taken", at=card)

    async def talk(self) -> None:
        """Reply, the answer under the card, a photo, an edit."""
        desk, words, anna = self.desk, self.desk.words, self.people["anna"]
        await desk.taps(OLGA, "reply")
        question, _ = await desk.keyed("unreply")
        await self.camera.desk("reply-asked", at=question)
        number = await desk.writes(OLGA, words.reply)
        await desk.sees(words.reply, chat=anna)
        await desk.writes(anna, words.thanks, chat=anna)
        theirs = await desk.sees(words.thanks)
        await self.camera.desk("answer-came", at=theirs)
        act = desk.stage.remote.act
        await act("edit", person=OLGA, chat=desk.room, message_id=number, text=words.edited)
        await act(
            "send_media",
            person=OLGA,
            chat=desk.room,
            kind="photo",
            caption=words.caption,
            reply_to=theirs["message_id"],
        )
        await desk.sees(words.caption, chat=anna)
        await desk.sees(words.edited, chat=anna)
        await self.camera.desk("photo-and-edit")
        await self.camera.customer("talk", anna)

    async def canned(self) -> None:
        """A ready answer by its key."""
        desk, words, anna = self.desk, self.desk.words, self.people["anna"]
        await desk.taps(OLGA, "reply")
        await desk.taps(OLGA, "canned")
        await desk.sees(words.canned_words[-30:], chat=anna)
        await self.camera.desk("canned")

    async def note(self) -> None:
        """A note that only staff read."""
        card, _ = await self.desk.keyed("who", of=1)
        await self.desk.writes(OLGA, f"/note {self.desk.words.note}", to=card)
        await self.camera.desk("note")

    async def who(self) -> None:
        """A note on the customer, a form of address, the customer's card."""
        desk, words = self.desk, self.desk.words
        card, _ = await desk.keyed("more", of=1)
        await desk.writes(OLGA, f"/about {words.about}", to=card)
        await desk.writes(OLGA, "/who 1")
        await desk.keyed("unabout")
        await self.camera.desk("who")

    async def promised(self) -> None:
        """A promise by the key."""
        desk, words = self.desk, self.desk.words
        await desk.unfolds(OLGA, 1, "promise")
        await self.camera.desk("promise-asked")
        await desk.writes(OLGA, words.promise)
        await desk.writes(OLGA, "/promises")
        await desk.keyed("promised")
        await self.camera.desk("promises")

    async def others(self) -> None:
        """Two more cases."""
        desk, words = self.desk, self.desk.words
        for name, comment in zip(words.names[1:3], words.others, strict=False):
            await desk.complains(name, 2, comment)
            await desk.opened(comment)
        await self.camera.desk("others")

    async def questions(self) -> None:
        """A question the list answers, and the customer asks for a person."""
        desk, words = self.desk, self.desk.words
        maria = self.people["maria"] = await desk.customer(words.names[3])
        await desk.writes(maria, words.asked, chat=maria)
        await desk.keyed("person", chat=maria)
        await self.camera.customer("faq", maria)
        await desk.taps(maria, "person", chat=maria)
        await desk.sees(words.asked)
        await self.camera.desk("person-asked", of=maria)
        await self.camera.customer("person-asked", maria)

    async def inbox(self) -> None:
        """What customers wrote outside cases; praise."""
        desk, words = self.desk, self.desk.words
        elena = await desk.customer(words.names[4])
        await desk.writes(elena, words.question, chat=elena)
        happy = await desk.complains(words.names[5], 10, words.praise)
        await desk.sees(words.praise)
        await self.camera.desk("praise", of=happy)
        await desk.stage.remote.settle()
        await desk.writes(OLGA, "/inbox")
        await desk.keyed("mail")
        await self.camera.desk("inbox", of=elena)
        await desk.taps(OLGA, "mail")
        await desk.keyed("mailread")
        await self.camera.desk("inbox-open")

    async def labels(self) -> None:
        """Not negative."""
        desk = self.desk
        card = await desk.unfolds(MAREK, 2, "notnegative")
        await self.camera.desk("not-negative", at=card)

    async def put_aside(self) -> None:
        """Assign, and Snooze."""
        desk = self.desk
        await desk.unfolds(OLGA, 3, "assign")
        await desk.keyed("give")
        await self.camera.desk("assign")
        await desk.taps(OLGA, "give")
        await desk.keyed("reply", of=3)
        await desk.unfolds(MAREK, 3, "snooze")
        await desk.keyed("snoozefor")
        await self.camera.desk("snooze")
        await desk.taps(MAREK, "snoozefor", arg="1")

    async def later(self) -> None:
        """Three hours on: deadlines, the promise, the inbox, the managers."""
        await self.desk.later(hours=4)
        await self.desk.keyed("promised")
        await self.camera.desk("late")

    async def queue(self) -> None:
        """/cases, /mine, /case."""
        desk = self.desk
        for command, verb in (("/cases", "queue"), ("/mine", "queue"), ("/case 1", "who")):
            await desk.writes(OLGA, command)
            await desk.keyed(verb)
            await desk.stage.remote.settle()
            await self.camera.desk(command[1:].replace(" ", "-"))

    async def resolved(self) -> None:
        """Resolve, step by step, and what the customer reads."""
        desk, words, anna = self.desk, self.desk.words, self.people["anna"]
        await desk.taps(OLGA, "resolve", of=1)
        await desk.keyed("refund")
        await self.camera.desk("resolve-outcome")
        await desk.taps(OLGA, "refund")
        await self.camera.desk("resolve-sum")
        await desk.writes(OLGA, "120")
        await desk.keyed("cause")
        await self.camera.desk("resolve-cause")
        await desk.taps(OLGA, "cause")
        await self.camera.desk("resolve-note")
        await desk.writes(OLGA, words.closing_note)
        card, _ = await desk.keyed("reopen", of=1)
        await self.camera.desk("resolved", at=card, of=anna)
        await self.camera.customer("closing", anna)

    async def improved(self) -> None:
        """What changes because of it."""
        desk, words = self.desk, self.desk.words
        await desk.unfolds(OLGA, 1, "improve")
        await self.camera.desk("improve-asked")
        await desk.writes(OLGA, words.improvement)
        await desk.sees(words.improvement)
        await desk.writes(ADMIN, "/improve")
        await desk.taps(ADMIN, "improvement")
        await desk.taps(ADMIN, "improvetold")
        await desk.writes(ADMIN, words.improved)
        await desk.sees(words.improved)
        await self.camera.desk("improvement")
        await desk.taps(ADMIN, "improvedone")
        await desk.sees(words.improved, chat=self.people["anna"])

    async def practice(self) -> None:
        """A case about nobody."""
        desk = self.desk
        await desk.writes(MAREK, "/practice")
        say = desk.stage.translator.voice(desk.words.language)
        card = await desk.opened(say("staff-card-practice"))
        await self.camera.desk("practice", at=card)

    async def flood(self) -> None:
        """Many at once: the list; and the notice that it is out of the ordinary."""
        desk, words = self.desk, self.desk.words
        for number in range(CROWD):
            name = words.names[1 + number % (len(words.names) - 1)]
            await desk.complains(f"{name} {number + 1}", number % 5, words.others[number % len(words.others)])
        await desk.keyed("open")
        await self.camera.desk("folded")
        await desk.later(hours=20)
        await desk.keyed("queue")
        await self.camera.desk("spike")

    async def asked_again(self) -> None:
        """Three weeks on the customer is asked again."""
        desk, anna = self.desk, self.people["anna"]
        await desk.later(days=21)
        await desk.keyed("score", chat=anna)
        await self.camera.customer("asked-again", anna)
        await desk.taps(anna, "score", arg="0:9", chat=anna)
        say = desk.stage.translator.voice(desk.words.language)
        card = await desk.opened(say("staff-card-recovered", before=3, after=9))
        await self.camera.desk("recovered", at=card, of=anna, top=True)
        await self.camera.desk("recovered-line")

    async def figures(self) -> None:
        """/recovery."""
        await self.desk.writes(ADMIN, "/recovery")
        await self.desk.stage.remote.settle()
        await self.camera.desk("recovery")

    async def strangers(self) -> None:
        """Somebody of no role at a key and at a command."""
        desk, anna = self.desk, self.people["anna"]
        await desk.writes(anna, "/cases", chat=anna)
        await desk.writes(anna, "/who 1", chat=anna)
        await desk.stage.remote.settle()
        await self.camera.customer("stranger", anna)
