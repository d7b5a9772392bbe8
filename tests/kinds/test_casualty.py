import pytest
from cases import claims

FINDS = [
    pytest.param(
        "A blast killed 16 people and wounded 40.",
        [("16 people", 16, 16, "killed"), ("40", 40, 40, "injured")],
        id="active, the second elided",
    ),
    pytest.param("Five people were killed in the fire.", [("Five people", 5, 5, "killed")], id="passive"),
    pytest.param("The death toll rose to 58 on Monday.", [("58", 58, 58, "killed")], id="a toll that rose"),
    pytest.param("At least 30 miners died underground.", [("At least 30 miners", 30, None, "killed")], id="intransitive with a bound"),
    pytest.param("The bodies of more than 60 fighters lay in the street.", [("more than 60 fighters", 61, None, "killed")], id="bodies of"),
    pytest.param(
        "The crash left 12 dead and over 200 injured.",
        [("12 dead", 12, 12, "killed"), ("over 200", 201, None, "injured")],
        id="left dead and injured",
    ),
    pytest.param(
        "Dozens of civilians were wounded or killed.", [("Dozens of civilians", 24, 99, "killed+injured")], id="merged outcome stays merged"
    ),
    pytest.param("The toll rose from 12 to 15.", [("from 12 to 15", 15, 15, "killed")], id="a toll that rose from one figure to the next"),
    pytest.param("Both pilots died.", [("Both pilots", 2, 2, "killed")], id="both"),
    pytest.param("An elderly couple died.", [("An elderly couple", 2, 2, "killed")], id="a couple"),
    pytest.param("A 12-year-old girl was among the victims.", [("A 12-year-old girl", 1, 1, "killed+injured")], id="an age is no count"),
    pytest.param(
        "More than a dozen were taken to hospital.", [("More than a dozen", 13, None, "injured")], id="taken to hospital, no other word"
    ),
    pytest.param(
        "Two suicide bombers blew themselves up.", [("Two suicide bombers", 2, 2, "killed")], id="attackers who blew themselves up"
    ),
    pytest.param("Nobody was hurt.", [("Nobody", 0, 0, "killed+injured")], id="nobody"),
    pytest.param("The quake caused no casualties.", [("no casualties", 0, 0, "killed+injured")], id="no casualties"),
    pytest.param(
        "The raid killed 16 people, including three children.",
        [("16 people", 16, 16, "killed"), ("three children", 3, 3, "killed")],
        id="whole and part",
    ),
    pytest.param(
        "Six civilians and 16 fighters were killed.",
        [("Six civilians", 6, 6, "killed"), ("16 fighters", 16, 16, "killed")],
        id="a list before its verb",
    ),
    pytest.param("A child died when a wall fell.", [("A child", 1, 1, "killed")], id="one child"),
    pytest.param(
        "Fifteen of the wounded were in critical condition.", [("Fifteen of the wounded", 15, 15, "injured")], id="some of the wounded"
    ),
    pytest.param("Three women were among the dead.", [("Three women", 3, 3, "killed")], id="among the dead"),
    pytest.param("Gunmen abducted 20 workers.", [("20 workers", 20, 20, "kidnapped")], id="kidnapped"),
    pytest.param("Four miners are missing.", [("Four miners", 4, 4, "missing")], id="missing"),
    pytest.param("A flood killed 170, 000 people in the north.", [("170, 000 people", 170000, 170000, "killed")], id="tokenised thousands"),
    pytest.param("Storm kills 23, dozens injured", [("23", 23, 23, "killed"), ("dozens", 24, 99, "injured")], id="a headline"),
    pytest.param("An attack in 2012 killed 44.", [("44", 44, 44, "killed")], id="a year before the verb"),
    pytest.param("Floods in 2012 and 2013 killed dozens.", [("dozens", 24, 99, "killed")], id="two years before the verb"),
    pytest.param("The quake killed 2012 people.", [("2012 people", 2012, 2012, "killed")], id="people as many as a year has"),
    pytest.param("The blast killed 12 people, a rebel commander said.", [("12 people", 12, 12, "killed")], id="a commander who speaks"),
    pytest.param(
        "An air strike killed three people, an Israeli military spokesman said.",
        [("three people", 3, 3, "killed")],
        id="a spokesman who speaks",
    ),
    pytest.param(
        "A shell killed two men and a boy a doctor said.",
        [("two men", 2, 2, "killed"), ("a boy", 1, 1, "killed")],
        id="a doctor who speaks, without a comma",
    ),
    pytest.param("A miner wounded in the blast said it was loud.", [("A miner", 1, 1, "injured")], id="one of the wounded who speaks"),
    pytest.param("Half of the 40 passengers died.", [("Half of the 40 passengers", 20, 20, "killed")], id="half of a stated whole"),
    pytest.param("Of the 200 passengers, 25 percent were killed.", [("25 percent", 50, 50, "killed")], id="per cent of a whole told first"),
    pytest.param(
        "More than half of the 40 guests were hurt.", [("More than half of the 40 guests", 21, 40, "injured")], id="more than half"
    ),
    pytest.param(
        "Floods killed a third of the 40 farmers.",
        [("a third of the 40 farmers", 13, 14, "killed")],
        id="a share that does not come out even",
    ),
    pytest.param("Three of the 40 passengers died.", [("Three of the 40 passengers", 3, 3, "killed")], id="the whole itself is not dead"),
    pytest.param("Of the 40 passengers, three died.", [("three", 3, 3, "killed")], id="the whole told first is not dead"),
    pytest.param("Two thirds of the 90 dead were children.", [("90 dead", 90, 90, "killed")], id="a whole that is counted itself"),
    pytest.param(
        "Seven women and five children were among the dead.",
        [("Seven women", 7, 7, "killed"), ("five children", 5, 5, "killed")],
        id="two counts among the dead",
    ),
    pytest.param(
        "Two medics, a nurse and six patients were among the wounded.",
        [("Two medics", 2, 2, "injured"), ("a nurse", 1, 1, "injured"), ("six patients", 6, 6, "injured")],
        id="three counts among the wounded",
    ),
    pytest.param(
        "A retired school teacher died.", [("A retired school teacher", 1, 1, "killed")], id="one person, by any adjective or noun"
    ),
    pytest.param(
        "A Norwegian diver drowned and a bus driver was hurt.",
        [("A Norwegian diver", 1, 1, "killed"), ("a bus driver", 1, 1, "injured")],
        id="a noun before the person",
    ),
    pytest.param("Storm kills six-witness", [("six", 6, 6, "killed")], id="a headline ties its source to the count"),
    pytest.param(
        "The rockfall killed no fewer than 39 people.", [("no fewer than 39 people", 39, None, "killed")], id="no fewer than is no nobody"
    ),
    pytest.param("Medics treated 12 divers for burns.", [("12 divers", 12, 12, "injured")], id="treated for a harm, active"),
    pytest.param("Rain hit the valley, leaving 90 people missing.", [("90 people", 90, 90, "missing")], id="left missing"),
    pytest.param("It left dozens of anglers missing.", [("dozens of anglers", 24, 99, "missing")], id="dozens left missing"),
    pytest.param("The fire left eight women homeless.", [("eight women", 8, 8, "displaced")], id="left homeless"),
    pytest.param("The number of sailors killed rose from 37 to 74.", [("from 37 to 74", 74, 74, "killed")], id="a number of those killed"),
    pytest.param("The number of missing rose to 14.", [("14", 14, 14, "missing")], id="a number of missing"),
    pytest.param("Twelve people, mostly women, were killed.", [("Twelve people", 12, 12, "killed")], id="words between people and verb"),
]


@pytest.mark.parametrize(("text", "expected"), FINDS)
def test_finds(text: str, expected: list[tuple[str, float, float | None, str]]) -> None:
    found = [
        (c.text, c.value.interval.low, c.value.interval.high, "+".join(c.about.outcome))
        for c in claims(text, "casualty")
        if c.value and c.value.interval
    ]
    assert found == expected


LEAVES = [
    pytest.param("The state will pay 5,000 crowns for the family of each person killed.", id="money for the dead counts nobody"),
    pytest.param("Two blasts shook the city on Monday.", id="blasts are no people"),
    pytest.param("The plan could kill 100 jobs.", id="jobs"),
    pytest.param("The team won 2-1 in 2015.", id="a score and a year"),
    pytest.param("A report said soldiers would leave the dead city.", id="a noun, a verb, and people"),
    pytest.param("The army captured 12 villages.", id="villages are captured, not people"),
    pytest.param("Rebels captured dozens of villages.", id="dozens of villages"),
    pytest.param("Smith, 43, lives in Leeds.", id="an age"),
    pytest.param("Thousands of fans watched the match.", id="people to whom nothing happened"),
    pytest.param("It was unclear whether he was a guest or a hostage.", id="asked whether"),
    pytest.param("He regrets the attempted murder of a grocer.", id="a murder attempted"),
    pytest.param("Fatalities were expected.", id="only expected"),
    pytest.param("Fleeing vintners slept in the chapel.", id="people described as fleeing"),
    pytest.param("The judge sent the jury home over the deceased's watch.", id="what the dead owned"),
]


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text: str) -> None:
    assert [c.text for c in claims(text, "casualty")] == []


def test_the_figure_that_was_replaced_is_marked_earlier() -> None:
    assert [(c.text, "earlier" in c.marks) for c in claims("The toll fell from 15 to 12.", "casualty")] == [("15", True), ("12", False)]


def test_a_death_told_before_is_nothing_new() -> None:
    told = claims("Mia Vold was killed in the barn. After Vold's death the barn was shut.", "casualty")
    assert [c.text for c in told] == ["Mia Vold"]
    assert [c.text for c in claims("After Mia Vold's death the barn was shut.", "casualty")] == ["Mia Vold"]


def test_a_denied_casualty_is_denied() -> None:
    (found,) = claims("The ministry denied that any of its soldiers had been killed.", "casualty")
    assert (found.value, found.about.reported) == (None, "denied")


def test_a_number_says_of_whom_it_is() -> None:
    (found,) = claims("The number of soldiers wounded rose to 64.", "casualty")
    assert found.about.who == ("soldier",)


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("The slide buried 12 hikers, Ida Holm, the mayor of Orvik, said.", id="a speaker with what she is"),
        pytest.param("Fights broke out between clans and herders near Kirn, injuring 21 police officers.", id="those who only fought"),
        pytest.param("The slide buried nobody, according to Ida Holm, a doctor.", id="a speaker after according to"),
    ],
)
def test_others_in_the_sentence_are_not_hurt(said: str) -> None:
    assert len(claims(said, "casualty")) == 1


def test_a_mine_may_be_for_coal() -> None:
    told = [claims(f"Two people died {where}.", "casualty")[0].about.cause for where in ("at the coal mine", "when a bus hit a mine")]
    assert told == [None, "bombing"]


def test_what_people_are_treated_for_is_no_claim_of_its_own() -> None:
    assert [c.text for c in claims("Medics treated 12 divers for injuries.", "casualty")] == ["12 divers"]


def test_a_part_names_its_whole() -> None:
    whole, part = claims("The raid killed 16 people, including three children.", "casualty")
    assert part.part_of == whole.id
    assert part.about.who == ("child",)


def test_each_count_among_the_dead_is_a_part() -> None:
    found = claims("Seven women and five children were among the dead.", "casualty")
    assert [c.marks for c in found] == [("among",), ("among",)]


def test_a_share_is_tied_to_its_whole() -> None:
    share, whole = claims("Two thirds of the 30 miners were rescued.", "quantity")
    assert share.part_of == whole.id


def test_a_share_of_the_dead_is_tied_to_their_count() -> None:
    share, whole = (c for c in claims("Two thirds of the 90 dead were children.") if c.value)
    assert (share.kind, whole.kind, share.part_of) == ("quantity", "casualty", whole.id)


def test_an_uncounted_casualty_has_no_value() -> None:
    (found,) = claims("The group showed corpses of prisoners executed by the army.", "casualty")
    assert found.value is None
    assert found.about.who == ("prisoner",)


@pytest.mark.parametrize(
    ("convention", "ends"),
    [
        pytest.param("literal", (24, 99), id="literal"),
        pytest.param("acled", (12, 12), id="acled"),
        pytest.param("airwars", (12, 24), id="airwars"),
    ],
)
def test_conventions(convention: str, ends: tuple[int, int]) -> None:
    (found,) = claims("Dozens of people were killed.", "casualty", convention=convention)
    assert found.value
    assert found.value.interval
    assert (found.value.interval.low, found.value.interval.high) == ends
    assert convention in (found.value.interval.rule or "")


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        pytest.param("Nine members of the Harbour Brigades were killed in Velden.", "combatant", id="members of brigades"),
        pytest.param("Three leaders of the militia died in Velden.", "combatant", id="leaders of a militia"),
        pytest.param("Four members of a rebel group died in Velden.", "combatant", id="members of a rebel group"),
        pytest.param("Nine members of the choir were killed in Velden.", "person", id="members of a choir"),
        pytest.param("Two leaders of the council died in Velden.", "person", id="leaders of a council"),
    ],
)
def test_members_of_an_armed_body_fight(sentence: str, who: str) -> None:
    (found,) = claims(sentence, "casualty")
    assert found.about.who == (who,)
