"""A key that rules -> the questions that the ruling needs."""

from textwrap import shorten
from typing import TYPE_CHECKING

from reconcile.model import RELATIONS, Finding
from reconcile.review.app.dialogs import Line, Pick, Several
from reconcile.review.asking import REASONS, pairs_told, tags_in
from reconcile.review.decision import BECAUSE
from reconcile.review.log import Pair
from reconcile.review.merging import candidates, others
from reconcile.review.session import ON_A_PAIR, Ruling
from reconcile.views.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable

    from reconcile.review.app.screen import SessionScreen

_LONGEST = 120


def ask(on: "SessionScreen", name: str, finding: Finding) -> None:
    """Rule at once where a ruling needs no more words, or ask for what it needs first."""
    questions: dict[str, Callable[[SessionScreen, Finding], None]] = {
        "change": _change, "not-comparable": _apart, "not-a-claim": _none, "wrong-value": _wrong, "unsure": _unsure,
        "split": _split, "merge": _merge, "note": _note, "tag": _tag, "pair": _pair,
    }  # fmt: skip
    if name in questions:
        questions[name](on, finding)
    else:
        on.rule(Ruling(name))


def _change(on: "SessionScreen", _: Finding, pair: Pair | None = None) -> None:
    on.asked(Pick("The right relation:", RELATIONS), lambda i: on.rule(Ruling("change", relation=RELATIONS[i], pair=pair)))


def _apart(on: "SessionScreen", _: Finding, pair: Pair | None = None) -> None:
    on.asked(
        Pick("They are not comparable; they differ in:", REASONS),
        lambda i: on.rule(Ruling("not-comparable", because=BECAUSE[i], pair=pair)),
    )


def _unsure(on: "SessionScreen", _: Finding, pair: Pair | None = None) -> None:
    on.asked(Line("What makes you unsure? (a note, or nothing)"), lambda told: on.rule(Ruling("unsure", note=told, pair=pair)))


def _confirm(on: "SessionScreen", _: Finding, pair: Pair | None = None) -> None:
    on.rule(Ruling("confirm", pair=pair))


def _pair(on: "SessionScreen", finding: Finding) -> None:
    hidden = on.desk.hides(on.session, finding)
    told, pairs = pairs_told(on.session, finding, hidden=hidden), [(p.left, p.right) for p in finding.pairs]
    questions = {"confirm": _confirm, "change": _change, "not-comparable": _apart, "unsure": _unsure}
    names = [name for name in ON_A_PAIR if not (hidden and name == "confirm")]

    def chosen(at: int) -> None:
        on.asked(Pick(f"On this pair alone: {told[at]}", names), lambda n: questions[names[n]](on, finding, pairs[at]))

    on.asked(Pick("Which pair?", told), chosen)


def _note(on: "SessionScreen", finding: Finding) -> None:
    before = on.session.remark(finding, "note")
    on.asked(Line("Note:", before.note if before else ""), lambda told: on.rule(Ruling("note", note=told)))


def _tag(on: "SessionScreen", finding: Finding) -> None:
    before = on.session.remark(finding, "tag")
    begun = ", ".join(before.tags) if before else ""
    on.asked(Line("Tags, with commas between:", begun), lambda told: on.rule(Ruling("tag", tags=tags_in(told))))


def _claims(on: "SessionScreen", finding: Finding) -> tuple[str, ...]:
    claims = (on.session.case.claim(i) for i in finding.claims)
    return tuple(f"{n}. {visible(c.source)}: {visible(c.text)}" for n, c in enumerate(claims, 1))


def _none(on: "SessionScreen", finding: Finding) -> None:
    told = _claims(on, finding)
    on.asked(Pick("Which is no claim?", told), lambda i: on.rule(Ruling("not-a-claim", claim=finding.claims[i])))


def _wrong(on: "SessionScreen", finding: Finding) -> None:
    def chosen(i: int) -> None:
        claim = finding.claims[i]
        on.asked(Line("The right value:"), lambda told: on.rule(Ruling("wrong-value", claim=claim, value=told)))

    on.asked(Pick("Which value is wrong?", _claims(on, finding)), chosen)


def _split(on: "SessionScreen", finding: Finding) -> None:
    def chosen(numbers: tuple[int, ...]) -> None:
        on.rule(Ruling("split", claims=tuple(finding.claims[i] for i in numbers)))

    on.asked(Several("Which answer another question?", _claims(on, finding)), chosen)


def _merge(on: "SessionScreen", finding: Finding) -> None:
    found = candidates(on.session.case, finding)
    if not found:
        on.notify("no other source says anything that could answer this")
        return

    def chosen(i: int) -> None:
        on.asked(
            Pick("Their relation:", RELATIONS), lambda r: on.rule(Ruling("merge", claims=others(found[i], finding), relation=RELATIONS[r]))
        )

    on.asked(Pick("Which answers the same question?", tuple(_told(on, f) for f in found)), chosen)


def _told(on: "SessionScreen", finding: Finding) -> str:
    """Tell a finding in a line or two: its question and what the first claim of each source says."""
    claims = {c.source: c for c in reversed([on.session.case.claim(i) for i in finding.claims])}
    quotes = "; ".join(f"{visible(source)}: {visible(c.text)}" for source, c in sorted(claims.items()))
    return f"{visible(finding.question)} — {shorten(quotes, _LONGEST, placeholder=' …')}"
