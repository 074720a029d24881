"""The families of fonts that lines are drawn with; those of `HELD_OUT` draw no line of training."""

from pathlib import Path

FONTSOURCE = (
    "sarabun",
    "noto-sans-thai",
    "noto-sans-thai-looped",
    "noto-serif-thai",
    "prompt",
    "kanit",
    "mitr",
    "k2d",
    "kodchasan",
    "koho",
    "krub",
    "mali",
    "niramit",
    "pridi",
    "taviraj",
    "trirong",
    "bai-jamjuree",
    "chakra-petch",
    "charm",
    "charmonman",
    "fahkwang",
    "itim",
    "maitree",
    "athiti",
    "chonburi",
    "pattaya",
    "sriracha",
    "ibm-plex-sans-thai",
    "ibm-plex-sans-thai-looped",
    "anuphan",
)
DEBIAN = (
    "fonts-arundina",
    *(
        f"fonts-tlwg-{name}-ttf"
        for name in (
            "garuda",
            "kinnari",
            "laksaman",
            "loma",
            "mono",
            "norasi",
            "purisa",
            "sawasdee",
            "typewriter",
            "typist",
            "typo",
            "umpush",
            "waree",
        )
    ),
)

# A quarter of the families: of Sarabun's kind (Laksaman), looped, loopless, serif, and a hand.
HELD_OUT = frozenset(
    {
        "laksaman",
        "norasi",
        "umpush",
        "prompt",
        "ibm-plex-sans-thai",
        "ibm-plex-sans-thai-looped",
        "niramit",
        "trirong",
        "maitree",
        "bai-jamjuree",
        "itim",
    }
)


def family_of(font: Path) -> str:
    """The family that a file belongs to, as `HELD_OUT` names it.

    >>> family_of(Path("Laksaman-BoldItalic.ttf")), family_of(Path("ibm-plex-sans-thai-400-normal.ttf"))
    ('laksaman', 'ibm-plex-sans-thai')
    """
    stem = font.stem
    for family in FONTSOURCE:
        if stem.startswith(f"{family}-") and stem[len(family) + 1].isdigit():
            return family
    return stem.partition("-")[0].lower()
