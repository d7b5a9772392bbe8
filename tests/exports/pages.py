"""Reports and pages for the tests of the HTML page, in our own words."""

import io

from attrs import evolve
from cases import SOURCES, article

from reconcile.exports.formats import Options, known
from reconcile.model import Article, Fact, Report
from reconcile.pipeline import reconcile
from reconcile.read import read

HOSTILE = (
    "</script><script>window.hit=1</script> Fire killed 12 people in Karmin on Saturday. <img src=x onerror=window.hit=1>\n"
    '"><svg onload=window.hit=1> said that 5 houses burned. {{ 7*7 }} \u202egpj.exe \x1b[31m javascript:window.hit=1 \ud800\n'
    '<a href=javascript:window.hit=1>Four people</a> were hurt, \'"><b onclick="window.hit=1">police</b> said.\n'
)


def made(report: Report) -> str:
    to = io.BytesIO()
    known("html").write(report, to, Options())
    return to.getvalue().decode()


def case(name: str) -> Report:
    return reconcile(read([SOURCES / name]).articles)


def dressed(found: Article, url: str) -> Article:
    """Give an article a hostile outlet, headline, author and link."""
    bad = Fact('"><script>window.hit=1</script>\u202e', "<i>")
    return evolve(found, outlet=bad, title=bad, author=bad, url=Fact(url, "test"), notes=("</details><script>window.hit=1</script>",))


def hostile() -> Report:
    one, other = article(HOSTILE, "a"), article(HOSTILE.replace("12", "31"), "b<script>")
    return reconcile(
        (dressed(one, "javascript:window.hit=1"), dressed(other, "https://example.org/?a=1&b='\"><script>window.hit=1</script>"))
    )


def right_to_left() -> Report:
    head = "\u0642\u0627\u0644 \u0645\u0633\u0624\u0648\u0644\n\n"
    texts = (
        "Three people were killed in Velden on Saturday, police said.",
        "Five people were killed in Velden on Saturday, a doctor said.",
    )
    return reconcile(tuple(article(head + t, s) for t, s in zip(texts, "ab", strict=True)))
