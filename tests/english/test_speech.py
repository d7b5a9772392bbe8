import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.english.reading import read as reading
from reconcile.english.speech import Speech
from reconcile.model import Article
from reconcile.settings import Settings


def read(text: str) -> tuple[Speech, ...]:
    return reading(Article("outlet", "outlet.txt", text), Settings()).speeches


def told(text: str) -> list[tuple[str, str, str]]:
    return [(s.source, s.cue, text[s.content_span.start : s.content_span.end]) for s in read(text)]


FINDS = [
    pytest.param(
        "The so-called Velden Group announced that the road was shut.",
        ("The so-called Velden Group", "announced", "that the road was shut"),
        id="a compound whose second half could be a verb",
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


def test_a_source_is_a_short_name() -> None:
    text = "The " + "very " * 60 + "old harbour office said that it rained."
    assert all(len(s.source) <= 110 for s in read(text))


WORDS = "said told according to the mayor Ida , . : “ ” \" '' ( ) - — he who and that adding says claim 's \n\n 6 monitor it".split(" ")


@given(st.one_of(st.text(max_size=120), st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)))
def test_spans_are_valid_on_any_text(text: str) -> None:
    for speech in read(text):
        assert speech.source_span is not None
        for span in (speech.content_span, speech.cue_span, speech.source_span, *speech.further):
            assert 0 <= span.start < span.end <= len(text)
        assert text[speech.cue_span.start : speech.cue_span.end] == speech.cue
        assert speech.source
