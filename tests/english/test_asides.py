import pytest

from english.parses import parse_of, words
from reconcile.english.clauses import clause

SUBJECTS = [
    pytest.param("Forty skaters, mostly boys, drowned.", "drown", "Forty skaters", id="mostly, in commas"),
    pytest.param("Forty skaters mostly boys and girls drowned.", "drown", "Forty skaters", id="mostly, without commas"),
    pytest.param("Six bakers including two sisters were hurt.", "hurt", "Six bakers", id="including"),
    pytest.param("Six bakers among them a widow were hurt.", "hurt", "Six bakers", id="among them"),
    pytest.param("Nine cooks two of them deaf fled.", "flee", "Nine cooks", id="some of them"),
    pytest.param("The clerks - two women and a man - were killed.", "kill", "The clerks", id="dashes"),
    pytest.param("The guild (TGW) said so.", "say", "The guild", id="brackets"),
    pytest.param("Staff of a clinic in Brno were moved.", "move", "Staff", id="nothing behind a preposition"),
    pytest.param("Of the 40 pilgrims, three died.", "die", "three", id="a partitive that stands first"),
    pytest.param("Twenty masons who guarded the yard were arrested.", "arrest", "Twenty masons", id="a relative clause"),
    pytest.param("Ada Lunt, the baker who ran the inn and the mill, vanished.", "vanish", "Ada Lunt", id="a name described between commas"),
    pytest.param("Ivo Marek, 23, of Mill Road, Brno was fined.", "fine", "Ivo Marek", id="an address"),
]


@pytest.mark.parametrize(("text", "verb", "subject"), SUBJECTS)
def test_what_a_verb_is_about(text: str, verb: str, subject: str) -> None:
    p = parse_of(text)
    assert words(p, clause(p, p.units.heads.index(verb)).subject) == subject
