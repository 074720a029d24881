"""OpenDocument texts, made ready for LibreOffice."""

import io
import re
import zipfile

from itareports.extract.readers.packages import MAGICS, UNZIP_ERRORS

LARGEST_CONTENT = 128 * 1024 * 1024
"""Bytes of the text, unpacked; what is larger goes to LibreOffice as it is."""

# <text:text-input text:description="">ต.ค. 67 – ก.พ. 68</text:text-input>
_INPUT_FIELD = re.compile(rb"</? text:text-input \b [^>]* >", re.VERBOSE)
_CONTENT = "content.xml"
# Without pictures and embedded objects, which no reader looks at.
_NEEDED = ("mimetype", "META-INF/manifest.xml", "styles.xml", _CONTENT)


def without_input_fields(data: bytes) -> bytes:
    """The same text where its input fields are plain text; a document without any, or a broken one, as it is.

    Content controls of Word become such fields in OpenDocument. LibreOffice 7.4 writes a field into a DOCX once for
    each stretch of letters of one script, so that "ต.ค. 67 – ก.พ. 68" would be there eight times.

    >>> without_input_fields(b'<text:p><text:text-input text:description="">67</text:text-input></text:p>')
    b'<text:p>67</text:p>'
    """
    if not data.startswith(MAGICS):
        return _INPUT_FIELD.sub(b"", data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if _INPUT_FIELD.search(_member(package, _CONTENT)) is None:
                return data
            members = {name: _member(package, name) for name in _NEEDED if name in package.namelist()}
    except UNZIP_ERRORS:
        return data
    members[_CONTENT] = _INPUT_FIELD.sub(b"", members[_CONTENT])
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return stream.getvalue()


def _member(package: zipfile.ZipFile, name: str) -> bytes:
    with package.open(name) as member:
        content = member.read(LARGEST_CONTENT + 1)
    if len(content) > LARGEST_CONTENT:
        raise ValueError(name)
    return content
