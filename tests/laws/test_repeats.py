"""Law: a sentence said twice is one claim."""

from attrs import evolve

from laws.expected import Pairs
from laws.plan import Count, Plan, Story
from laws.planned import cases
from laws.told import outline
from laws.write import insert, write


@cases("repeats")
def test_the_last_sentence_said_twice_is_one_claim(plan: Plan) -> None:
    written = write(plan)
    last = written.articles[0].text.strip().rpartition(". ")[2]
    assert outline(plan, insert(written, "a", last, -1)) == outline(plan, written)


@cases("repeats in other words")
def test_a_count_told_again_in_other_words_is_one_claim(plan: Plan) -> None:
    first, *others = plan.stories
    if isinstance(first.told[-1], Count) and first.told[-1].figure.was is None:
        again = evolve(plan, stories=(evolve(first, told=(*first.told, first.told[-1])), *others))
        once, twice = outline(plan), outline(again)
        assert _folded(twice.pairs, first) == once.pairs
        assert twice.findings == once.findings


def _folded(pairs: Pairs, story: Story) -> Pairs:
    """Take what was told again for what was told first."""
    again, last = (story.source, len(story.told)), (story.source, len(story.told) - 1)
    return {(last if one == again else one, last if other == again else other): relation for (one, other), relation in pairs.items()}
