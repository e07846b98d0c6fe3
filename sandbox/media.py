"""Files: what people and the bot uploaded, by file id."""

import hashlib
from dataclasses import dataclass

from sandbox.dictionary import Json
from sandbox.pictures import size_of

MIME = {
    "photo": "image/jpeg",
    "voice": "audio/ogg",
    "video": "video/mp4",
    "video_note": "video/mp4",
    "animation": "video/mp4",
    "document": "application/octet-stream",
    "audio": "audio/mpeg",
    "sticker": "image/webp",
}
FOLDERS = {
    "photo": "photos",
    "voice": "voice",
    "sticker": "stickers",
    "audio": "music",
    "document": "documents",
}
NAMED = frozenset({"document", "audio", "video", "animation"})
TIMED = frozenset({"voice", "video", "video_note", "animation", "audio"})


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One stored file."""

    file_id: str
    kind: str
    name: str
    mime: str
    content: bytes
    path: str

    @property
    def unique_id(self) -> str:
        """The same for the same bytes."""
        return hashlib.sha256(self.content).hexdigest()[:16]

    def base(self) -> Json:
        """Fields every file object has."""
        return {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": len(self.content)}

    def wire(self, duration: int | None = None) -> object:
        """The Bot API object of its kind (a photo is a list of sizes)."""
        width, height = size_of(self.content) or (320, 240)
        if self.kind == "photo":
            return [self.base() | {"width": width, "height": height}]
        data = self.base()
        if self.kind in {"video", "animation"}:
            data |= {"width": width, "height": height}
        if self.kind == "sticker":
            return data | {
                "width": 512,
                "height": 512,
                "type": "regular",
                "is_animated": False,
                "is_video": False,
                "emoji": "🙂",
            }
        if self.kind == "video_note":
            data |= {"length": 240}
        else:
            data |= {"mime_type": self.mime}
        named = {"file_name": self.name} if self.kind in NAMED else {}
        timed = {"duration": 1 if duration is None else duration} if self.kind in TIMED else {}
        return data | named | timed


class Files:
    """The store."""

    def __init__(self) -> None:
        self._files: dict[str, File] = {}

    def add(self, kind: str, name: str, content: bytes, mime: str | None = None) -> File:
        """Keep one; the id tells nothing but the order."""
        number = len(self._files) + 1
        digest = hashlib.sha256(f"{kind} {number}".encode()).hexdigest()[:40]
        suffix = name.rpartition(".")[2] if "." in name else "bin"
        file = File(
            file_id=f"AgACAgIAAxkB{digest}{number}",
            kind=kind,
            name=name,
            mime=mime or MIME[kind],
            content=content,
            path=f"{FOLDERS.get(kind, 'videos')}/file_{number}.{suffix}",
        )
        self._files[file.file_id] = file
        return file

    def get(self, file_id: str) -> File | None:
        """By id."""
        return self._files.get(file_id)

    def at(self, path: str) -> File | None:
        """By the path getFile gave."""
        return next((file for file in self._files.values() if file.path == path), None)
