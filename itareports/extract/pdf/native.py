"""The functions of pdfium that are called for every letter, bound so that a call costs little.

pypdfium2 returns objects as typed pointers, which Python has to build for each letter; an address does as well. Nor are
arguments converted, which takes as long as the call: handles have to come as Handle, numbers as int.
"""

from ctypes import PYFUNCTYPE, byref, c_double, c_float, c_int, c_uint, c_void_p, cast
from typing import Any

import pypdfium2.raw as pdfium


class Handle(c_void_p):
    """Where an object of pdfium lies."""


def _bound(function: Any, result: Any = c_int) -> Any:  # noqa: ANN401 - ctypes has no better types
    address = cast(function, c_void_p).value or 0
    return PYFUNCTYPE(result)(address)


text_object = _bound(pdfium.FPDFText_GetTextObject, c_void_p)
is_generated = _bound(pdfium.FPDFText_IsGenerated)
char_origin = _bound(pdfium.FPDFText_GetCharOrigin)
char_box = _bound(pdfium.FPDFText_GetCharBox)
char_angle = _bound(pdfium.FPDFText_GetCharAngle, c_float)
unicode_of = _bound(pdfium.FPDFText_GetUnicode, c_uint)
count_marks = _bound(pdfium.FPDFPageObj_CountMarks)
mark_at = _bound(pdfium.FPDFPageObj_GetMark, c_void_p)
mark_param_type = _bound(pdfium.FPDFPageObjMark_GetParamValueType)
font_size = _bound(pdfium.FPDFTextObj_GetFontSize)
render_mode = _bound(pdfium.FPDFTextObj_GetTextRenderMode)
font_of = _bound(pdfium.FPDFTextObj_GetFont, c_void_p)
font_name = _bound(pdfium.FPDFFont_GetBaseFontName)
object_matrix = _bound(pdfium.FPDFPageObj_GetMatrix)
object_bounds = _bound(pdfium.FPDFPageObj_GetBounds)
object_type = _bound(pdfium.FPDFPageObj_GetType)
get_text = _bound(pdfium.FPDFText_GetText)
count_objects = _bound(pdfium.FPDFPage_CountObjects)
page_object = _bound(pdfium.FPDFPage_GetObject, Handle)
form_object = _bound(pdfium.FPDFFormObj_GetObject, Handle)
count_in_form = _bound(pdfium.FPDFFormObj_CountObjects)
fill_colour = _bound(pdfium.FPDFPageObj_GetFillColor)
stroke_colour = _bound(pdfium.FPDFPageObj_GetStrokeColor)
draw_mode = _bound(pdfium.FPDFPath_GetDrawMode)
count_segments = _bound(pdfium.FPDFPath_CountSegments)
segment_at = _bound(pdfium.FPDFPath_GetPathSegment, Handle)
segment_point = _bound(pdfium.FPDFPathSegment_GetPoint)
segment_type = _bound(pdfium.FPDFPathSegment_GetType)


def handle_of(raw: Any) -> Handle:  # noqa: ANN401 - a typed pointer of pypdfium2
    """Where an object of pypdfium2 lies, as the functions above take it."""
    return Handle(cast(raw, c_void_p).value)


class Out:
    """Numbers that pdfium writes into: one set for all calls, so nothing is built for each letter."""

    def __init__(self) -> None:
        self.doubles = tuple(c_double() for _ in range(4))
        self.at = tuple(map(byref, self.doubles))
        self.floats = tuple(c_float() for _ in range(4))
        self.floats_at = tuple(map(byref, self.floats))
        self.uints = tuple(c_uint() for _ in range(4))
        self.uints_at = tuple(map(byref, self.uints))
        self.matrix = (c_float * 6)()
        self.ints = (c_int(), c_int())
        self.ints_at = tuple(map(byref, self.ints))
