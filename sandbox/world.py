"""The whole little Telegram: the bot, people, chats and what is said in them."""

from collections.abc import Iterable

from telegram import Message

from sandbox import views
from sandbox.bus import Bus
from sandbox.chats import CHANNEL, GROUP, PRIVATE, Chat, Member
from sandbox.clock import Clock
from sandbox.dictionary import Json, checked
from sandbox.errors import ActError, NoSuch
from sandbox.faults import Faults
from sandbox.ledger import Ledger
from sandbox.limits import Limits, Meter
from sandbox.media import Files
from sandbox.menu import Menu
from sandbox.people import Person
from sandbox.posts import Post
from sandbox.queries import Queries
from sandbox.updates import Updates
from sandbox.webhook import Hook


class World:
    """State in memory; acts change it from the people's side, methods from the bot's."""

    def __init__(
        self, *, token: str, username: str, clock: Clock, limits: Limits, query_seconds: float
    ) -> None:
        self.token = token
        self.clock = clock
        self.bus = Bus()
        self.ledger = Ledger(clock, self.bus)
        self.faults = Faults()
        self.meter = Meter(limits, clock)
        self.updates = Updates(clock, self.bus)
        self.files = Files()
        self.menu = Menu(self.bus)
        self.queries = Queries(clock, query_seconds)
        self.hook = Hook()
        self.bot: Json = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": "Otklik",
            "username": username,
        }
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.notice = ""
        self._last_message_id = 0

    @property
    def bot_id(self) -> int:
        """The bot's user id, the number before the colon of its token."""
        bot_id: int = self.bot["id"]
        return bot_id

    def person(self, person_id: int) -> Person:
        """Raises NoSuch."""
        if person_id not in self.people:
            raise NoSuch(f"there is no person {person_id}")
        return self.people[person_id]

    def chat(self, chat_id: int) -> Chat:
        """Raises NoSuch."""
        if chat_id not in self.chats:
            raise NoSuch(f"there is no chat {chat_id}")
        return self.chats[chat_id]

    def post(self, chat_id: int, message_id: int) -> Post:
        """A message not deleted. Raises NoSuch."""
        post = self.chat(chat_id).live(message_id)
        if post is None:
            raise NoSuch(f"there is no message {message_id} in chat {chat_id}")
        return post

    def user(self, user_id: int) -> Json:
        """A Bot API User, of a person or of the bot."""
        return self.bot if user_id == self.bot_id else self.person(user_id).user()

    def me(self, chat: Chat) -> Member:
        """How the bot stands in a chat; `left` when it never was there."""
        return chat.members.get(self.bot_id) or Member(user=self.bot, status="left")

    def chat_wire(self, chat: Chat) -> Json:
        """A Bot API Chat."""
        if chat.type != PRIVATE:
            return chat.wire()
        user = self.person(chat.id).user()
        names = {key: user[key] for key in ("first_name", "last_name", "username") if key in user}
        return chat.wire() | names

    def wire(self, post: Post) -> Json:
        """A Bot API Message, with the one it answers."""
        answered = self.chats[post.chat_id].posts.get(post.reply_to or 0)
        if answered is None or answered.deleted:
            return post.data
        return post.data | {"reply_to_message": answered.data}

    def next_message_id(self, chat: Chat) -> int:
        """Private chats and plain groups share one row of numbers, as with Telegram."""
        if chat.type in (PRIVATE, GROUP):
            self._last_message_id += 1
            return self._last_message_id
        chat.last_message_id += 1
        return chat.last_message_id

    def add(
        self,
        chat: Chat,
        body: Json,
        *,
        author: Json,
        out: bool,
        reply_to: int | None = None,
        keyboard: Json | None = None,
    ) -> Post:
        """Put a message into a chat. `author` is `from` and/or `sender_chat`."""
        message_id = self.next_message_id(chat)
        now = self.clock.now()
        data = {"message_id": message_id, "date": int(now), "chat": self.chat_wire(chat), **author, **body}
        post = Post(
            chat_id=chat.id,
            message_id=message_id,
            sender_id=author.get("from", {}).get("id"),
            out=out,
            data=checked(Message, data),
            reply_to=reply_to,
            keyboard=keyboard or {},
            time=now,
        )
        chat.posts[message_id] = post
        self.show(post)
        return post

    def change(self, post: Post, body: Json, *, edited: bool = True) -> None:
        """Replace parts of a message; None takes a part away."""
        post.history.append(post.text)
        date = {"edit_date": int(self.clock.now())} if edited else {}
        data = {name: value for name, value in {**post.data, **date, **body}.items() if value is not None}
        post.data = checked(Message, data)
        self.show(post)

    def remove(self, chat: Chat, message_ids: Iterable[int]) -> None:
        """Delete messages for everyone."""
        gone = [message_id for message_id in message_ids if chat.live(message_id)]
        for message_id in gone:
            chat.posts[message_id].deleted = True
        self.bus.publish("deleted", {"chat_id": chat.id, "message_ids": gone})

    def show(self, post: Post) -> None:
        """Tell the page about a new or changed message."""
        self.bus.publish("message", views.message(self, post))

    def show_chat(self, chat: Chat) -> None:
        """Tell the page about a new or changed chat."""
        self.bus.publish("chat", views.header(self, chat))

    def put(self, kind: str, payload: Json, chat: Chat) -> int | None:
        """Queue an update for the bot."""
        return self.updates.put(kind, payload, chat.id)

    def bot_reads(self, chat: Chat, post: Post) -> bool:
        """Privacy mode: a bot that is no admin sees only commands, replies to it, mentions and notes."""
        me = self.me(chat)
        if chat.type == PRIVATE or me.is_admin:
            return True
        if not me.present or chat.type == CHANNEL:
            return False
        answered = chat.posts.get(post.reply_to or 0)
        named = f"@{self.bot['username']}".lower() in post.text.lower()
        return (
            post.is_service or post.text.startswith("/") or named or (answered is not None and answered.out)
        )

    def report(self, chat: Chat, post: Post, *, edited: bool = False) -> int | None:
        """Tell the bot about a person's message; None when it doesn't get it."""
        if not self.bot_reads(chat, post):
            return None
        kind = "channel_post" if chat.type == CHANNEL else "message"
        return self.put(f"edited_{kind}" if edited else kind, self.wire(post), chat)

    def add_person(self, person: Person) -> Person:
        """A new account and its (empty) chat with the bot."""
        if person.id in self.people:
            raise ActError(f"person {person.id} exists already")
        self.people[person.id] = person
        self.chats[person.id] = Chat(id=person.id, type=PRIVATE)
        self.bus.publish("person", person.view())
        self.show_chat(self.chats[person.id])
        return person
