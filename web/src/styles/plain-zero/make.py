"""
Makes plain-zero.woff2: the digit 0 of Atkinson Hyperlegible Next without its slash, in every weight, for tables in
which most digits are not hexadecimal. Its stroke stays as it is; the one counter is the left lower quarter of the two
that the slash divides, mirrored. Needs fontTools and brotli:

    python3 make.py ../../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates
from fontTools.varLib.iup import iup_delta

# Points of the counter at the lower left: its bottom, its left, and the three that bend the curve between them.
BOTTOM, LEFT, BENDS = 0, 7, (8, 9, 10)
PHANTOMS = 4


def counter(points):
    """The whole counter, against the stroke's direction; of coordinates and of their deltas alike, as it is linear."""
    (bottom_x, bottom_y), (left_x, middle_y) = points[BOTTOM], points[LEFT]
    bends = [points[place] for place in BENDS]
    over = lambda point: (2 * bottom_x - point[0], point[1])
    up = lambda point: (point[0], 2 * middle_y - point[1])
    return [
        (bottom_x, bottom_y),
        *[over(bend) for bend in reversed(bends)],
        over((left_x, middle_y)),
        *[over(up(bend)) for bend in bends],
        up((bottom_x, bottom_y)),
        *[up(bend) for bend in reversed(bends)],
        (left_x, middle_y),
        *bends,
    ]


def without_slash(font):
    glyph = font["glyf"]["zero"]
    coordinates, ends, flags = glyph.getCoordinates(font["glyf"])
    outer = ends[0] + 1
    whole = lambda points: list(points[:outer]) + counter(points[outer:])
    drawn = list(coordinates) + [(0, 0)] * PHANTOMS
    for variation in font["gvar"].variations["zero"]:
        deltas = iup_delta(list(variation.coordinates), drawn, ends)
        variation.coordinates = [(round(x), round(y)) for x, y in whole(deltas)]
        variation.coordinates += deltas[-PHANTOMS:]
    curve = [1, 0, 0, 0] * 4
    glyph.coordinates = GlyphCoordinates(whole(coordinates))
    glyph.flags = bytearray([*flags[:outer], *curve])
    glyph.endPtsOfContours = [outer - 1, len(glyph.coordinates) - 1]
    glyph.numberOfContours = 2
    glyph.recalcBounds(font["glyf"])


font = TTFont(sys.argv[1])
without_slash(font)
options = Options(
    layout_features=["tnum", "pnum"], hinting=False, flavor="woff2", name_IDs=[0, 1, 2, 13, 14]
)
subsetter = Subsetter(options)
subsetter.populate(text="0")
subsetter.subset(font)
for record in font["name"].names:
    if record.nameID == 1:
        record.string = "Atlas Plain Zero"
font.flavor = "woff2"
font.save(Path(__file__).with_name("plain-zero.woff2"))
