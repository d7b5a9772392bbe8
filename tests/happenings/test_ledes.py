"""Articles -> which of them are mainly about one thing."""

import pytest
from cases import article

from reconcile.pipeline import reconcile

ONE = [
    pytest.param(
        ("A bus overturned near Velden on Friday. 12 people were hurt.", "2015-04-25"),
        ("A coach rolled over outside Velden on Friday. 14 people suffered injuries.", "2015-04-25"),
        id="a town, a day",
    ),
    pytest.param(
        ("Pupils marched through Velden on 24 April. The fire service treated 12 people.", "2015-04-25"),
        ("A pupils' protest in Velden turned violent on 24 April. 14 people were hurt.", "2015-04-26"),
        id="causes that may be misread, where names agree",
    ),
    pytest.param(
        ("The council of Velden sold its harbour on 3 April to Orsted Lines of Korin for 12 million euros.", "2015-04-04"),
        ("Orsted Lines of Korin has paid 12 million euros for the harbour of Velden.", "2015-04-20"),
        id="a sale told again weeks later",
    ),
]
TWO = [
    pytest.param(
        ("Mayor Ivo Kern opened a school in the Velden State Park, in the United States.", "2009-07-13"),
        ("A firm of the United States State of Harl hired 12 clerks, its owner Ada Quill said in Korin.", "2014-04-29"),
        id="years apart, with names of a country in common",
    ),
    pytest.param(
        ("Coalition jets bombed Velden in Syria on Friday. The air strike left 12 people dead, Harl Media said.", "2015-04-25"),
        ("Soldiers clashed with rebels near Korin in Syria on Friday. 14 people died in the clashes, Ostrel Radio said.", "2015-04-25"),
        id="one day, one country, other causes",
    ),
    pytest.param(
        ("A fire at a mill in Velden hurt 12 people on 3 April.", "2015-04-04"),
        ("A fire at a mill in Velden hurt 14 people on 20 April.", "2015-04-21"),
        id="one town, two days on which people were hurt",
    ),
]


def _mains(*told: tuple[str, str]) -> set[str]:
    articles = tuple(article(text, "ab"[i], day) for i, (text, day) in enumerate(told))
    return {h.id for h in reconcile(articles).happenings if h.role == "main"}


@pytest.mark.parametrize(("one", "other"), ONE)
def test_articles_on_one_thing(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert len(_mains(one, other)) == 1


@pytest.mark.parametrize(("one", "other"), TWO)
def test_articles_on_two_things(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert len(_mains(one, other)) == 2
