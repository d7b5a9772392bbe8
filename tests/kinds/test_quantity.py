import pytest
from cases import claims

FINDS = [
    pytest.param("At least 30 airstrikes hit the city.", [("At least 30 airstrikes", 30, None, "airstrike")], id="a count with a bound"),
    pytest.param("It cost $7.5 million.", [("$7.5 million", 7500000, 7500000, "USD")], id="money in millions"),
    pytest.param("It cost ($7.5 million).", [("$7.5 million", 7500000, 7500000, "USD")], id="brackets are no minus"),
    pytest.param("Shares fell 3.4 percent.", [("3.4 percent", 3.4, 3.4, "percent")], id="percent"),
    pytest.param("The fee is HK $3.7 billion.", [("HK $3.7 billion", 3700000000, 3700000000, "HKD")], id="another dollar"),
    pytest.param("They sold 1.2m tons of sand.", [("1.2m tons", 1200000, 1200000, "ton")], id="m for million before a unit"),
    pytest.param("Between 20 and 30 houses burned.", [("Between 20 and 30 houses", 20, 30, "house")], id="a range"),
    pytest.param("Two and a half litres spilled.", [("Two and a half litres", 2.5, 2.5, "litre")], id="a mixed number in words"),
    pytest.param("The town has 44,000 people.", [("44,000 people", 44000, 44000, "person")], id="people"),
    pytest.param("A 6.1-magnitude quake struck.", [("6.1-magnitude", 6.1, 6.1, "magnitude")], id="a magnitude"),
    pytest.param("One in five voters stayed away.", [("One in five", 20, 20, "percent")], id="a share"),
    pytest.param("She knew a few deaf organists.", [("a few deaf organists", None, None, "person")], id="a few with a word between"),
    pytest.param("It rained between 2 and 3 a.m.", [], id="the first of two hours"),
    pytest.param("Ring 0400 212121 or +1 646 212 8324.", [], id="telephone numbers"),
    pytest.param("It draws 60 W of power.", [("60 W", 60, 60, "watt")], id="a capital for a unit"),
    pytest.param("The GeForce 9400M sold well.", [], id="a letter of a name is no unit"),
    pytest.param("At one point he wept.", [], id="at one point"),
    pytest.param("He keeps the. 303 Enfield.", [(". 303", 0.303, 0.303, None)], id="a decimal after its article"),
    pytest.param("It rained from 3 to 5 May.", [], id="the first of two days"),
    pytest.param("Half the orchard froze.", [("Half", 50, 50, "percent")], id="half of a thing"),
    pytest.param(
        "Between half and three quarters of orchards froze.", [("Between half and three quarters", 50, 75, "percent")], id="from half up"
    ),
    pytest.param("It was one of three barges.", [("three barges", 3, 3, "barge")], id="one of so many is no share"),
    pytest.param("Its content was. 07 percent.", [(". 07 percent", 0.07, 0.07, "percent")], id="a decimal without a nought"),
    pytest.param("The level:.17 percent.", [(".17 percent", 0.17, 0.17, "percent")], id="a decimal after a colon"),
    pytest.param("He kept a.22-caliber rifle.", [("a.22-caliber rifle", 1, 1, "rifle")], id="a decimal run into its article"),
    pytest.param("He drank a half-pint.", [], id="half of what is no unit"),
    pytest.param("She drank a half-litre of cider.", [("half-litre", 0.5, 0.5, "litre")], id="half of a unit"),
    pytest.param("It won a prize ($A91,400).", [("$A91,400", 91400, 91400, "AUD")], id="a letter after the sign of dollars"),
    pytest.param("They threw 16 apple and pear cores.", [("16 apple and pear cores", 16, 16, "core")], id="a noun for two words"),
    pytest.param("Those paid $90 a day or less quit.", [("$90 a day or less", None, 90, "USD")], id="a bound after a rate"),
    pytest.param(
        "It felt 11 shocks heavier than 40 grams.",
        [("11 shocks", 11, 11, "shock"), ("heavier than 40 grams", 40, None, "gram")],
        id="a bound by weight",
    ),
    pytest.param(
        "Shares were up 9.4 per cent to $84.", [("9.4 per cent", 9.4, 9.4, "percent"), ("$84", 84, 84, "USD")], id="a change and its result"
    ),
    pytest.param(
        "It grew by $43.6 billion to $419.2 billion.",
        [("$43.6 billion", 43600000000, 43600000000, "USD"), ("$419.2 billion", 419200000000, 419200000000, "USD")],
        id="by so much to so much is no range",
    ),
    pytest.param("It spans a 7- or 8-inch gap.", [("7", 7, 7, "inch"), ("8-inch", 8, 8, "inch")], id="a suspended hyphen"),
    pytest.param("The mass is 2.5×10^3 tonnes.", [("2.5×10^3 tonnes", 2500, 2500, "tonne")], id="a power of ten"),
    pytest.param("The world has 8 B people.", [("8 B people", 8000000000, 8000000000, "person")], id="B for billion"),
    pytest.param("Some 1 200 homes lost power.", [("Some 1 200 homes", 1200, 1200, "home")], id="a space for thousands"),
    pytest.param(
        "They seized seven lutes, a harp and a flute.",
        [("seven lutes", 7, 7, "lute"), ("a harp", 1, 1, "harp"), ("a flute", 1, 1, "flute")],
        id="single things in a list of counts",
    ),
    pytest.param("Nineteen of the flutes broke.", [("Nineteen of the flutes", 19, 19, "flute")], id="some of them"),
    pytest.param("The hall's 125-seat balcony shut.", [("125-seat", 125, 125, "seat")], id="counted before a hyphen"),
    pytest.param("A 1,200-member choir sang.", [("1,200-member", 1200, 1200, "person")], id="members before a hyphen"),
    pytest.param("The hall's 12 harps' strings broke.", [("12 harps", 12, 12, "harp")], id="counted before a possessive"),
    pytest.param("They flew 14 F-16s home.", [("14 F-16s", 14, 14, "f-16")], id="a model in the plural"),
    pytest.param("He kept a .357 Magnum.", [("a .357 Magnum", 1, 1, "magnum")], id="a thing with its calibre"),
    pytest.param(
        "They hired 350 cellists for 13 halls.",
        [("350 cellists", 350, 350, "person"), ("13 halls", 13, 13, "hall")],
        id="people by their noun",
    ),
    pytest.param("About 9,000 Norwegians cheered.", [("About 9,000 Norwegians", 9000, 9000, "person")], id="a people"),
    pytest.param("She lost both flutes.", [("both flutes", 2, 2, "flute")], id="both"),
    pytest.param("The only cellist left.", [("The only cellist", 1, 1, "person")], id="the only one"),
    pytest.param("It was the fourth voyage there.", [("fourth voyage", 4, 4, "voyage")], id="the fourth of its kind"),
    pytest.param("It gave 65 and 82 per cent.", [("65", 65, 65, "percent"), ("82 per cent", 82, 82, "percent")], id="one unit for two"),
    pytest.param(
        "At least 12, and possibly as many as 20, cellists sang.",
        [("At least 12, and possibly as many as 20, cellists", 12, None, "person"), ("as many as 20, cellists", None, 20, "person")],
        id="one noun for two",
    ),
    pytest.param("A 1,200-strong choir sang.", [("1,200-strong", 1200, 1200, "person")], id="so many strong"),
    pytest.param("Dozens of Cornishmen have sung.", [("Dozens of Cornishmen", 24, 99, "person")], id="men of a place"),
    pytest.param("He bowed twice.", [("twice", 2, 2, "time")], id="twice"),
    pytest.param("She was 77.", [("77", 77, 77, "year")], id="an age that is told"),
    pytest.param("The quake measured magnitude-5.9.", [("5.9", 5.9, 5.9, "magnitude")], id="a magnitude after its noun"),
    pytest.param("It holds 200 to-260 tons.", [("200 to-260 tons", 200, 260, "ton")], id="a range with a stray hyphen"),
    pytest.param("They mended 121 PCs.", [("121 PCs", 121, 121, "pc")], id="the plural of an abbreviation"),
    pytest.param("Talks will be on three barges Ida Holm said.", [("three barges", 3, 3, "barge")], id="a name right after the noun"),
    pytest.param("She met a 20-member UN choir.", [("20-member", 20, 20, "person")], id="members before a name"),
    pytest.param("An M7.5 quake struck.", [("M7.5", 7.5, 7.5, "magnitude")], id="a magnitude by its letter"),
    pytest.param("His level was.41 then.", [(".41", 0.41, 0.41, None)], id="a decimal run into a word"),
    pytest.param("Another cellist was in the barge.", [("Another cellist", 1, 1, "person")], id="another"),
    pytest.param(
        "She rowed with another cellist, said the ferryman.", [("another cellist", 1, 1, "person")], id="another, before who says so"
    ),
    pytest.param("It was their eighth consecutive concert.", [("eighth consecutive concert", 8, 8, "concert")], id="so many in a row"),
    pytest.param("He sang a 10th straight aria.", [("10th straight aria", 10, 10, "aria")], id="so many in a row, in figures"),
    pytest.param("It sank a third successive barge.", [("third successive barge", 3, 3, "barge")], id="one after the other"),
    pytest.param("This is the third robbery in Karmin.", [("third robbery", 3, 3, "robbery")], id="what was the third of a row"),
    pytest.param("Holm became the 12th cellist to be sued.", [("12th cellist", 12, 12, "person")], id="who was the twelfth"),
    pytest.param("They sang for only the second time.", [("second time", 2, 2, "time")], id="for the second time"),
    pytest.param("The concert was the fourth one this year.", [("fourth one", 4, 4, "concert")], id="the fourth one"),
    pytest.param("Ida Holm, a mother of 12, sang.", [("12", 12, 12, "person")], id="so many children"),
    pytest.param("The father of six wept.", [("six", 6, 6, "person")], id="so many children, in words"),
    pytest.param(
        "She gave 20 concerts over two seasons.",
        [("20 concerts", 20, 20, "concert"), ("over two seasons", 2, 2, "season")],
        id="over so long",
    ),
    pytest.param("He rowed along with another person.", [("another person", 1, 1, "person")], id="another person"),
    pytest.param("They sang to a 22,000 crowd.", [("22,000 crowd", 22000, 22000, "person")], id="a crowd of so many"),
    pytest.param("Ida has 20 harps and Rolf has two.", [("20 harps", 20, 20, "harp"), ("two", 2, 2, "harp")], id="a noun left out"),
    pytest.param(
        "Holm lost 40 barges, while Sora lost 12.",
        [("40 barges", 40, 40, "barge"), ("12", 12, 12, "barge")],
        id="a noun left out after a verb",
    ),
    pytest.param(
        "They tuned nine harps on land and three on deck.",
        [("nine harps", 9, 9, "harp"), ("three", 3, 3, "harp")],
        id="a noun and a verb left out",
    ),
    pytest.param(
        "Nine cellists rose and three rose late.",
        [("Nine cellists", 9, 9, "person"), ("three", 3, 3, "person")],
        id="a noun left out before a verb",
    ),
    pytest.param("He bought six harps and paid 40.", [("six harps", 6, 6, "harp"), ("40", 40, 40, None)], id="a figure of another act"),
    pytest.param("The hall holds 300 cellists or fewer.", [("300 cellists", None, 300, "person")], id="a bound after the noun"),
    pytest.param("The team won 2-1.", [("2", 2, 2, None), ("1", 1, 1, None)], id="a score"),
    pytest.param("The choir led 3 - 5 at the half.", [("3", 3, 3, None), ("5", 5, 5, None)], id="a score with spaces"),
    pytest.param("The quizzers drew 3-3.", [("3", 3, 3, None)], id="a draw"),
    pytest.param("The quizzers fell to 5-10.", [("5", 5, 5, None), ("10", 10, 10, None)], id="a record"),
    pytest.param("The Otters (11-4) went home.", [("11", 11, 11, None), ("4", 4, 4, None)], id="a record in brackets"),
    pytest.param(
        "More than 7 gallons (32 litres) ran out.",
        [("More than 7 gallons", 7, None, "gallon"), ("32 litres", 32, None, "litre")],
        id="a bound goes with it",
    ),
]


@pytest.mark.parametrize(("text", "expected"), FINDS)
def test_finds(text: str, expected: list[tuple[str, float, float | None, str | None]]) -> None:
    found = [
        (c.text, c.value.interval.low, c.value.interval.high, c.value.unit)
        for c in claims(text, "quantity")
        if c.value and c.value.interval
    ]
    assert found == expected


LEAVES = [
    pytest.param("It happened in 2004.", id="a year"),
    pytest.param("The Boeing 737 landed.", id="a model"),
    pytest.param("They live at 221 Baker Street.", id="a street number"),
    pytest.param("Call 555-123-4567 now.", id="a telephone number"),
    pytest.param("The S&P 500 rose.", id="an index"),
    pytest.param("On April 25 it rained.", id="a day of the month"),
    pytest.param("John Smith, 43, spoke.", id="an age"),
    pytest.param("Power failed in district 10 and sector 7.", id="a district's number"),
    pytest.param("He finished in 3rd place.", id="an ordinal"),
    pytest.param("The number " + "9" * 400 + " is long.", id="a number of 400 digits"),
    pytest.param("They played a game of four-by-four.", id="so many by so many"),
    pytest.param("No one sang.", id="no one"),
    pytest.param("One day it ended.", id="one day"),
    pytest.param("The jeweller keeps a harp.", id="a thing by itself"),
    pytest.param("Ring 0845 125 2222.", id="a telephone number with spaces"),
    pytest.param("He made the 911 call.", id="a number before a single thing"),
    pytest.param("See pages 12-15.", id="pages"),
    pytest.param("She was one of the best things there.", id="one of the things"),
    pytest.param("The only thing left was rain.", id="the only thing"),
    pytest.param("Another piper said so.", id="another who speaks"),
    pytest.param("It rained for a fourth straight day.", id="days in a row"),
    pytest.param("It is the second largest harp.", id="a rank among sizes"),
    pytest.param("It is on the third floor.", id="a floor"),
    pytest.param("It was the second day of the fair.", id="a day of several"),
    pytest.param("The third concert began.", id="one of several that are not all told"),
    pytest.param("It harms Harp Tuner 8 and 9.", id="versions in a row"),
    pytest.param("Boeing's own 787 Dreamliner landed.", id="a model that ends in a name"),
    pytest.param("We wore the new Orchard Watch 5 for days.", id="a model after an article"),
]


@pytest.mark.parametrize("text", LEAVES)
def test_leaves_alone(text: str) -> None:
    assert [c.text for c in claims(text, "quantity")] == []


UNCOUNTED = [
    pytest.param("Many violins burned out.", "violin", id="many"),
    pytest.param("A small group of cellists waited.", "cellist", id="a group of people"),
    pytest.param("She got multiple life sentences.", "sentence", id="multiple"),
    pytest.param("They sent numerous letters.", "letter", id="numerous"),
    pytest.param("Heavy airstrikes hit the hills.", "airstrike", id="heavy attacks"),
]


@pytest.mark.parametrize(("text", "what"), UNCOUNTED)
def test_what_is_spoken_of_without_a_number(text: str, what: str) -> None:
    (found,) = claims(text, "quantity")
    assert (found.value, found.about.what) == (None, what)


POPULATIONS = [
    pytest.param("Karmin is home to 5,000 people.", id="home to"),
    pytest.param("Karmin has a population of more than 5,000.", id="a population of"),
    pytest.param("The town, population 5,000, flooded.", id="after the noun"),
    pytest.param("The island has about 5,000 residents.", id="has residents"),
]


@pytest.mark.parametrize("text", POPULATIONS)
def test_how_many_live_in_a_place(text: str) -> None:
    (found,) = claims(text, "quantity")
    assert (found.about.what, found.value and found.value.unit) == ("population", "person")


def test_residents_who_do_something_are_no_population() -> None:
    (found,) = claims("The fire woke 5,000 residents.", "quantity")
    assert found.about.what == "resident"


NOUNS = [("violins", "accordions"), ("trombones", "banjos")]
FRAMES = ["Some 45 {} were sold.", "They brought at least 45 of the {}.", "There were 45 other {}, she said."]


@pytest.mark.parametrize(("one", "other"), NOUNS)
@pytest.mark.parametrize("frame", FRAMES)
def test_a_noun_for_another_changes_what_is_counted_alone(frame: str, one: str, other: str) -> None:
    def told(noun: str) -> list[tuple[float | None, float | None, str | None]]:
        found = claims(frame.format(noun), "quantity")
        return [(c.value.interval.low, c.value.interval.high, c.about.what) for c in found if c.value and c.value.interval]

    assert told(one) == [(low, high, one[:-1]) for low, high, _ in told(other)] != []
