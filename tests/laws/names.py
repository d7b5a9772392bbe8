"""The names in written cases: towns, groups and persons that no other test knows."""

from attrs import frozen


@frozen
class Cast:
    """The names in a case: plans speak of the first town, the second group, so that all may be renamed alike."""

    towns: tuple[str, ...]
    groups: tuple[str, ...]
    persons: tuple[str, ...]

    def names(self, town: int) -> dict[str, str]:
        """Return what stands for each name in a sentence on a happening in a town."""
        groups = {f"group{i}": g for i, g in enumerate(self.groups)}
        return {"town": self.towns[town]} | groups | {f"person{i}": p for i, p in enumerate(self.persons)}


CAST = Cast(
    ("Ostrel", "Velimar", "Quenby", "Haldry"),
    ("the Red Lantern Brigade", "the Northern Marsh Front"),
    ("Ilse Marrant", "Tomas Quill"),
)
OTHERS = (
    Cast(
        ("Torvane", "Pellworth", "Zanvik", "Kestrin"),
        ("the Free Valley Movement", "the Army of the Salt Coast"),
        ("Josefa Brandreth", "Olu Adeyinka"),
    ),
    Cast(
        ("Al-Marqab", "San Belisario", "Nowa Studnia", "Lake Ardmoor"),
        ("the Sons of the Delta", "the Eastern Dawn Party"),
        ("Hassan al-Tahir", "Mei-Lin Zhou"),
    ),
)
