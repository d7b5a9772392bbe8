"""Report -> Markdown for a wiki or an issue."""

import re
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from reconcile.exports.formats import Options
from reconcile.model import Article, Claim, Finding, Report
from reconcile.views.book import Book, book
from reconcile.views.evidence import is_said
from reconcile.views.sections import ALONE, HEADINGS, Section, sections
from reconcile.views.tally import tally
from reconcile.views.toll import Row, toll
from reconcile.views.visible import visible
from reconcile.views.wording import noted, origin, speaker, value, written

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&@]|:(?=//)|(?<=www)\.)", re.IGNORECASE)
_CALL = re.compile(r"([@#])(?=\w)")
"""What GitHub and GitLab make a mention or a reference of, escaped or not: an empty character after it is in the way."""


_LEAST = 2
"""Sources for which a table of the toll is worth its room."""


def write(report: Report, to: BinaryIO, options: Options) -> None:  # noqa: ARG001 - every format takes the same
    """Write the findings as tables, happening by happening (GitHub Flavored Markdown); words of articles are escaped, never markup."""
    to.writelines(f"{line}\n".encode() for line in _lines(report))


def escaped(text: str) -> str:
    """Return text that Markdown shows as it stands: every mark escaped, line breaks as spaces, control characters written out."""
    return _CALL.sub(r"\1&#8203;", _SPECIAL.sub(r"\\\1", visible(text)))


def _lines(report: Report) -> Iterator[str]:
    own = book(report)
    yield "# What the sources say"
    yield ""
    yield f"{', '.join(words for _, words in tally(report.findings).whole)}."
    yield ""
    yield "| source | outlet | published | date from | link |"
    yield "|---|---|---|---|---|"
    for a in report.articles:
        yield f"| {escaped(a.source)} | {_fact(a, 'outlet')} | {_fact(a, 'published')} | {escaped(a.published.origin) if a.published else ''} | {_fact(a, 'url')} |"
    for skipped in report.skipped:
        yield ""
        yield f"Not read: {escaped(skipped.file)}: {escaped(skipped.reason)}"
    for section in sections(report, own):
        yield from _section(section, own)


def _section(section: Section, own: Book) -> Iterator[str]:
    if section.happening:
        yield ""
        yield f"## {escaped(section.happening.label)}"
        yield ""
        yield f"Told by {escaped(', '.join(section.happening.articles))}."
    if any(f.kind == "casualty" for f in section.findings):
        yield from _toll(toll(own.of_event(section.happening.id if section.happening else None), section.findings), own)
    for heading in HEADINGS:
        if found := section.under(heading):
            yield ""
            yield f"### {heading} ({len(found)})"
            yield from _single(found, own.claims, own.articles) if heading == ALONE else _findings(found, own.claims, own.articles)


def _toll(rows: Sequence[Row], own: Book) -> Iterator[str]:
    """Write who was hurt by source; what lies within a line is indented under it."""
    sources = [s for s in own.articles if any(row.of(s) for row in rows)]
    if len(sources) < _LEAST:
        return
    yield ""
    yield f"| toll | {' | '.join(map(escaped, sources))} |"
    yield "|---" * (len(sources) + 1) + "|"
    for row in rows:
        cells = ("<br>".join(_said(c, own) for c in row.of(s)) for s in sources)
        yield f"| {'&emsp;' * row.depth}{escaped(row.name)} | {' | '.join(cells)} |"


def _said(claim: Claim, own: Book) -> str:
    said = speaker(claim)
    return escaped(written(claim, own.articles[claim.source]) + (f" ({said})" if said else ""))


def _fact(article: Article, name: str) -> str:
    told = getattr(article, name)
    return escaped(told.value) if told else ""


def _findings(found: Sequence[Finding], claims: dict[str, Claim], articles: dict[str, Article]) -> Iterator[str]:
    for finding in found:
        witness = "1 origin" if finding.origins == 1 else f"{finding.origins} origins"
        yield ""
        yield f"#### {escaped(finding.question)}"
        yield ""
        yield f"{witness}, {finding.grade}. `{finding.id}`"
        yield ""
        yield from dict.fromkeys(f"- **{p.relation}**: {escaped(p.reason)}" for p in finding.pairs)
        for note in noted(finding):
            yield f"- {escaped(note)}"
        yield ""
        yield "| source | says | words | on whose word |"
        yield "|---|---|---|---|"
        for claim in (claims[i] for i in finding.claims):
            yield _row(claim, articles[claim.source])


def _single(found: Sequence[Finding], claims: dict[str, Claim], articles: dict[str, Article]) -> Iterator[str]:
    yield ""
    yield "| question | source | says | words | on whose word | finding |"
    yield "|---|---|---|---|---|---|"
    for finding in (f for f in found if not is_said(f)):
        claim = claims[finding.claims[0]]
        yield f"| {escaped(finding.question)} {_row(claim, articles[claim.source])} `{finding.id}` |"
    yield ""
    for finding in (f for f in found if is_said(f)):
        claim = claims[finding.claims[0]]
        yield f"- {escaped(claim.source)}: {escaped(claim.text)} `{finding.id}`"


def _row(claim: Claim, article: Article) -> str:
    before = article.text[claim.sentence.start : claim.span.start]
    after = article.text[claim.span.end : claim.sentence.end]
    words = f"{escaped(before)}**{escaped(claim.text)}**{escaped(after)}"
    return f"| {escaped(claim.source)} | {escaped(value(claim))} | {words} | {escaped(origin(claim))} |"
