"""Small articles for tests, in our own words."""

from pathlib import Path

from reconcile.extract import extract
from reconcile.model import Article, Claim, Fact, Report
from reconcile.pipeline import reconcile
from reconcile.settings import Settings

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "sources"


def article(text: str, source: str = "a", published: str | None = "2015-04-25") -> Article:
    return Article(source, f"{source}.txt", text, published=Fact(published, "test") if published else None)


def claims(text: str, kind: str | None = None, published: str | None = "2015-04-25", **settings: str) -> list[Claim]:
    found = extract(article(text, published=published), Settings(**settings))  # type: ignore[arg-type]
    return [c for c in found if kind is None or c.kind == kind]


def report(*texts: str, published: str = "2015-04-25") -> Report:
    return reconcile(tuple(article(t, "abcdefgh"[i], published) for i, t in enumerate(texts)))


def relations(found: Report) -> set[tuple[str, str, str]]:
    known = {c.id: c for c in found.claims}
    return {(known[p.left].text, known[p.right].text, p.relation) for f in found.findings for p in f.pairs}
