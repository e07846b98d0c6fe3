"""Files, both ways."""

import base64

import aiohttp
import pytest

from sandbox import Sandbox
from sandbox.people import Person
from sandbox.pictures import png, size_of
from tests.sandbox.clients import Client, Refused

PICTURE = png(120, 80, (10, 20, 30))
KINDS = {
    "photo": PICTURE,
    "document": b"text",
    "voice": b"ogg",
    "video": b"mp4",
    "audio": b"mp3",
    "sticker": b"webp",
    "animation": b"gif",
    "video_note": b"mp4",
}


@pytest.mark.parametrize("kind", sorted(KINDS))
async def test_every_kind_sent_and_sent_again(client: Client, tg: Sandbox, anna: Person, kind: str) -> None:
    file = client.file(KINDS[kind], f"a.{kind}")
    sent = await client.do(f"send_{kind}", **{"chat_id": anna.id, kind: file})
    part = sent[kind][-1] if kind == "photo" else sent[kind]
    again = await client.do(f"send_{kind}", **{"chat_id": anna.id, kind: part["file_id"]})
    assert (again[kind][-1] if kind == "photo" else again[kind])["file_unique_id"] == part["file_unique_id"]
    assert [view["media"]["kind"] for view in tg.messages(anna.id)] == [kind, kind]
    stored = tg.world.files.get(part["file_id"])
    assert stored is not None
    assert stored.content == KINDS[kind]


async def test_photo_has_its_size_and_caption(client: Client, tg: Sandbox, anna: Person) -> None:
    file = client.file(PICTURE, "chart.png")
    sent = await client.do("send_photo", chat_id=anna.id, photo=file, caption="<i>c</i>", parse_mode="HTML")
    assert (sent["photo"][0]["width"], sent["photo"][0]["height"]) == (120, 80)
    assert (sent["caption"], sent["caption_entities"][0]["type"]) == ("c", "italic")
    assert tg.messages(anna.id)[0]["html"] == "<i>c</i>"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"no picture", "image_process_failed"),
        (png(1, 30, (0, 0, 0)), "photo_invalid_dimensions"),
        (b"", "file must be non-empty"),
    ],
)
async def test_wrong_photos(client: Client, anna: Person, content: bytes, words: str) -> None:
    with pytest.raises(Refused, match=words):
        await client.do("send_photo", chat_id=anna.id, photo=client.file(content, "a.png"))


async def test_wrong_file_ids_and_captions(client: Client, anna: Person) -> None:
    sent = await client.do("send_document", chat_id=anna.id, document=client.file(b"x", "a.txt"))
    with pytest.raises(Refused, match="can't use file of type document as photo"):
        await client.do("send_photo", chat_id=anna.id, photo=sent["document"]["file_id"])
    with pytest.raises(Refused, match="wrong file identifier/http url specified"):
        await client.do("send_photo", chat_id=anna.id, photo="AgACnothing")
    with pytest.raises(Refused, match="failed to get http url content"):
        await client.do("send_photo", chat_id=anna.id, photo="https://a.example/a.png")
    with pytest.raises(Refused, match="message caption is too long"):
        await client.do(
            "send_photo", chat_id=anna.id, photo=client.file(PICTURE, "a.png"), caption="x" * 1025
        )


async def test_album(client: Client, tg: Sandbox, anna: Person) -> None:
    item = client.types.InputMediaPhoto
    album = [item(media=client.file(PICTURE, f"{number}.png"), caption="c" * number) for number in range(3)]
    sent = await client.do("send_media_group", chat_id=anna.id, media=album)
    assert len({one["media_group_id"] for one in sent}) == 1
    assert [view["text"] for view in tg.messages(anna.id)] == ["", "c", "cc"]
    for count in (1, 11):
        many = [item(media=sent[0]["photo"][0]["file_id"])] * count
        with pytest.raises(Refused, match="include 2-10 items"):
            await client.do("send_media_group", chat_id=anna.id, media=many)


async def test_download(client: Client, tg: Sandbox, anna: Person) -> None:
    content = base64.b64encode(PICTURE).decode()
    tg.act.send_media(person=anna.id, kind="photo", content=content, caption="look")
    (update,) = await client.do("get_updates")
    assert update["message"]["caption"] == "look"
    file = await client.do("get_file", file_id=update["message"]["photo"][-1]["file_id"])
    path = (
        file["file_path"].rpartition("/bot")[2].partition("/")[2]
        if "://" in file["file_path"]
        else file["file_path"]
    )
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{tg.url}/file/bot{tg.token}/{path}") as response:
            assert await response.read() == PICTURE
        async with session.get(f"{tg.url}/file/bot{tg.token}/photos/none.png") as response:
            assert response.status == 404
    with pytest.raises(Refused, match="wrong file_id or the file is temporarily unavailable"):
        await client.do("get_file", file_id="nothing")


async def test_what_people_send(client: Client, tg: Sandbox, anna: Person) -> None:
    for kind in sorted(KINDS):
        tg.act.send_media(person=anna.id, kind=kind)
    tg.act.send_location(person=anna.id, latitude=52.2, longitude=21.0)
    tg.act.send_contact(person=anna.id, phone_number="+48123456789")
    updates = await client.do("get_updates")
    assert [next(kind for kind in KINDS if kind in one["message"]) for one in updates[:2]] == [
        "document",
        "audio",
    ]
    assert {kind for one in updates for kind in KINDS if kind in one["message"]} == set(KINDS)
    assert updates[-2]["message"]["location"]["latitude"] == 52.2
    assert updates[-1]["message"]["contact"]["user_id"] == anna.id


async def test_file_replaced(client: Client, tg: Sandbox, anna: Person) -> None:
    sent = await client.do("send_photo", chat_id=anna.id, photo=client.file(PICTURE, "a.png"))
    media = client.types.InputMediaPhoto(media=client.file(png(10, 10, (1, 1, 1)), "b.png"), caption="new")
    edited = await client.do(
        "edit_message_media", chat_id=anna.id, message_id=sent["message_id"], media=media
    )
    assert (edited["photo"][0]["width"], edited["caption"]) == (10, "new")


def test_sizes() -> None:
    assert size_of(PICTURE) == (120, 80)
    assert size_of(b"GIF89a" + b"\x05\x00\x07\x00") == (5, 7)
    assert size_of(b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08\x00\x09\x00\x0b") == (11, 9)
    assert size_of(b"plain") is None
