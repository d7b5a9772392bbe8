import pytest

from reconcile.english.reading import read
from reconcile.english.reference import names_speaker
from reconcile.model import Article
from reconcile.settings import Settings


def last(text: str) -> str:
    return read(Article("outlet", "outlet.txt", text), Settings()).speeches[-1].source


CASES = {
    "he and she are the last person": [
        ("Greta Lind said the organ burned. The parish said so. She said two pipes melted.", "Greta Lind"),
        ("A sculptor complained that the bronze cracked. He said the mould was old.", "A sculptor"),
        ("Paulo Reis told the court the yacht was his. He said it sank.", "Paulo Reis"),
    ],
    "it is a body, not a person and not people": [
        ("The brewery union said vats leaked, but drinkers said they were dry. It said nine fell ill.", "The brewery union"),
        ("The lottery commission sent inspectors. It said tickets were forged.", "The lottery commission"),
        ("The Alpine Club spoke to Greta Lind. It said the hut was shut.", "The Alpine Club"),
    ],
    "they are people": [
        ("Fishermen said nets were cut. They said two boats sank.", "Fishermen"),
        ("Greta Lind wept. Pilgrims said the spring was dry. They said it froze.", "Pilgrims"),
        ("Miners said the lift jammed. They said nine walked out.", "Miners"),
    ],
    "a definite noun is the last of its kind": [
        ("A lighthouse keeper said the lamp failed. The keeper said it was old.", "A lighthouse keeper"),
        ("Paulo Reis, a baker, said the oven burst. The baker said it was old.", "Paulo Reis, a baker"),
        ("A customs official said the crate was empty. The official said it was opened.", "A customs official"),
    ],
    "but not one of another kind": [
        ("The defence ministry said it was calm. Four pilots died, the health ministry said.", "the health ministry"),
        ("The fish committee met. The committee for roads said asphalt ran out.", "The committee for roads"),
        ("The navy spokesman left. The army spokesman said tanks moved.", "The army spokesman"),
    ],
    "what a body issues is its word": [
        ("The Bureau of Tides counted seals. There were six, according to a Bureau tally.", "Bureau of Tides"),
        ("The Moss Observatory met. Later a Moss Observatory note said slugs came.", "Moss Observatory"),
    ],
    "an acronym and a last name stand for the whole": [
        ("The Upland Trees Society (UTS) planted oaks. The UTS said they died.", "Upland Trees Society"),
        ("Greta Lind came. Lind said the barn burned.", "Greta Lind"),
        ("The Delta Ferries Board sued. DFB said it won.", "Delta Ferries Board"),
    ],
}


@pytest.mark.parametrize(
    ("text", "want"),
    [pytest.param(*case, id=f"{name} {i}") for name, cases in CASES.items() for i, case in enumerate(cases, 1)],
)
def test_stands_for(text: str, want: str) -> None:
    assert last(text) == want


@pytest.mark.parametrize(
    ("name", "speaks"),
    [
        pytest.param("a nurse", True, id="a person"),
        pytest.param("the harbour police", True, id="a body"),
        pytest.param("Paulo Reis", True, id="two capitals"),
        pytest.param("gas", False, id="a substance"),
        pytest.param("Tuesday", False, id="a day"),
    ],
)
def test_names_speaker(name: str, speaks: bool) -> None:
    assert names_speaker(name) is speaks
