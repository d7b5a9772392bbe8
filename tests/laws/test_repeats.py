"""Law: a sentence said twice is one claim."""

from attrs import evolve

from laws.expected import Pairs
from laws.plan import Plan, Story
from laws.planned import cases
from laws.told import outline
from laws.ways import WAYS
from laws.write import append, write

_STATEMENTS = ("the same statement", "two versions")


@cases("repeats", ways=[way for way in WAYS if way not in _STATEMENTS], every=3)
def test_the_last_sentence_said_twice_is_one_claim(plan: Plan) -> None:
    written = write(plan)
    once, twice = outline(plan, written), outline(plan, append(written, "a", _last(written.articles[0].text)))
    assert twice.pairs == once.pairs
    assert twice.measured == once.measured


@cases("statements said twice", ways=_STATEMENTS)
def test_a_statement_said_twice_is_one_claim(plan: Plan) -> None:
    written = write(plan)
    assert outline(plan, append(written, "a", _last(written.articles[0].text))) == outline(plan, written)


@cases("repeats in other words", ways=("the same figure", "at least", "two offices", "later and higher", "a part of the people"))
def test_a_count_told_again_in_other_words_is_one_claim(plan: Plan) -> None:
    first, *others = plan.stories
    again = evolve(plan, stories=(evolve(first, told=(*first.told, first.told[-1])), *others))
    once, twice = outline(plan), outline(again)
    assert _folded(twice.pairs, first) == once.pairs
    assert twice.measured == once.measured


def _last(text: str) -> str:
    return text.strip().rpartition(". ")[2]


def _folded(pairs: Pairs, story: Story) -> Pairs:
    """Take what was told again for what was told first."""
    again, last = (story.source, len(story.told)), (story.source, len(story.told) - 1)
    return {(last if one == again else one, last if other == again else other): relation for (one, other), relation in pairs.items()}
