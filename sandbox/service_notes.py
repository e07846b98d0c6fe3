"""Service messages as sentences for the page and the transcript."""

from sandbox.dictionary import Json

SENTENCES = {
    "new_chat_members": "joined the group",
    "left_chat_member": "left the group",
    "migrate_to_chat_id": "The group became a supergroup",
    "migrate_from_chat_id": "The group became a supergroup",
    "forum_topic_created": "Topic created",
    "forum_topic_edited": "Topic changed",
    "forum_topic_closed": "Topic closed",
    "forum_topic_reopened": "Topic reopened",
    "pinned_message": "A message was pinned",
    "group_chat_created": "Group created",
    "supergroup_chat_created": "Group created",
    "channel_chat_created": "Channel created",
}


def sentence(data: Json) -> str:
    """One line for a service message."""
    kind = next((one for one in SENTENCES if one in data), None)
    if kind is None:
        return "Service message"
    who = data[kind] if kind in {"new_chat_members", "left_chat_member"} else []
    names = ", ".join(user["first_name"] for user in (who if isinstance(who, list) else [who]))
    topic = data[kind].get("name", "") if kind.startswith("forum_topic") else ""
    return f"{names} {SENTENCES[kind]} {topic}".strip()
