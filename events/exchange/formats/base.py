"""What django-import-export asks of a format."""

from typing import ClassVar

import tablib
from import_export.formats.base_formats import Format


class FileFormat(Format):  # type: ignore[misc]  # the library is untyped
    """Bytes in, bytes out."""

    title: ClassVar[str]
    extension: ClassVar[str]
    content_type: ClassVar[str]

    def __init__(self, encoding: str | None = None) -> None:
        super().__init__()

    def get_title(self) -> str:
        return self.title

    def get_extension(self) -> str:
        return self.extension

    def get_content_type(self) -> str:
        return self.content_type

    def can_import(self) -> bool:
        return True

    def can_export(self) -> bool:
        return True

    def create_dataset(self, in_stream: bytes) -> tablib.Dataset:
        """The table in the file, or `FileError`."""
        raise NotImplementedError

    def export_data(self, dataset: tablib.Dataset, **kwargs: object) -> bytes:
        raise NotImplementedError
