"""The sorts of happenings that plans are made of, and how each is told."""

from attrs import frozen

_ANY = ("people",)


@frozen
class Sort:
    """One sort of happening: its name in later sentences, how it is first told, and of whom or what it leaves how many."""

    name: str
    ledes: tuple[str, ...]
    later: tuple[str, ...]
    came: dict[str, tuple[str, ...]]
    deeds: tuple[str, ...] = ()


_SORTS = (
    Sort(
        "blast",
        ("a blast tore through the covered market of {town} {day}", "an explosion ripped through the main market in {town} {day}"),
        ("the blast", "the explosion"),
        {"killed": (*_ANY, "shoppers"), "injured": (*_ANY, "shoppers"), "wrecked": ("stalls",)},
        ("accident", "doer"),
    ),
    Sort(
        "quake",
        ("a strong earthquake struck the town of {town} {day}", "an earthquake shook {town} {day}"),
        ("the earthquake", "the quake"),
        {"killed": (*_ANY, "villagers"), "injured": _ANY, "displaced": _ANY, "wrecked": ("houses",)},
    ),
    Sort(
        "shipwreck",
        ("a ferry capsized off {town} {day}", "a passenger ferry sank near the port of {town} {day}"),
        ("the sinking", "the disaster"),
        {"killed": (*_ANY, "passengers"), "missing": (*_ANY, "passengers"), "injured": _ANY},
        ("accident",),
    ),
    Sort(
        "robbery",
        ("armed men robbed the state museum in {town} {day}", "a gang raided the state museum of {town} {day}"),
        ("the robbery", "the raid"),
        {"injured": (*_ANY, "guards"), "stolen": ("paintings",), "arrested": _ANY},
        ("doer",),
    ),
    Sort(
        "storm",
        ("a violent storm battered {town} {day}", "a hurricane tore across {town} {day}"),
        ("the storm",),
        {"killed": _ANY, "injured": _ANY, "displaced": (*_ANY, "residents"), "wrecked": ("houses",)},
    ),
    Sort(
        "vote",
        ("the regional assembly in {town} passed a new land law {day}", "lawmakers in {town} approved a new land law {day}"),
        ("the vote",),
        {"backed": ("deputies",), "opposed": ("deputies",)},
    ),
    Sort(
        "fire",
        ("a fire swept through a hotel in {town} {day}", "a hotel in {town} caught fire {day}"),
        ("the fire", "the blaze"),
        {"killed": (*_ANY, "guests"), "injured": (*_ANY, "guests"), "displaced": _ANY},
        ("accident",),
    ),
    Sort(
        "clash",
        ("soldiers clashed with rebels outside {town} {day}", "fighting broke out between soldiers and rebels near {town} {day}"),
        ("the clashes", "the fighting"),
        {"killed": ("soldiers", "rebels"), "injured": ("soldiers", *_ANY), "captured": ("soldiers",)},
        ("retreat",),
    ),
    Sort(
        "hostage-taking",
        ("gunmen stormed a courthouse in {town} {day}", "armed men burst into a courthouse in {town} {day}"),
        ("the siege", "the attack"),
        {"kidnapped": (*_ANY, "clerks"), "killed": _ANY, "injured": _ANY},
        ("doer",),
    ),
    Sort(
        "flood",
        ("floods swept through {town} {day}", "a flash flood hit {town} {day}"),
        ("the flood", "the floods"),
        {"killed": _ANY, "missing": (*_ANY, "farmers"), "displaced": _ANY, "wrecked": ("houses",)},
    ),
    Sort(
        "landslide",
        ("a landslide buried part of {town} {day}", "a hillside collapsed onto {town} {day}"),
        ("the landslide", "the disaster"),
        {"killed": (*_ANY, "villagers"), "missing": (*_ANY, "villagers"), "wrecked": ("houses",)},
    ),
    Sort(
        "crash",
        ("a passenger train derailed outside {town} {day}", "a train came off the rails near {town} {day}"),
        ("the derailment", "the crash"),
        {"killed": (*_ANY, "passengers"), "injured": (*_ANY, "passengers")},
        ("accident",),
    ),
    Sort(
        "mine collapse",
        ("a coal mine near {town} collapsed {day}", "a shaft caved in at a coal mine in {town} {day}"),
        ("the collapse",),
        {"killed": ("miners",), "trapped": ("miners",), "injured": ("miners",)},
        ("accident",),
    ),
    Sort(
        "protest",
        ("students marched through {town} {day}", "a student protest in {town} turned violent {day}"),
        ("the protest", "the march"),
        {"injured": (*_ANY, "students"), "arrested": ("students", *_ANY)},
    ),
    Sort(
        "raid",
        ("police raided a warehouse in {town} {day}", "officers searched a warehouse in {town} {day}"),
        ("the raid", "the search"),
        {"arrested": (*_ANY, "men"), "seized": ("rifles",)},
    ),
    Sort(
        "strike",
        ("airport workers in {town} went on strike {day}", "a strike shut the airport of {town} {day}"),
        ("the strike", "the walkout"),
        {"cancelled": ("flights",), "stranded": ("passengers",)},
    ),
    Sort(
        "shooting",
        ("a gunman opened fire in a cinema in {town} {day}", "a man started shooting at a cinema in {town} {day}"),
        ("the shooting", "the attack"),
        {"killed": (*_ANY, "spectators"), "injured": (*_ANY, "spectators")},
        ("doer",),
    ),
)

SORTS = {sort.name: sort for sort in _SORTS}
