import pytest

from english.parses import parse_of, words

NOUNS = [
    pytest.param("The old ferry carried nine passengers.", ["The old ferry", "nine passengers"], id="determiner, adjective, number"),
    pytest.param("At least 30 beekeepers met in Lviv.", ["At least 30 beekeepers", "Lviv"], id="a bound belongs to its number"),
    pytest.param("The harbour's three cranes fell.", ["The harbour's three cranes"], id="an owner is within the group"),
    pytest.param("A government-held suburb was shelled.", ["A government-held suburb"], id="a word with a hyphen"),
    pytest.param("A 12-year-old violinist slept.", ["A 12-year-old violinist"], id="an age before its head"),
    pytest.param("Ten co - pilots slept.", ["Ten co-pilots"], id="tokenised hyphens"),
    pytest.param("The wounded were flown out.", ["The wounded"], id="a participle with an article is a noun"),
    pytest.param("Three were fined.", ["Three"], id="a number alone"),
    pytest.param("In the province of Olm 11 millers slept.", ["the province", "Olm", "11 millers"], id="a figure after a name counts on"),
    pytest.param('Rafe "The Owl" Tench slept.', ['Rafe " The Owl " Tench'], id="a name with a nickname"),
    pytest.param("It killed three people, many of them old.", ["It", "three people", "many", "them"], id="many of them"),
    pytest.param("The fog hurt 16 outside a church.", ["The fog", "16", "a church"], id="outside after a figure"),
    pytest.param("Two Norwegian and four Danish divers surfaced.", ["Two Norwegian", "four Danish divers"], id="a nation counted"),
    pytest.param("Police said 14 IS fighters fled.", ["Police", "14 IS fighters"], id="a name in capitals is no verb"),
    pytest.param(
        "It killed five people state radio said.", ["It", "five people", "state radio"], id="people in the plural end their group"
    ),
]


@pytest.mark.parametrize(("text", "expected"), NOUNS)
def test_noun_groups(text: str, expected: list[str]) -> None:
    p = parse_of(text)
    assert [words(p, u) for u in range(len(p.sorts)) if p.is_noun(u)] == expected


VERBS = [
    pytest.param("The bridge has been closed.", [("has been closed", "P")], id="perfect passive"),
    pytest.param("Miners may have drowned.", [("may have drowned", "F")], id="modal perfect"),
    pytest.param("They were not hurt by it.", [("were not hurt", "P")], id="negation inside"),
    pytest.param("He wants to leave.", [("wants", "F"), ("to leave", "T")], id="infinitive apart"),
    pytest.param("It is to be sold.", [("is to be sold", "P")], id="is to be"),
    pytest.param("She was angry.", [("was", "B")], id="copula"),
    pytest.param("Mortar fire kills 12 in the bazaar", [("kills", "F")], id="a headline has its verb"),
    pytest.param("Landslide Toll Rises To 31", [("Rises", "F")], id="a headline in title case"),
]


@pytest.mark.parametrize(("text", "expected"), VERBS)
def test_verb_groups(text: str, expected: list[tuple[str, str]]) -> None:
    p = parse_of(text)
    assert [(words(p, u), p.sorts[u]) for u in range(len(p.sorts)) if p.is_verb(u)] == expected


def test_every_token_is_in_one_group_at_most_and_groups_are_in_order() -> None:
    p = parse_of('"We saw 12 trucks," said Ana, a baker who works at the port, "and nobody stopped them."')
    ends = [0, *(g.end for g in p.units.groups)]
    assert all(g.start >= end for g, end in zip(p.units.groups, ends, strict=False))
