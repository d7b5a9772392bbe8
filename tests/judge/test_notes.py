"""What a finding says besides its verdict: grades, parties, sums, versions, denials."""

import pytest
from attrs import evolve
from cases import article, report

from reconcile.model import Fact, Finding, Report
from reconcile.pipeline import reconcile

LEDE = "An airstrike hit the market of Karmin in northern Syria on Saturday. {} Smoke rose over the market of Karmin.\n"


def casualty(found: Report, verdict: str) -> Finding:
    return next(f for f in found.findings if f.kind == "casualty" and f.verdict == verdict)


GRADES = [
    pytest.param("Sixteen people were killed, a doctor in Karmin, Ida Holm, said.", "agreement", "fair", id="two witnesses"),
    pytest.param("Rain fell later. Sixteen people were killed, the Karmin Monitor said.", "agreement", "weak", id="one witness"),
    pytest.param("The airstrike killed nobody.", "discrepancy", "contested", id="sources that differ"),
    pytest.param("The army admitted that its airstrike killed 16 people.", "agreement", "confirmed", id="a party accepts responsibility"),
]


@pytest.mark.parametrize(("other", "verdict", "grade"), GRADES)
def test_grade(other: str, verdict: str, grade: str) -> None:
    found = report(LEDE.format("It killed 16 people, the Karmin Monitor said."), LEDE.format(other))
    assert casualty(found, verdict).grade == grade


def test_a_withdrawn_figure_is_discounted() -> None:
    found = report(LEDE.format("The death toll fell from 15 to 12."), "Rain fell in Oslo on Saturday.\n")
    grades = {c.text: f.grade for f in found.findings for c in found.claims if c.id in f.claims and c.kind == "casualty"}
    assert grades == {"15": "discounted", "12": "weak"}


def test_a_party_to_the_conflict_is_named() -> None:
    found = report(LEDE.format("It killed 16 people, the army said."), LEDE.format("It killed 16 people, a hospital official said."))
    assert casualty(found, "agreement").parties == ("the army",)


@pytest.mark.parametrize("source", ["a former army officer", "an army hospital", "the fire brigade's union"])
def test_who_is_no_party(source: str) -> None:
    found = report(
        f"A flood hit Karmin on Saturday. It killed 16 people, {source} said.\n", "A flood hit Karmin on Saturday. It killed 16.\n"
    )
    assert all(f.parties == () for f in found.findings)


def test_a_sum_that_does_not_add_up_is_told() -> None:
    found = report(
        LEDE.format("It killed 22 people: 6 civilians and 15 fighters."), LEDE.format("It killed 22 people, among them 6 civilians.")
    )
    notes = [n for f in found.findings for n in f.notes]
    assert "does not add up in a: 6 civilians + 15 fighters = 21, not 22" in notes


def test_a_sum_that_adds_up_is_told() -> None:
    found = report(LEDE.format("It killed 22 people."), LEDE.format("It killed 6 civilians and 16 fighters."))
    assert "6 civilians + 16 fighters = 22, the whole" in [n for f in found.findings for n in f.notes]


SUMS = [
    pytest.param(
        ("It killed 22 people.", "It killed 6 civilians, 12 rebels and 4 soldiers."),
        "6 civilians + 12 rebels + 4 soldiers = 22, the whole",
        id="three parts in one text",
    ),
    pytest.param(
        ("It killed 22 people.", "It killed 6 civilians.", "It killed 16 fighters."),
        "6 civilians + 16 fighters = 22, the whole",
        id="two parts in two texts",
    ),
    pytest.param(
        ("It killed 22 people.", "It killed 6 civilians.", "It killed 12 rebels.", "It killed four soldiers."),
        "6 civilians + 12 rebels + 4 soldiers = 22, the whole",
        id="three parts in three texts",
    ),
    pytest.param(
        ("It killed 22 people.", "It killed 6 civilians and 20 soldiers."),
        "more than the whole in b: 6 civilians + 20 soldiers = 26, and others count 22 in all",
        id="parts that are more than the whole of another text",
    ),
]


@pytest.mark.parametrize(("texts", "note"), SUMS)
def test_sums(texts: tuple[str, ...], note: str) -> None:
    found = report(*map(LEDE.format, texts))
    counts = [f for f in found.findings if f.kind == "casualty" and f.pairs]
    assert {f.verdict for f in counts} == {"part"}
    assert all(note in f.notes for f in counts)


def test_parts_that_make_no_sum_stay_apart() -> None:
    found = report(*map(LEDE.format, ("It killed 30 people.", "It killed 6 civilians.", "It killed 16 fighters.")))
    assert casualty(found, "discrepancy").pairs[0].relation == "scope"


def test_two_versions_by_one_outlet_are_an_update() -> None:
    texts = [LEDE.format("It left 40 people trapped."), LEDE.format("It left 55 people trapped.")]
    first, second = (evolve(article(t, n), outlet=Fact("The Karmin Post", "test")) for t, n in zip(texts, "ab", strict=True))
    found = reconcile(
        (evolve(first, published=Fact("2015-04-25T08:00", "test")), evolve(second, published=Fact("2015-04-25T18:00", "test")))
    )
    reasons = {p.reason for f in found.findings for p in f.pairs}
    assert "two versions by one outlet: the later supersedes the earlier" in reasons


def test_a_denial_stands_against_a_count() -> None:
    found = report(LEDE.format("It killed six civilians."), LEDE.format("The ministry denied that any civilians were killed."))
    (pair,) = casualty(found, "discrepancy").pairs
    assert (pair.relation, pair.reason) == ("conflict", "one denies that any were, the other counts some")


FLOOD = "A flood hit the town of Karmin on Saturday. {}\n"
DERIVED = [
    pytest.param(
        "The water wrecked 12 percent of the houses. The town has 3,000 houses.",
        "The water wrecked 360 houses in Karmin.",
        {("agree", "derived: 12 percent of 3000 is 360"), ("part", "one counts a part: 12 percent of 3000")},
        id="a percentage of a stated whole",
    ),
    pytest.param(
        "A third of the 60 hostages were freed.",
        "The gunmen freed 20 hostages.",
        {("agree", "derived: A third of 60 is 20"), ("part", "one counts a part: A third of 60")},
        id="a fraction of a stated whole",
    ),
    pytest.param(
        "Karmin lies 60 kilometers south-west of Aleppo.",
        "Aleppo is 60 km north-east of Karmin.",
        {("agree", "the same figure"), ("agree", "the same direction")},
        id="a distance both ways round",
    ),
    pytest.param(
        "Karmin lies 60 kilometers south-west of Aleppo.",
        "Aleppo is 95 km north-east of Karmin.",
        {("conflict", "the same thing measured, and the figures cannot both be right"), ("agree", "the same direction")},
        id="distances both ways round that differ",
    ),
    pytest.param(
        "The dam broke 60 kilometers south-west of Aleppo.",
        "The dam broke 60 kilometers east of Aleppo.",
        {("agree", "the same figure"), ("conflict", "different directions from one place: SW and E")},
        id="directions of one thing that differ",
    ),
    pytest.param(
        "The water reached Karmin, 60 km south of Aleppo.",
        "The water reached Telmar, 90 km east of Aleppo.",
        set(),
        id="directions of two towns",
    ),
    pytest.param(
        "The water reached Karmin, 60 km south of Aleppo.",
        "The water reached Karmin, 90 km east of Damascus.",
        set(),
        id="directions from two cities",
    ),
    pytest.param("Karmin lies 60 kilometers from Aleppo.", "Karmin, 30 km from Idlib, was flooded.", set(), id="distances to two places"),
]


@pytest.mark.parametrize(("left", "right", "relations"), DERIVED)
def test_derived(left: str, right: str, relations: set[tuple[str, str]]) -> None:
    found = report(FLOOD.format(left), FLOOD.format(right))
    assert {(p.relation, p.reason) for f in found.findings if f.kind not in ("date", "act") for p in f.pairs} == relations


APART = "the same thing measured, and the figures cannot both be right"
CONVERTED = "the same within rounding, converted from degree Fahrenheit to degree Celsius"
MEASURES = [
    pytest.param(
        "Temperatures reached 40 degrees Celsius.",
        "Temperatures reached 104 degrees Fahrenheit.",
        {("agree", CONVERTED)},
        id="celsius and fahrenheit",
    ),
    pytest.param("Temperatures reached 40C.", "Temperatures reached 113F.", {("conflict", APART)}, id="celsius and fahrenheit that differ"),
    pytest.param("Temperatures reached 40C.", "The sea temperature reached 68F.", set(), id="the air and the sea"),
    pytest.param(
        "The quake had a magnitude of 7.8.", "The quake had a magnitude of 7.9.", {("conflict", APART)}, id="one quake's magnitudes"
    ),
    pytest.param(
        "The 7.8-magnitude quake came at dawn.", "A quake of magnitude 7.8 struck.", {("agree", "the same figure")}, id="one magnitude"
    ),
    pytest.param("The quake had a magnitude of 7.8.", "An aftershock had a magnitude of 6.1.", set(), id="a quake and its aftershock"),
    pytest.param("The siege lasted four days.", "The siege lasted nine days.", {("conflict", APART)}, id="one siege's lengths"),
    pytest.param(
        "It ended a four-day siege.", "The siege of Karmin lasted nine days.", {("conflict", APART)}, id="a siege told in two ways"
    ),
    pytest.param("The siege lasted four days.", "Rescue work lasted nine days.", set(), id="a siege and rescue work"),
    pytest.param(
        "The siege lasted 14 days.",
        "The siege lasted two weeks.",
        {("agree", "the same within rounding, converted from week to day")},
        id="days and weeks",
    ),
]


@pytest.mark.parametrize(("left", "right", "relations"), MEASURES)
def test_measures(left: str, right: str, relations: set[tuple[str, str]]) -> None:
    found = report(FLOOD.format(left), FLOOD.format(right))
    assert {(p.relation, p.reason) for f in found.findings if f.kind not in ("date", "act") for p in f.pairs} == relations


BOMB = "A bomb attack hit the town of Karmin on Saturday. {}\n"
TOLD_APART = [
    pytest.param(
        "Twelve soldiers were executed.",
        "Twelve soldiers died in the fighting.",
        "the same people, told of in two ways: execution; clash",
        id="executed, and dead in fighting",
    ),
    pytest.param(
        "Twelve villagers were killed by rebels.",
        "The army killed twelve villagers.",
        "the same people, and two doers: rebels; The army",
        id="two doers",
    ),
    pytest.param(
        "Twelve soldiers were killed.",
        "Twelve soldiers were executed.",
        "the same people, told of in two ways: executed; killed",
        id="killed, executed",
    ),
    pytest.param(
        "Twelve soldiers died.",
        "Twelve soldiers were executed.",
        "the same people, told of in two ways: executed; killed",
        id="died, executed",
    ),
    pytest.param(
        "Government forces fled the town.",
        "Government forces withdrew from the town.",
        "one act told in two ways: fled; withdrew",
        id="fled, withdrew",
    ),
    pytest.param(
        "Government forces withdrew from the town.",
        "Government forces redeployed outside the town.",
        "one act told in two ways: withdrew; redeployed",
        id="withdrew, redeployed",
    ),
    pytest.param(
        "An Israeli strike hit the hospital.",
        "A Palestinian rocket hit the hospital.",
        "who did it is told in two ways: israeli strike; palestinian rocket",
        id="a strike and a rocket",
    ),
    pytest.param(
        "Russian shelling killed 12 people.",
        "Ukrainian shelling killed 12 people.",
        "who did it is told in two ways: russian shelling; ukrainian shelling",
        id="two armies' shelling",
    ),
    pytest.param(
        "It was carried out by the Taliban.",
        "It was carried out by Islamic State.",
        "who did it is told in two ways: taliban; islamic state",
        id="carried out by",
    ),
    pytest.param(
        "It was caused by a gas leak.",
        "It was a terrorist attack.",
        "one act told in two ways: accident; deliberate",
        id="a gas leak and an attack",
    ),
    pytest.param(
        "Officials called it an accident.",
        "Officials called it a deliberate attack.",
        "one act told in two ways: accident; deliberate",
        id="accident and attack",
    ),
]


@pytest.mark.parametrize(("left", "right", "reason"), TOLD_APART)
def test_framing(left: str, right: str, reason: str) -> None:
    found = report(BOMB.format(left), BOMB.format(right))
    assert [p.reason for f in found.findings for p in f.pairs if p.relation == "framing"] == [reason]


NO_FRAMING = [
    pytest.param("Russian shelling killed 12 people.", "Russian artillery killed 12 people.", id="one doer"),
    pytest.param("An Israeli strike hit the hospital.", "An army strike hit the hospital.", id="an army that may be the same"),
    pytest.param("Israeli strikes hit the town.", "Palestinian rockets and Israeli strikes hit the town.", id="an article on both sides"),
    pytest.param(
        "Police first spoke of a gas leak, but it was a terrorist attack.", "It was a terrorist attack.", id="a version withdrawn"
    ),
    pytest.param("Twelve soldiers were killed, and not executed.", "Twelve soldiers were executed.", id="an execution that both know of"),
]


@pytest.mark.parametrize(("left", "right"), NO_FRAMING)
def test_no_framing(left: str, right: str) -> None:
    found = report(BOMB.format(left), BOMB.format(right))
    assert not [p for f in found.findings for p in f.pairs if p.relation == "framing"]


def test_one_doer_by_two_names_is_no_framing() -> None:
    found = report(BOMB.format("Twelve villagers were killed by rebels."), BOMB.format("Twelve villagers were killed by the insurgents."))
    assert not [p for f in found.findings for p in f.pairs if p.relation == "framing"]


def test_a_weekday_that_does_not_fit_its_date_is_noted() -> None:
    found = report(BOMB.format("On Monday, April 24, ten people were hurt."), BOMB.format("Ten people were hurt."))
    assert "Monday is named with 2015-04-24, which was a Friday" in [n for f in found.findings for n in f.notes]


PROVINCE = "A flood hit northern Karmin province on Saturday. {}\n"
PLACES = [
    pytest.param(
        "It killed 12 people in the village of Wazzan, in Karmin province.",
        "It killed 20 people across Karmin province.",
        ("part", "one counts a part: those in Wazzan"),
        id="a village that a text puts in the province",
    ),
    pytest.param(
        "The town of Wazzan was flooded. The water killed 12 people in Wazzan.",
        "The water killed 15 people in Telmar.",
        ("scope", "different places: Wazzan and Telmar"),
        id="two places, one told before as well",
    ),
    pytest.param(
        "Twelve people died in Wazzan.", "Fifteen people died in Telmar.", ("scope", "different places: Wazzan and Telmar"), id="two places"
    ),
]


@pytest.mark.parametrize(("left", "right", "expected"), PLACES)
def test_places(left: str, right: str, expected: tuple[str, str]) -> None:
    found = report(PROVINCE.format(left), PROVINCE.format(right))
    assert {(p.relation, p.reason) for f in found.findings if f.kind == "casualty" for p in f.pairs} == {expected}


CAUSES = [
    pytest.param("A bomb killed 12 people.", "Shelling killed 15 people.", {"scope"}, id="a bomb and shelling"),
    pytest.param("A bomb killed 12 people.", "A car bomb killed 15 people.", {"update"}, id="a bomb and a car bomb"),
    pytest.param("A bomb killed 12 people, not shelling.", "Shelling killed 15 people.", {"update"}, id="a cause that both know of"),
]


@pytest.mark.parametrize(("left", "right", "expected"), CAUSES)
def test_causes(left: str, right: str, expected: set[str]) -> None:
    attack = "The market of Karmin in northern Syria was hit on Saturday. {}\n"
    found = report(attack.format(left), attack.format(right))
    assert {p.relation for f in found.findings if f.kind == "casualty" for p in f.pairs} == expected
