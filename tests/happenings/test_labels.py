"""A happening's claims -> its label."""

import pytest

from reconcile.extract import extract
from reconcile.happenings.calendar import day_in_words
from reconcile.happenings.labels import label, labels
from reconcile.model import Article, Claim
from reconcile.settings import Settings

_DAYS = {
    "a day": ("2017-04-15", "15 April 2017"),
    "an hour of a day": ("2017-04-15T06:30", "15 April 2017"),
    "a night": ("2017-04-15TNI", "night of 15 April 2017"),
    "a month": ("2017-04", "April 2017"),
    "a year": ("2017", "2017"),
    "a decade": ("196X", "the 1960s"),
    "a week": ("2017-W15", "10 to 16 April 2017"),
    "a weekday": ("XXXX-WXX-6", "Saturday"),
    "the night of a weekday": ("XXXX-WXX-5TNI", "Friday night"),
    "no day": ("PRESENT_REF", None),
    "a duration": ("P2D", None),
    "nothing": (None, None),
}
_TOLD = {
    "never whom no count of the hurt names": (
        "Two people were shot dead at a mill in Karmin on Friday. Ivo Kern was fired from the mill last week, police said.",
        "Two people were killed in a shooting at a mill in Karmin on Friday. Ivo Kern had been fired as its clerk.",
        "shooting, Karmin, Friday",
    ),
    "what, where, when": (
        "A bomb hit a ferry in Karmin on 3 May 2016, killing nine people.",
        "The bombing of the ferry in Karmin on 3 May 2016 left at least nine people dead.",
        "bombing of a ferry, Karmin, 3 May 2016",
    ),
    "where the hurt were brought is not where it was": (
        "A gunman shot nine people at a mill in Karmin on 3 May 2016. The wounded were treated at Oldby Hospital.",
        "Nine people were shot on 3 May 2016. Two died at Oldby Hospital, and seven were treated at Oldby Hospital.",
        "shooting, Karmin, 3 May 2016",
    ),
    "a quake has no target": (
        "An earthquake struck Sarran province on 4 July 2012 and killed 12 people.",
        "At least 12 people died in the earthquake in Sarran province on 4 July 2012.",
        "quake, Sarran province, 4 July 2012",
    ),
    "an outcome gives way to its cause": (
        "Three people were killed in a fire at a mill in Oldby on 2 June 2014.",
        "The fire in Oldby on 2 June 2014 killed three people and injured two others.",
        "fire, Oldby, 2 June 2014",
    ),
    "a death of somebody": (
        "Ada Quist died in Harbury on 1 May 2011, aged 91.",
        "Ada Quist, who made 20 films, died in Harbury on 1 May 2011.",
        "death of Ada Quist, Harbury, 1 May 2011",
    ),
    "a place captured": (
        "Rebels captured the northern Syrian city of Karmin on 3 May 2016, officials said. Its fall opens the road to Sarran.",
        "Rebel fighters captured the city of Karmin on 3 May 2016. They executed nine prisoners at the Security branch.",
        "capture of Karmin, 3 May 2016",
    ),
    "the dead are no target": (
        "An air raid on 3 May 2016 hit the village of Karmin, killing nine. Most of the dead were children.",
        "Jets raided Karmin on 3 May 2016 and left nine dead.",
        "air raid on Karmin, 3 May 2016",
    ),
    "who is charged is no victim": (
        "A man was shot dead in Karmin on 3 May 2016. Ada Quist was charged with murder. Ada Quist shot a clerk, police said.",
        "A clerk was shot in Karmin on 3 May 2016 and Ada Quist was arrested.",
        "shooting of a clerk, Karmin, 3 May 2016",
    ),
    "a coach is fired, and no shot": (
        "The club fired coach Ada Quist in Karmin on 3 May 2016 after nine defeats.",
        "Ada Quist was fired in Karmin on 3 May 2016.",
        "dismissal of Ada Quist, Karmin, 3 May 2016",
    ),
    "where the act was, and not where else": (
        "A jury in Karmin convicted Ada Quist on 3 May 2016. Ada Quist was tried in Karmin for five days. Police arrested her in Oldby.",
        "Ada Quist was convicted in Karmin on 3 May 2016. Police arrested her near Oldby a year ago.",
        "trial of Ada Quist, Karmin, 3 May 2016",
    ),
    "no kind": (
        "There were 40 people in the hall on 5 May 2015.",
        "Some 40 people were in the hall on 5 May 2015.",
        "events of 5 May 2015",
    ),
}


def _articles(*texts: str) -> tuple[Article, ...]:
    return tuple(Article(source=f"s{i}", file=f"s{i}.txt", text=text) for i, text in enumerate(texts))


def _claims(articles: tuple[Article, ...]) -> tuple[Claim, ...]:
    return tuple(claim for article in articles for claim in extract(article, Settings()))


@pytest.mark.parametrize(("timex", "words"), _DAYS.values(), ids=_DAYS)
def test_a_day_is_told_in_english(timex: str | None, words: str | None) -> None:
    assert day_in_words(timex) == words


@pytest.mark.parametrize(("one", "other", "words"), _TOLD.values(), ids=_TOLD)
def test_a_happening_is_known_by_its_label(one: str, other: str, words: str) -> None:
    articles = _articles(one, other)
    assert str(label(_claims(articles), articles)) == words


def test_the_order_of_claims_and_articles_does_not_matter() -> None:
    articles = _articles(*_TOLD["what, where, when"][:2])
    claims = _claims(articles)
    assert label(claims, articles) == label(claims[::-1], articles[::-1])


def test_two_happenings_never_share_a_label() -> None:
    articles = _articles(
        "A bomb killed nine people in Karmin on 3 May 2016.",
        "A bomb killed four people in Karmin on 3 May 2016.",
        "There were 40 people there.",
    )
    claims = _claims(articles)
    told = labels(
        {source: tuple(c for c in claims if c.source == source) for source in ("s0", "s1")} | {"again": claims[-1:], "more": claims[-1:]},
        articles,
    )
    assert len({str(own) for own in told.values()}) == len(told)
