"""Law: each count planned is read once, with its people, outcome, bounds and speaker, in all wordings."""

from laws.expected import ends
from laws.plan import Count, Plan
from laws.planned import cases
from laws.write import write
from reconcile.extract import extract
from reconcile.model import Claim

_CAME = {
    "killed": {"killed"}, "injured": {"injured"}, "killed or injured": {"killed", "injured"}, "missing": {"missing"},
    "displaced": {"displaced"}, "trapped": {"trapped"}, "stranded": {"trapped"}, "kidnapped": {"kidnapped"},
    "captured": {"captured"}, "arrested": {"captured"},
}  # fmt: skip


@cases("reading", times=2)
def test_what_is_planned_is_read(plan: Plan) -> None:
    written = write(plan)
    for article, story in zip(written.articles, plan.stories, strict=True):
        claims = [c for c in extract(article) if c.kind in ("casualty", "quantity")]
        for i, count in enumerate(story.told):
            if isinstance(count, Count):
                read = [c for c in claims if written.home(c.source, c.number or c.span) == (story.source, i)]
                assert [_read(c) for c in read] == [_meant(count)]


@cases("nothing else read")
def test_nothing_else_is_read(plan: Plan) -> None:
    written = write(plan)
    for article in written.articles:
        claims = [c for c in extract(article) if c.kind in ("casualty", "quantity", "distance", "duration") and "earlier" not in c.marks]
        assert [c.text for c in claims if written.home(c.source, c.number or c.span) is None] == []


def _read(claim: Claim) -> tuple[object, ...]:
    interval = claim.interval
    assert interval
    figure = interval.stated if interval.approx else (interval.low or 0, interval.high)
    return set() if interval.high == 0 else set(claim.about.outcome), figure, bool(claim.attribution)


def _meant(count: Count) -> tuple[object, ...]:
    low, high = ends(count.figure)
    figure = count.figure.number if count.figure.bound == "about" else (low, None if high == float("inf") else high)
    return set() if count.figure.bound == "nobody" else _CAME.get(count.came, set()), figure, count.said is not None
