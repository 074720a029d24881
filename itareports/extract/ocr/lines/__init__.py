"""The recogniser of printed Thai lines: Thai and Arabic digits, Thai and Latin letters, from one small network."""

from itareports.extract.ocr.lines.reading import Glyph, ReadLine, read_lines

__all__ = ["Glyph", "ReadLine", "read_lines"]
