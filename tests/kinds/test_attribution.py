import pytest
from cases import claims

FINDS = [
    pytest.param("The minister said that the road was closed.", "The minister", "that the road was closed", id="indirect speech"),
    pytest.param('"The road is closed," the minister said.', "the minister", '"The road is closed,"', id="a quotation before its speaker"),
    pytest.param(
        '"The road is closed," said Anna Kern, the mayor of Velden.',
        "Anna Kern, the mayor of Velden",
        '"The road is closed,"',
        id="inverted",
    ),
    pytest.param("Ten houses burned, according to the police.", "the police", "Ten houses burned", id="according to, after"),
    pytest.param("According to the police, ten houses burned.", "the police", "ten houses burned", id="according to, before"),
    pytest.param("The plan was criticised by the union for its cost.", "the union", "for its cost", id="a passive with its agent"),
    pytest.param("The union went on to say that it would march.", "The union", "that it would march", id="an infinitive that came true"),
    pytest.param(
        "The mayor, after a long pause, said the bridge was unsafe.", "The mayor", "the bridge was unsafe", id="cut off by commas"
    ),
    pytest.param("As the ministry noted, ten people were hurt.", "the ministry", "ten people were hurt", id="as X noted"),
    pytest.param("Residents were critical of the army.", "Residents", "the army", id="a state of mind"),
    pytest.param("The army vowed to take the town.", "The army", "to take the town", id="a vow"),
    pytest.param("The union took issue with the plan.", "The union", "the plan", id="a cue of three words"),
    pytest.param("The mayor made it clear that the road was shut.", "The mayor", "that the road was shut", id="made it clear"),
    pytest.param("The mayor said in a statement.\n\n“The bridge fell.”", "The mayor", "“The bridge fell.”", id="the quotation comes next"),
    pytest.param("Perhaps, she said, the bridge was old.", "she", "the bridge was old", id="a parenthesis after one word"),
    pytest.param("The town fell on Saturday. Rebels said it was calm.", "Rebels", "it was calm", id="a speaker after a sentence's end"),
    pytest.param("Ten people fell, Reuters reported, citing police.", "police", "Ten people fell", id="an agency that cites"),
    pytest.param("Citing residents, the news agency said ten people fell.", "residents", "ten people fell", id="citing, before"),
    pytest.param(
        "The radio station quoted a nurse as saying that ten people fell.", "a nurse", "that ten people fell", id="quoted as saying"
    ),
    pytest.param(
        "The union declined to renew the deal and the firm could not find another.",
        "The union",
        "to renew the deal",
        id="a clause of its own after what was declined",
    ),
    pytest.param("The mayor praised the nurses and the doctors.", "The mayor", "the nurses and the doctors", id="two that were praised"),
    pytest.param("The mayor said that police had found the car.", "The mayor", "that police had found the car", id="one inside another"),
]


@pytest.mark.parametrize(("text", "source", "content"), FINDS)
def test_finds(text: str, source: str, content: str) -> None:
    (found,) = claims(text, "attribution")
    assert found.attribution
    assert (found.attribution.source, found.text) == (source, content)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The report is long.", id="a noun"),
        pytest.param("The state of the road is bad.", id="state, the noun"),
        pytest.param("It rained.", id="no cue"),
        pytest.param("It was time to say goodbye.", id="an infinitive that stays a wish"),
        pytest.param("The bridge was built by the army.", id="a passive of no saying"),
    ],
)
def test_leaves_alone(text: str) -> None:
    assert claims(text, "attribution") == []


def test_an_inner_attribution_that_says_a_number_stays_a_claim() -> None:
    found = claims("The mayor said that police counted 12 dead.", "attribution")
    assert [c.attribution.source for c in found if c.attribution] == ["The mayor", "police"]


def test_a_claim_inside_what_is_said_carries_its_speaker() -> None:
    (found,) = claims("The Syrian Observatory for Human Rights (SOHR) said that 23 detainees were executed.", "casualty")
    assert found.attribution
    assert "Syrian Observatory for Human Rights" in found.attribution.source
    assert found.about.reported == "reported"


def test_an_agency_that_is_told_is_a_link_of_the_chain() -> None:
    found = [c for c in claims('"Five people died," Ema Suryani, a doctor, told AFP.', "attribution") if c.attribution]
    assert [c.attribution.via for c in found if c.attribution] == [("AFP",)]


def test_he_is_the_one_who_spoke_last() -> None:
    found = claims("Anna Kern said the road was closed. She added that two bridges had fallen.", "attribution")
    assert [c.attribution.source for c in found if c.attribution] == ["Anna Kern", "Anna Kern"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param(
            "The army said it was calm. The Velden Monitor said it rained. It said five fell.", "The Velden Monitor", id="the last"
        ),
        pytest.param(
            "The Velden Monitor said it rained, but residents said it was dry. It said five fell.", "The Velden Monitor", id="no plural"
        ),
        pytest.param("A statement from the ministry said it rained. It said five fell.", "A statement from the ministry", id="in full"),
    ],
)
def test_it_is_the_body_that_spoke_last(text: str, source: str) -> None:
    found = [c.attribution.source for c in claims(text, "attribution") if c.attribution and c.text == "five fell"]
    assert found == [source]


def test_an_allegation_is_alleged() -> None:
    (found,) = claims("The rebels claimed that 12 soldiers were killed.", "casualty")
    assert found.about.reported == "alleged"
