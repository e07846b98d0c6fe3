"""getFile."""

from telegram.constants import FileSizeLimit

from sandbox.call import Call
from sandbox.dictionary import Json
from sandbox.errors import bad_request
from sandbox.methods.registry import Method
from sandbox.world import World


def get_file(world: World, call: Call) -> Json:
    """Where to download a file."""
    file_id = call.text("file_id")
    if not file_id:
        raise bad_request("file_id is not specified")
    file = world.files.get(file_id)
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(file.content) > FileSizeLimit.FILESIZE_DOWNLOAD:
        raise bad_request("file is too big")
    return file.base() | {"file_path": file.path}


METHODS = (Method(name="getFile", handler=get_file),)
