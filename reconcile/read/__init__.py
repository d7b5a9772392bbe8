"""Paths -> articles, and what could not be read."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import evolve, frozen

from reconcile.errors import ReadError, UsageError
from reconcile.model import Article, Fact, Skipped
from reconcile.read.boilerplate import aside
from reconcile.read.case import NAME, Entry, read_case
from reconcile.read.dates import document_date
from reconcile.read.facts import title
from reconcile.read.given import with_days
from reconcile.read.text import read_text

FORMATS = (".txt", ".text", "")
"""Endings read as plain text; more formats join here."""


@frozen
class Read:
    """What was read: the articles, in order of path, and the files that could not be."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...]


def read(paths: Sequence[Path], days: Sequence[str] = ()) -> Read:
    """Read article files and folders of them; `days` are those that a user gives articles.

    A sources.toml named among them stands for the articles that it lists, with what it says of them.

    Raises UsageError where a path does not exist, or a day given is none. A file that cannot be read is returned as Skipped, with the reason; the rest goes on.
    """
    articles: list[Article] = []
    skipped: list[Skipped] = []
    for path in sorted(paths, key=lambda p: p.name != NAME):
        if not path.exists():
            raise UsageError(f"{path}: no such file or folder; give an article file or a folder of articles")
        entries, bad = _entries(path)
        skipped += bad
        for entry in entries:
            try:
                articles.append(article(entry))
            except ReadError as error:
                skipped.append(Skipped(str(entry.path), str(error)))
    return Read(with_days(_dated(_named(_once(articles))), days), tuple(skipped))


def _entries(path: Path) -> tuple[list[Entry], list[Skipped]]:
    if path.name == NAME and path.is_file():
        case = read_case(path.parent)
        return list(case.entries), list(case.skipped)
    if not path.is_dir():
        return [Entry(path)], []
    case = read_case(path)
    files = sorted(p for p in path.iterdir() if p.is_file() and p.suffix.lower() in FORMATS and not p.name.startswith("."))
    known = {e.path.resolve(): e for e in case.entries}
    entries = [known.pop(f.resolve(), Entry(f)) for f in files] + [e for e in case.entries if e.path.resolve() in known]
    skipped = list(case.skipped)
    unread = sorted(p for p in path.iterdir() if p.is_file() and p not in files and p.suffix.lower() in _ARTICLE_LIKE)
    skipped += [Skipped(str(p), f"the format {p.suffix} is not read yet; save the article as plain text (.txt)") for p in unread]
    if not entries and not skipped:
        skipped.append(Skipped(str(path), "the folder holds no article; put plain text files (.txt) in it"))
    return entries, skipped


_ARTICLE_LIKE = frozenset({".html", ".htm", ".pdf", ".docx", ".md", ".xml", ".rtf", ".epub", ".warc"})


def article(entry: Entry) -> Article:
    """Read one file as an article, with what sources.toml says of it, else what its text says.

    Raises ReadError where it is empty, binary, too large or cannot be opened.
    """
    text, notes = read_text(entry.path)
    told = entry.published or document_date(text)
    return Article(
        entry.path.stem, str(entry.path), text, entry.outlet, told, entry.title or title(text), entry.author, entry.url,
        aside(text), (*entry.notes, *notes),
    )  # fmt: skip


def _dated(articles: tuple[Article, ...]) -> tuple[Article, ...]:
    """Complete a day that an article names without its year by the year that the others share; one that bears no day gets the day of most others."""
    known = [a.published.value[:10] for a in articles if a.published and not a.published.value.startswith("XXXX")]
    years, common = {day[:4] for day in known}, Counter(known).most_common(1)
    shared = Fact(common[0][0], "the day that other articles bear") if common and 1 < common[0][1] >= len(known) / 2 else None
    return tuple(evolve(a, published=_completed(a.published, years) if a.published else shared) for a in articles)


def _completed(told: Fact, years: set[str]) -> Fact:
    if len(years) > 1 or not years or not told.value.startswith("XXXX"):
        return told
    return Fact(min(years) + told.value[4:], f"{told.origin}, taken from the other articles")


def _once(articles: Iterable[Article]) -> list[Article]:
    seen: dict[str, Article] = {}
    for found in articles:
        seen.setdefault(str(Path(found.file).resolve()), found)
    return list(seen.values())


def _named(articles: list[Article]) -> tuple[Article, ...]:
    """Give every article a source name of its own: the file's stem, with the folder's name where two files share one."""
    stems = [a.source for a in articles]
    named, used = [], set[str]()
    for found in articles:
        name = found.source if stems.count(found.source) == 1 else f"{Path(found.file).resolve().parent.name}/{found.source}"
        if name in used:
            name = found.file
        used.add(name)
        named.append(evolve(found, source=name))
    return tuple(named)
