"""Bytes of a text file as text. UTF-8, or UTF-16 that says so; anything else is refused and named where it can be."""

import codecs

from django.utils.translation import gettext as _

from events.exchange.errors import FileError

# Letters that Persian and Arabic texts in Windows-1256 are full of: ا ب ه ر د ی/ي ن و ل م ت س.
WINDOWS_1256 = frozenset(b"\xc7\xc8\xe5\xd1\xcf\xed\xec\xe4\xe6\xe1\xe3\xca\xd3")


def decode(data: bytes) -> str:
    """`FileError` names the byte, its line and the encoding that it looks like."""
    if data.startswith(b"PK\x03\x04"):
        raise FileError(_("This is a ZIP archive (an XLSX file is one), not text. Choose the format that it has."))
    # Before UTF-16, whose mark the one of UTF-32 begins with.
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise FileError(_("The file is in UTF-32. Save it as UTF-8."))
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise FileError(
                    _("The file begins as UTF-16 but breaks off at byte %(place)s.") % {"place": error.start + 1}
                ) from error
    if b"\x00" in data[:4]:
        raise FileError(_("The file looks like UTF-16 without its mark. Save it as UTF-8."))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileError(
            _("The file is not UTF-8: byte 0x%(byte)02X on line %(line)s. %(guess)s")
            % {
                "byte": data[error.start],
                "line": data.count(b"\n", 0, error.start) + 1,
                "guess": guess(data),
            }
        ) from error
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        raise FileError(_("The character NUL stands on line %(line)s.") % {"line": line})
    return text


def guess(data: bytes) -> str:
    foreign = [byte for byte in data if byte >= 0x80]
    if foreign and sum(byte in WINDOWS_1256 for byte in foreign) * 3 > len(foreign):
        return _("It looks like Windows-1256 (Arabic and Persian). Save it as UTF-8.")
    return _("Save it as UTF-8.")
