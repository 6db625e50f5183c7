"""
Makes the digit 0 of Atkinson Hyperlegible Next without its slash, for tables in which most digits are not hexadecimal.
Its stroke stays as it is; the one counter is the left lower quarter of the two that the slash divides, mirrored.

- plain-zero.woff2: this digit alone, in every weight, for pages.
- regular.ttf, semi-bold.ttf: all letters with this digit in one weight, for drawings that leave the page.
- names.woff2: the letters that names of areas are written in, semi-bold, for the picture inside the page.
- advances.json: how wide each letter is, as a part of its height.

Needs fontTools and brotli:

    python3 make.py ../../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2
"""

import json
import sys
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import GlyphCoordinates
from fontTools.varLib.instancer import instantiateVariableFont
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


HERE = Path(__file__).parent
WEIGHTS = {"regular": 400, "semiBold": 600}
FILES = {"regular": "regular.ttf", "semiBold": "semi-bold.ttf"}
NAMES = (
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜabcdefghijklmnopqrstuvwxyzäöüß0123456789 -/.,()'\u2019\u2013"
)


def copy(font):
    held = BytesIO()
    font.save(held)
    held.seek(0)
    return held


def plain():
    font = TTFont(sys.argv[1])
    without_slash(font)
    return font


def subset(font, text=None, **options):
    subsetter = Subsetter(Options(hinting=False, name_IDs=[0, 1, 2, 13, 14], **options))
    subsetter.populate(unicodes=[ord(letter) for letter in text] if text else font.getBestCmap())
    subsetter.subset(font)
    return font


def named(font, name):
    for record in font["name"].names:
        if record.nameID == 1:
            record.string = name
    return font


zero = named(subset(plain(), "0", layout_features=["tnum", "pnum"], flavor="woff2"), "Atlas Plain Zero")
zero.flavor = "woff2"
zero.save(HERE / "plain-zero.woff2")

advances = {}
for name, weight in WEIGHTS.items():
    font = instantiateVariableFont(plain(), {"wght": weight}, updateFontNames=False)
    font["OS/2"].usWeightClass = weight
    cmap, metrics = font.getBestCmap(), font["hmtx"]
    advances[name] = {
        chr(code): round(metrics[glyph][0] / font["head"].unitsPerEm, 3)
        for code, glyph in sorted(cmap.items())
        if code >= 0x20
    }
    if name == "semiBold":
        letters = subset(TTFont(copy(font)), NAMES, layout_features=[], flavor="woff2")
        letters.flavor = "woff2"
        letters.save(HERE / "names.woff2")
    font = named(subset(font, layout_features=["kern"]), "Atkinson Hyperlegible Next")
    # Who draws by files asks for a name in PostScript as well.
    font["name"].setName(f"AtkinsonHyperlegibleNext-{name}", 6, 3, 1, 0x409)
    font.flavor = None
    font.save(HERE / FILES[name])

(HERE / "advances.json").write_text(json.dumps(advances, ensure_ascii=False, indent=2) + "\n")
