import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.english.reading import read as reading
from reconcile.english.speech import Speech
from reconcile.model import Article, Span
from reconcile.settings import Settings


def read(text: str) -> tuple[Speech, ...]:
    return reading(Article("outlet", "outlet.txt", text), Settings()).speeches


def told(text: str) -> list[tuple[str, str, str]]:
    return [(s.source, s.cue, text[s.content_span.start : s.content_span.end]) for s in read(text)]


FINDS = [
    pytest.param(
        "Exact toll sheets were not released, but the Orvo Institute, a charity with helpers in the port, said that 40 oarsmen drowned.",
        ("the Orvo Institute, a charity with helpers in the port", "said", "that 40 oarsmen drowned"),
        id="a subject of its own after but, past an apposition",
    ),
    pytest.param(
        "The so-called Velden Group announced that the road was shut.",
        ("The so-called Velden Group", "announced", "that the road was shut"),
        id="a compound whose second half could be a verb",
    ),
    pytest.param(
        "Hail flattened nine greenhouses on Monday the Dutch Chamber for Flower Growers reports.",
        ("the Dutch Chamber for Flower Growers", "reports", "Hail flattened nine greenhouses on Monday"),
        id="a verb in the present that ends a sentence without commas",
    ),
    pytest.param(
        "The gale felled 80 poplars said the Forestry Board adding that 30 of them were hollow.",
        ("the Forestry Board", "adding", "that 30 of them were hollow"),
        id="what is added where the speaker stands after the verb, without commas",
    ),
    pytest.param(
        "Two kilns were cracked in the quake she said describing it as a jolt.",
        ("she", "said", "Two kilns were cracked in the quake"),
        id="what is said before a pronoun, without commas",
    ),
    pytest.param(
        "The curator's aide Ida Vang said Ebbe asked for the keys.",
        ("The curator's aide Ida Vang", "said", "Ebbe asked for the keys"),
        id="a verb of saying inside what is said has the speaker's clause before it",
    ),
    pytest.param(
        "The coach described the pitch as a “swamp of sorts,” adding: “I am selling my boots.”",
        ("The coach", "described", "the pitch as a “swamp of sorts,”"),
        id="what is described ends at the comma inside the marks",
    ),
    pytest.param("Ebbe offered the guard a pear, then says he will bake.", ("Ebbe", "says", "he will bake"), id="then says"),
    pytest.param(
        "Gunnar may rethink how he feeds his lodgers, a friend close to him said.",
        ("a friend", "said", "Gunnar may rethink how he feeds his lodgers"),
        id="an object before the comma, an adjective with its phrase after the speaker",
    ),
    pytest.param(
        "Lava buries 40 orchards in Etna valley\n\nLava buries 40 orchards in Etna valley Monitor\n\nIt is hot.",
        ("Monitor", "Monitor", "Lava buries 40 orchards in Etna valley"),
        id="a headline given twice, without a verb of saying",
    ),
    pytest.param(
        "The Forestry Board put the toll at 80 saying there were six larches among them.",
        ("The Forestry Board", "saying", "there were six larches among them"),
        id="saying there were, without a comma",
    ),
    pytest.param(
        "The guild which owns the quarry said nine masons lost their tools.",
        ("The guild", "said", "nine masons lost their tools"),
        id="past a relative clause without commas",
    ),
    pytest.param(
        "She had pawned the harp, dealers tell the Herring Gazette.",
        ("dealers", "tell", "She had pawned the harp"),
        id="a verb in the present after a comma, the one told after it",
    ),
    pytest.param(
        "Ferry leaves 12 stranded off Crete's Paxos Monitor",
        ("Monitor", "Monitor", "Ferry leaves 12 stranded off Crete's Paxos"),
        id="a headline that ends in a speaker after a name, without a mark",
    ),
    pytest.param(
        "The mayor said that the bridge was closed.", ("The mayor", "said", "that the bridge was closed"), id="clause after the cue"
    ),
    pytest.param(
        "The bridge was closed on Monday, the mayor said.",
        ("The mayor", "said", "The bridge was closed on Monday"),
        id="clause before the cue",
    ),
    pytest.param(
        '"The bridge is closed," said Mayor Ida Holm.',
        ("Mayor Ida Holm", "said", '"The bridge is closed,"'),
        id="inverted after a quotation",
    ),
    pytest.param(
        "“It fell,” Ida Holm said. “We all ran.”",
        ("Ida Holm", "said", "“It fell,” Ida Holm said. “We all ran.”"),
        id="quotation that goes on after its cue",
    ),
    pytest.param(
        "''It fell,'' Ida Holm said. ''We all ran.''",
        ("Ida Holm", "said", "''It fell,'' Ida Holm said. ''We all ran.''"),
        id="the same with doubled single marks",
    ),
    pytest.param(
        "“It fell. We all ran,” said Ida Holm, head of the harbour office.",
        ("Ida Holm, head of the harbour office", "said", "“It fell. We all ran,”"),
        id="quotation of two sentences and an apposition",
    ),
    pytest.param(
        "Ida Holm, a nurse at the port clinic, told Reuters that six people had drowned.",
        ("Ida Holm, a nurse at the port clinic", "told", "that six people had drowned"),
        id="the one told and an apposition are no content",
    ),
    pytest.param(
        "According to the harbour office, six people drowned.",
        ("the harbour office", "According to", "six people drowned"),
        id="according to, first",
    ),
    pytest.param(
        "Six people drowned in the bay, according to the harbour office.",
        ("the harbour office", "according to", "Six people drowned in the bay"),
        id="according to, last",
    ),
    pytest.param(
        "The office said at least six people drowned.", ("The office", "said", "at least six people drowned"), id="a bound is no adverbial"
    ),
    pytest.param(
        "A ferry sank in the bay and drowned six people near the pier of the old town of Nesvik an official said.",
        ("an official", "said", "A ferry sank in the bay and drowned six people near the pier of the old town of Nesvik"),
        id="no punctuation: the noun phrase next to the cue",
    ),
    pytest.param(
        "Six divers were still in danger said the head of the rescue service.",
        ("the head of the rescue service", "said", "Six divers were still in danger"),
        id="no punctuation: inverted",
    ),
    pytest.param(
        "Ferry sinks in bay, kills six: police", ("police", ":", "Ferry sinks in bay, kills six"), id="headline that ends in its speaker"
    ),
    pytest.param("Police put the death toll at six.", ("Police", "put", "the death toll at six"), id="a toll put at a figure"),
    pytest.param(
        "The union rejected the mayor's claim that nobody had drowned.",
        ("the mayor", "claim", "that nobody had drowned"),
        id="noun of saying with its owner",
    ),
    pytest.param(
        "The minister praised the divers during a visit.", ("The minister", "praised", "the divers"), id="stance without its circumstances"
    ),
]


@pytest.mark.parametrize(("text", "want"), FINDS)
def test_finds(text: str, want: tuple[str, str, str]) -> None:
    assert (want[0].lower(), *want[1:]) in [(source.lower(), cue, content) for source, cue, content in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The report on the bridge was long.", id="a noun of the same form"),
        pytest.param("The bridge was called unsafe for years.", id="passive"),
        pytest.param("Documents released by the office were found in the bay.", id="participle with by"),
        pytest.param("The so-called experts left.", id="part of a compound"),
        pytest.param("Twelve people expected to attend the hearing stayed away.", id="reduced relative"),
        pytest.param("It rained all day.", id="no cue at all"),
        pytest.param("NESVIK: It rained all day in the harbour.", id="a dateline is no speaker"),
    ],
)
def test_leaves_alone(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("Ida Holm said it fell. She said six drowned.", ["Ida Holm", "Ida Holm"], id="she is the last person"),
        pytest.param(
            "Ida Holm said it fell. The clinic said so too. She said six drowned.",
            ["Ida Holm", "The clinic", "Ida Holm"],
            id="not the last organisation",
        ),
        pytest.param(
            "The harbour agency sent divers. It said six drowned.", ["The harbour agency"], id="it is whom the sentence before is about"
        ),
        pytest.param(
            "A harbour official said it fell. The official said six drowned.",
            ["A harbour official", "A harbour official"],
            id="a bare noun goes back to its first mention",
        ),
        pytest.param(
            "Ida Holm said the mayor lied and added that six drowned.", ["Ida Holm", "Ida Holm"], id="a second verb without a subject"
        ),
        pytest.param("The Bay Rescue Service (BRS) came. The BRS said six drowned.", ["Bay Rescue Service"], id="an acronym in full"),
    ],
)
def test_speakers_are_resolved(text: str, want: list[str]) -> None:
    assert [source for source, _, _ in told(text)] == want


def test_the_outlet_told_is_a_link_of_the_chain() -> None:
    assert read("Ida Holm told AFP that six people had drowned.")[0].via == ("AFP",)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("The office said six drowned.", "reported", id="said"),
        pytest.param("The office claimed that six drowned.", "alleged", id="claimed"),
        pytest.param("The office denied that six drowned.", "denied", id="denied"),
    ],
)
def test_modality(text: str, want: str) -> None:
    assert [s.modality for s in read(text)] == [want]


def test_a_quoted_paragraph_goes_on_with_the_speech_before() -> None:
    text = "“It fell,” said Ida Holm, who works at the port.\n\n“Six people drowned.”\n\nIt rained."
    speech = read(text)[0]
    spans = [speech.content_span, *speech.further]
    assert any("Six people drowned" in text[s.start : s.end] for s in spans)


@pytest.mark.parametrize("gap", ["  ", "\n\n", " "])
def test_a_quotation_right_behind_what_is_said_goes_on_with_it(gap: str) -> None:
    text = f'Ida Holm said the ferry was old.{gap}"Six people drowned in the hold." It rained.'
    (speech,) = read(text)
    at = text.index("Six people")
    assert speech.says(Span(at, at + 10))


def test_a_quotation_with_a_speaker_of_its_own_does_not_go_on() -> None:
    text = 'Ida Holm said the ferry was old. "Six people drowned," said Ove Lund.'
    assert not read(text)[0].further


def test_who_is_named_after_the_verb_adds() -> None:
    text = "Several storeys of the mill fell, said Ida, a nurse at the port, adding that she had seen six men."
    assert {s.source.split(",")[0] for s in read(text)} == {"Ida"}


def test_a_day_is_no_part_of_a_name() -> None:
    assert [s.source for s in read("Hail hit the town of Kirn on Monday the Kirn Forestry Council said.")] == ["the Kirn Forestry Council"]


def test_a_source_is_a_short_name() -> None:
    text = "The " + "very " * 60 + "old harbour office said that it rained."
    assert all(len(s.source) <= 110 for s in read(text))


CONSTRUCTIONS = {
    "a toll given": [
        ("The Forestry Board which has wardens in Kirn gave a toll of 36 felled among them six larches.", "The Forestry Board", "a toll of 36 felled among them six larches"),
        ("The coroner issued a toll of 14.", "The coroner", "a toll of 14"),
        ("Wardens have released a tally of nine dead.", "Wardens", "a tally of nine dead"),
    ],
    "a headline's colon": [
        ("Gale fells 40 poplars in Kirn: forestry group", "forestry group", "Gale fells 40 poplars in Kirn"),
        ("Hail ruins nine orchards in Kirn: growers", "growers", "Hail ruins nine orchards in Kirn"),
        ("Wolves kill 12 ewes near Kirn: shepherds", "shepherds", "Wolves kill 12 ewes near Kirn"),
    ],
    "according to after a dash": [
        ("Storm hits Kirn - According to the Kirn hospital four roofers fell while nine hid.", "the Kirn hospital", "four roofers fell while nine hid"),
    ],
    "named once more without commas": [
        ("The Vang Fellowship another wildlife group says six owls died.", "The Vang Fellowship", "six owls died"),
        ("Ida Holm a nurse says six owls died.", "Ida Holm", "six owls died"),
    ],
    "said after a list without commas": [
        ("Hail hit a nurse a shop clerk and two farriers said Mayor Ida Holm.", "Mayor Ida Holm", "Hail hit a nurse a shop clerk and two farriers"),
        ("The toll from hail on a town has risen to 61 a forest watcher said on Tuesday a sign of the state of roofs.", "a forest watcher", "The toll from hail on a town has risen to 61"),
    ],
    "all of a list": [
        ("Six falls and 22 sprains were reported by the wardens.", "the wardens", "Six falls and 22 sprains"),
    ],
    "clause after the cue": [
        ("The tailor explained that the loom had jammed.", "The tailor", "that the loom had jammed"),
        ("Pilgrims insisted the shrine was empty.", "Pilgrims", "the shrine was empty"),
        ("Zeynep Orhan acknowledged that her yacht leaked.", "Zeynep Orhan", "that her yacht leaked"),
    ],
    "a quotation before an inverted cue": [
        ("“The glacier is melting,” replied Tuomas Aho.", "Tuomas Aho", "“The glacier is melting,”"),
        ('"Our piano is ruined," said the choirmaster.', "the choirmaster", '"Our piano is ruined,"'),
        ("“Wolves came down,” added a shepherd from the valley.", "a shepherd from the valley", "“Wolves came down,”"),
    ],
    "parted from its subject by commas": [
        ("Akira Mori, who runs the ferry, said the tide was low.", "Akira Mori", "the tide was low"),
        ("The surgeon, after two hours, announced that the leg was saved.", "The surgeon", "that the leg was saved"),
        ("The beekeeper, a widow of 70, claimed that moths ate the combs.", "The beekeeper, a widow of 70", "that moths ate the combs"),
    ],
    "no commas: the speaker ends the sentence": [
        ("A barge hit the lock and spilled its grain a warden said.", "a warden", "A barge hit the lock and spilled its grain"),
        ("Bandits robbed nine pilgrims on the road to Karsk a monk told AFP.", "a monk", "Bandits robbed nine pilgrims on the road to Karsk"),
        ("The dam burst and flooded two mills the provincial council said.", "the provincial council", "The dam burst and flooded two mills"),
    ],
    "no commas: inverted": [
        ("The furnace exploded near the gate said a foreman.", "a foreman", "The furnace exploded near the gate"),
        ("Three looms were burnt in the night said the guild.", "the guild", "Three looms were burnt in the night"),
        ("The vaccine had spoiled on the quay said the chemist.", "the chemist", "The vaccine had spoiled on the quay"),
    ],
    "a participle of the main clause": [
        ("The senator left early, complaining that the hall was cold.", "The senator", "that the hall was cold"),
        ("Nuns fed the orphans, saying the convent had rice.", "Nuns", "the convent had rice"),
        ("The referee stopped the match, warning that lightning was near.", "The referee", "that lightning was near"),
    ],
    "quoted as saying": [
        ("The daily quoted a plumber as saying that pipes had frozen.", "a plumber", "that pipes had frozen"),
        ("A grocer was quoted as saying that sugar ran out.", "A grocer", "that sugar ran out"),
        ("Reuters cited a diplomat as saying that visas were refused.", "a diplomat", "that visas were refused"),
    ],
    "a statement that somebody issued": [
        ("The embassy issued a statement saying that the visit was off.", "The embassy", "that the visit was off"),
        ("The bishop sent a letter warning that the roof leaked.", "The bishop", "that the roof leaked"),
        ("The zoo released a statement saying that the panda had died.", "The zoo", "that the panda had died"),
    ],
    "the one told stands between": [
        ("The actor told a crowd in Orvik that the film was lost.", "The actor", "that the film was lost"),
        ("A jockey assured her fans that the horse would run.", "A jockey", "that the horse would run"),
        ("The dean informed parents that lessons would stop.", "The dean", "that lessons would stop"),
    ],
    "in a statement": [
        ("The airline said in a statement that the wing had cracked.", "The airline", "that the wing had cracked"),
        ("The ballet announced on Tuesday that its star was leaving.", "The ballet", "that its star was leaving"),
        ("Miners vowed at a rally in Skarn to stop the pumps.", "Miners", "to stop the pumps"),
    ],
    "a parenthesis": [
        ("The comet, the astronomer said, would return in May.", "the astronomer", "The comet, the astronomer said, would return in May"),
        ("The harvest failed, a farmer said, and the barns were empty.", "a farmer", "The harvest failed, a farmer said, and the barns were empty"),
        ("Still, she said, the violin was saved.", "she", "the violin was saved"),
    ],
    "a verb that shares its subject": [
        ("The conductor praised the cellist and added that the hall was full.", "The conductor", "that the hall was full"),
        ("Sailors cursed the fog and said that the radar was dead.", "Sailors", "that the radar was dead"),
        ("The judge dismissed the case but warned that others would follow.", "The judge", "that others would follow"),
    ],
    "a toll put at a figure": [
        ("The coroner put the number of drowned at nine.", "The coroner", "the number of drowned at nine"),
        ("Rangers put the toll at forty.", "Rangers", "the toll at forty"),
        ("The prefect puts the total at eleven.", "The prefect", "the total at eleven"),
    ],
    "at the end of a sentence without commas": [
        ("The flood drowned six lambs in the hamlet of Virk the river board said", "the river board", "The flood drowned six lambs in the hamlet of Virk"),
        ("The slide left at least 45 tents buried a porter told Xinhua.", "a porter", "The slide left at least 45 tents buried"),
        ("The brewery is expected to close because of the number of barrels stolen added the sheriff.", "the sheriff",
         "The brewery is expected to close because of the number of barrels stolen"),
    ],
    "at the end of a headline": [
        ("Mudslide kills 31 including 12 miners Monitor", "Monitor", "Mudslide kills 31 including 12 miners"),
        ("Barge fire kills six Latvian state TV", "Latvian state TV", "Barge fire kills six"),
        ("Sheriff: Quarry collapse kills two, injures nine", "Sheriff", "Quarry collapse kills two, injures nine"),
    ],
    "a participle that goes on": [
        ("A warden told TASS that the gate was open noting that two bears had left.", "A warden", "that two bears had left"),
        ("Tolls fell, both operators admitting that lorries stayed away.", "both operators", "that lorries stayed away"),
        ("Noting that the well was dry, the abbot sold the pump.", "the abbot", "that the well was dry"),
    ],
    "a clause of its own after a conjunction": [
        ("The coach said six skaters fell while the Union for Winter Sports said that nine fell.", "the Union for Winter Sports", "that nine fell"),
        ("He was charged with fraud and petty theft after auditors say he hid the ledger.", "auditors", "he hid the ledger"),
        ("Traders left on Monday with the exchange reporting that wheat was gone.", "the exchange", "that wheat was gone"),
    ],
    "after a figure, or with another": [
        ("A gust hit the pier on Sunday, injuring 16 anglers, harbour police said.", "harbour police",
         "A gust hit the pier on Sunday, injuring 16 anglers"),
        ("The cause of the leak, divers and welders say, is common rust in a valve.", "divers",
         "The cause of the leak, divers and welders say, is common rust in a valve"),
        ("A ram fell on six shearers and vets said it was ill.", "vets", "it was ill"),
    ],
    "past a time or an aside": [
        ("Lowe has sold the yacht to settle the debt and on Friday announced the crew was paid.", "Lowe", "the crew was paid"),
        ("The survey published Tuesday showed that eels were back.", "The survey", "that eels were back"),
        ("Another cook, Ove Brandt of the ferry, speaking by radio from a port said the stove had blown.", "Another cook, Ove Brandt of the ferry",
         "the stove had blown"),
    ],
    "before the main clause": [
        ("When the duchess announced a duel, her sisters wept.", "the duchess", "a duel"),
        ("After the guild asked bakers to strike, the mills stood still.", "the guild", "bakers to strike"),
        ("While the pilot promised to wait, the cabin filled with smoke.", "the pilot", "to wait"),
    ],
    "who issues what is cited": [
        ("Nine barns burned, according to figures from the insurers.", "the insurers", "Nine barns burned"),
        ("According to a new toll from the lifeboatmen, four swimmers sank.", "the lifeboatmen", "four swimmers sank"),
        ("The mast was cracked, according to exit interviews.", "exit interviews", "The mast was cracked"),
    ],
    "according to": [
        ("According to the almanac, frost comes in October.", "the almanac", "frost comes in October"),
        ("According to the almanac, the sea claimed the lives of 30 sailors.", "the almanac", "the sea claimed the lives of 30 sailors"),
        ("The rink was built in 1931, according to a plaque.", "a plaque", "The rink was built in 1931"),
        ("Two cranes collapsed according to the dockers.", "the dockers", "Two cranes collapsed"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [pytest.param(*case, id=f"{name} {i}") for name, cases in CONSTRUCTIONS.items() for i, case in enumerate(cases, 1)],
)
def test_constructions(text: str, source: str, content: str) -> None:
    assert (source, content) in [(who, what) for who, _, what in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The gas said to be sarin was pumped out.", id="a substance does not speak 1"),
        pytest.param("The fog reported on Monday lifted.", id="a substance does not speak 2"),
        pytest.param("The rain expected at noon fell.", id="a substance does not speak 3"),
        pytest.param("The report was long and the plan was short.", id="nouns 1"),
        pytest.param("Her claims fill a cupboard.", id="nouns 2"),
        pytest.param("A call woke the house.", id="nouns 3"),
        pytest.param("A plumber accused of theft had a van.", id="who is accused 1"),
        pytest.param("The clerk blamed for the leak had gone.", id="who is accused 2"),
        pytest.param("He joined a choir called “The Larks” in June.", id="a name given"),
        pytest.param("The frost had claimed the lives of two goats.", id="lives claimed"),
        pytest.param("The strike forced airlines to cancel 58 flights.", id="what is forced is not said"),
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert told(text) == []


NAMES = ["Ida Holm", "Tomás Quiroga", "the harbour master", "a nurse", "residents", "the Orvik Relief Committee"]


@given(st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_exchanging_the_speaker_changes_nothing_else(first: str, second: str) -> None:
    frames = ("Six boats sank in the storm, {} said.", "According to {}, six boats sank.", "“Six boats sank,” said {}.")
    for frame in frames:
        left, right = read(frame.format(first)), read(frame.format(second))
        assert [s.source for s in left] == [first]
        assert [s.source for s in right] == [second]
        assert [s.cue for s in left] == [s.cue for s in right]


@pytest.mark.parametrize(
    ("active", "passive"),
    [
        pytest.param("The union criticised the mayor.", "The mayor was criticised by the union.", id="criticise"),
        pytest.param("Residents praised the divers.", "The divers were praised by residents.", id="praise"),
        pytest.param("Ida Holm mocked the plan.", "The plan was mocked by Ida Holm.", id="mock"),
    ],
)
def test_active_and_passive_say_the_same(active: str, passive: str) -> None:
    (left,), (right,) = told(active), told(passive)
    assert (left[0].lower(), left[2].lower()) == (right[0].lower(), right[2].lower())


def test_claims_in_the_reporters_own_words_are_not_the_speakers() -> None:
    text = "“It fell,” said Ida Holm, who treated six sailors. “We all ran.”"
    speech = read(text)[0]
    at = text.index("six sailors")
    assert not speech.says(Span(at, at + 3))
    assert speech.says(Span(text.index("We"), text.index("We") + 2))


WORDS = "said told according to the mayor Ida , . : “ ” \" '' ( ) - — he who and that adding says claim 's \n\n 6 monitor it".split(" ")


@given(st.one_of(st.text(max_size=120), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)))
def test_spans_are_valid_on_any_text(text: str) -> None:
    for speech in read(text):
        assert speech.source_span is not None
        for span in (speech.content_span, speech.cue_span, speech.source_span, *speech.further):
            assert 0 <= span.start < span.end <= len(text)
        assert text[speech.cue_span.start : speech.cue_span.end] == speech.cue
        assert speech.source


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("Nine coaches left the rails near Ostrel, about 60 kilometres (37 miles) south of Velden", id="a distance"),
        pytest.param("The boat turned over off Ostrel, some 12 miles from the port of Velden", id="some miles"),
        pytest.param("A tanker blew up on the ring road, 300 metres from the market in Velden", id="metres"),
    ],
)
def test_a_measure_between_commas_speaks_for_nobody(said: str) -> None:
    assert [s.source for s in read(f"{said}, a spokesman for the railways said.")] == ["a spokesman for the railways"]
