"""The functions of pdfium that are called for every letter, bound so that a call costs little.

pypdfium2 returns objects as typed pointers, which Python has to build for each letter; an address does as well.
"""

from ctypes import PYFUNCTYPE, c_double, c_float, c_int, c_uint, c_void_p, cast, pointer
from typing import Any

import pypdfium2.raw as pdfium

_PAGE, _OBJECT = c_void_p, c_void_p
_DOUBLES, _FLOATS, _UINTS = c_void_p, c_void_p, c_void_p


def _bound(function: Any, result: Any, *arguments: Any) -> Any:  # noqa: ANN401 - ctypes has no better types
    address = cast(function, c_void_p).value or 0
    return PYFUNCTYPE(result, *arguments)(address)


text_object = _bound(pdfium.FPDFText_GetTextObject, c_void_p, _PAGE, c_int)
is_generated = _bound(pdfium.FPDFText_IsGenerated, c_int, _PAGE, c_int)
char_origin = _bound(pdfium.FPDFText_GetCharOrigin, c_int, _PAGE, c_int, _DOUBLES, _DOUBLES)
char_box = _bound(pdfium.FPDFText_GetCharBox, c_int, _PAGE, c_int, _DOUBLES, _DOUBLES, _DOUBLES, _DOUBLES)
char_angle = _bound(pdfium.FPDFText_GetCharAngle, c_float, _PAGE, c_int)
unicode_of = _bound(pdfium.FPDFText_GetUnicode, c_uint, _PAGE, c_int)
count_marks = _bound(pdfium.FPDFPageObj_CountMarks, c_int, _OBJECT)
mark_at = _bound(pdfium.FPDFPageObj_GetMark, c_void_p, _OBJECT, c_int)
mark_param_type = _bound(pdfium.FPDFPageObjMark_GetParamValueType, c_int, _OBJECT, c_void_p)
font_size = _bound(pdfium.FPDFTextObj_GetFontSize, c_int, _OBJECT, _FLOATS)
render_mode = _bound(pdfium.FPDFTextObj_GetTextRenderMode, c_int, _OBJECT)
font_of = _bound(pdfium.FPDFTextObj_GetFont, c_void_p, _OBJECT)
font_name = _bound(pdfium.FPDFFont_GetBaseFontName, c_int, _OBJECT, c_void_p, c_int)
object_matrix = _bound(pdfium.FPDFPageObj_GetMatrix, c_int, _OBJECT, _FLOATS)
object_bounds = _bound(pdfium.FPDFPageObj_GetBounds, c_int, _OBJECT, _FLOATS, _FLOATS, _FLOATS, _FLOATS)
object_type = _bound(pdfium.FPDFPageObj_GetType, c_int, _OBJECT)
page_object = _bound(pdfium.FPDFPage_GetObject, c_void_p, _PAGE, c_int)
form_object = _bound(pdfium.FPDFFormObj_GetObject, c_void_p, _OBJECT, c_int)
count_in_form = _bound(pdfium.FPDFFormObj_CountObjects, c_int, _OBJECT)
fill_colour = _bound(pdfium.FPDFPageObj_GetFillColor, c_int, _OBJECT, _UINTS, _UINTS, _UINTS, _UINTS)
stroke_colour = _bound(pdfium.FPDFPageObj_GetStrokeColor, c_int, _OBJECT, _UINTS, _UINTS, _UINTS, _UINTS)
draw_mode = _bound(pdfium.FPDFPath_GetDrawMode, c_int, _OBJECT, c_void_p, c_void_p)
count_segments = _bound(pdfium.FPDFPath_CountSegments, c_int, _OBJECT)
segment_at = _bound(pdfium.FPDFPath_GetPathSegment, c_void_p, _OBJECT, c_int)
segment_point = _bound(pdfium.FPDFPathSegment_GetPoint, c_int, _OBJECT, _FLOATS, _FLOATS)
segment_type = _bound(pdfium.FPDFPathSegment_GetType, c_int, _OBJECT)


def address(raw: Any) -> int:  # noqa: ANN401 - a typed pointer of pypdfium2
    """Where an object of pypdfium2 lies, as the functions above take it."""
    return cast(raw, c_void_p).value or 0


class Out:
    """Numbers that pdfium writes into: one set for all calls, so nothing is built for each letter."""

    def __init__(self) -> None:
        self.doubles = tuple(c_double() for _ in range(4))
        self.at = tuple(cast(pointer(number), c_void_p) for number in self.doubles)
        self.floats = tuple(c_float() for _ in range(4))
        self.floats_at = tuple(cast(pointer(number), c_void_p) for number in self.floats)
        self.uints = tuple(c_uint() for _ in range(4))
        self.uints_at = tuple(cast(pointer(number), c_void_p) for number in self.uints)
        self.matrix = (c_float * 6)()
        self.matrix_at = cast(self.matrix, c_void_p)
        self.ints = (c_int(), c_int())
        self.ints_at = tuple(cast(pointer(number), c_void_p) for number in self.ints)
