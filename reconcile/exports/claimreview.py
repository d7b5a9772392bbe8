"""Report -> schema.org Claim as JSON-LD."""

from collections import defaultdict
from collections.abc import Iterable
from typing import BinaryIO
from urllib.parse import quote

from attrs import frozen

from reconcile.exports.formats import Options
from reconcile.exports.json import Json, dumps
from reconcile.happenings.days import period
from reconcile.model import Article, Claim, Finding, Happening, Report, Review
from reconcile.views.wording import ruled


@frozen
class Ruling:
    """A person's ruling on a claim: what was ruled, by whom, on which day, and where it can be read."""

    claim_id: str
    rating: str
    reviewer: str
    day: str


_SILENT = ("unsure", "note", "tag")


def write(report: Report, to: BinaryIO, options: Options) -> None:  # noqa: ARG001 - every format takes the same
    """Write every claim that stands in a finding as a schema.org Claim with its appearance.

    A ClaimReview is a person's ruling on a claim: one is written for each claim of a finding that a reviewer ruled on and read (not in bulk, not
    unsure). The tool's own verdict is no review.
    """
    to.write(f"{dumps(graph(report, rulings(report)), indent=1)}\n".encode())


def rulings(report: Report) -> Iterable[Ruling]:
    """Yield what reviewers ruled, claim by claim."""
    for finding in report.findings:
        for review in finding.reviews:
            if review.ruling not in _SILENT and not review.bulk:
                relation = {p.left: p.relation for p in finding.pairs} | {p.right: p.relation for p in finding.pairs}
                for claim in _about(review, finding):
                    if review.claim in (None, claim):
                        rating = (
                            f"{relation.get(claim, finding.verdict)}: confirmed"
                            if review.ruling == "confirm"
                            else ruled(review).partition(": ")[2]
                        )
                        yield Ruling(claim, rating, review.reviewer, review.at[:10])


def _about(review: Review, finding: Finding) -> tuple[str, ...]:
    if review.ruling == "split":
        return review.claims
    return tuple(i for i in finding.claims if not review.pairs or any(i in pair for pair in review.pairs))


def graph(report: Report, rulings: Iterable[Ruling] = ()) -> Json:
    """Return the claims of all findings, each tied to the questions it answers, and a ClaimReview for every ruling on one of them."""
    articles = {a.source: a for a in report.articles}
    answers: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        for claim_id in finding.claims:
            answers[claim_id].append(finding)
    claims = {c.id: c for c in report.claims if c.id in answers}
    happenings = {h.id: h for h in report.happenings}
    told = [_claim(c, articles[c.source], answers[c.id], happenings.get(c.event or "")) for c in claims.values()]
    reviews = [_review(r, claims[r.claim_id]) for r in rulings if r.claim_id in claims]
    return {"@context": "https://schema.org", "@graph": [*told, *reviews]}


def _claim(claim: Claim, article: Article, answers: list[Finding], happening: Happening | None) -> Json:
    event = [_event(happening)] if happening else []
    told: Json = {
        "@type": "Claim",
        "@id": f"urn:reconcile:claim:{claim.id}",
        "name": claim.text,
        "text": article.text[claim.sentence.start : claim.sentence.end],
        "about": [{"@type": "Thing", "@id": f"urn:reconcile:finding:{f.id}", "name": f.question} for f in answers] + event,
        "appearance": _article(article),
        "identifier": claim.id,
    }
    if claim.attribution:
        told["author"] = {"@type": "Thing", "name": claim.attribution.source}
    elif article.outlet:
        told["author"] = {"@type": "Organization", "name": article.outlet.value}
    return told


def _event(happening: Happening) -> Json:
    told: Json = {"@type": "Event", "@id": f"urn:reconcile:happening:{quote(happening.id, safe=':#')}", "name": happening.label}
    if days := period(happening.when):
        told |= {"startDate": days[0].isoformat(), "endDate": days[1].isoformat()}
    if happening.where:
        told["location"] = {"@type": "Place", "name": happening.where}
    return told


def _review(ruling: Ruling, claim: Claim) -> Json:
    return {
        "@type": "ClaimReview",
        "itemReviewed": {"@id": f"urn:reconcile:claim:{claim.id}"},
        "claimReviewed": claim.text,
        "reviewRating": {"@type": "Rating", "alternateName": ruling.rating},
        "author": {"@type": "Person", "name": ruling.reviewer},
        "datePublished": ruling.day,
    }


def _article(article: Article) -> Json:
    told: Json = {"@type": "NewsArticle", "identifier": article.source}
    for name, fact in (("url", article.url), ("headline", article.title), ("datePublished", article.published)):
        if fact:
            told[name] = fact.value
    if article.outlet:
        told["publisher"] = {"@type": "Organization", "name": article.outlet.value}
    if article.author:
        told["author"] = {"@type": "Person", "name": article.author.value}
    return told
