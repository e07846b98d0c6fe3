"""What a conversation is about, and who and where its two sides are."""

from db.uow import Transaction, rows
from feedback.talk import About, Direction
from feedback.views.desk import Place
from services.case_cards import CaseCards
from services.staff_troubles import is_lost


async def settled(tx: Transaction, about: About) -> About:
    """The conversation this belongs to by now: a comment may have got a case, or be a turn of another."""
    if about.comment_id is None:
        return about
    comment = await tx.comments.get(about.comment_id)
    if comment.case_id is not None:
        return About(case_id=comment.case_id)
    if comment.about_id is not None:
        comment = await tx.comments.get(comment.about_id)
    case = await tx.cases.about(comment.id, comment.response_id)
    return About(case_id=case.id) if case else About(comment_id=comment.id)


async def about_row(tx: Transaction, about: About) -> rows.Case | rows.Comment:
    """The case or the comment itself; NotFound for what is gone."""
    if about.case_id is not None:
        return await tx.cases.get(about.case_id)
    return await tx.comments.get(about.comment_id)


async def contact_of(tx: Transaction, about: About) -> rows.Contact:
    """The customer; NotFound for what is gone."""
    return await tx.contacts.get((await about_row(tx, about)).contact_id)


async def staff_side(tx: Transaction, about: About, cards: CaseCards) -> Place | None:
    """Under which message of staff the customer's words go; None: no staff chat is set up."""
    if about.case_id is not None:
        case = await tx.cases.get(about.case_id)
        if case.chat_id is not None and not await is_lost(tx, case.chat_id):
            return await _moved(tx, case.chat_id, case.card_message_id or 0, case.thread_id)
    last = await tx.relays.last_of(about, Direction.TO_CUSTOMER)
    # Written in an agent's private chat: there colleagues would not see the answer.
    if last is not None and last.from_chat_id < 0 and not await is_lost(tx, last.from_chat_id):
        return await _moved(tx, last.from_chat_id, last.from_message_id, last.thread_id)
    home = await cards.chat(tx)
    return Place(chat_id=home, message_id=0) if home else None


async def _moved(tx: Transaction, chat_id: int, message_id: int, thread_id: int | None) -> Place:
    now_at = await tx.staff.current(chat_id)
    # A message of the old group can't be replied to in the new one.
    return (
        Place(chat_id=chat_id, message_id=message_id, thread_id=thread_id)
        if now_at == chat_id
        else Place(chat_id=now_at, message_id=0)
    )
