"""The HTML page as text: what it shows, that it needs nothing else, and that nothing in it runs but our own."""

import re
import sys
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from attrs import evolve
from cases import SOURCES, article, report
from pages import case, hostile, made, right_to_left

from reconcile.errors import UsageError
from reconcile.exports.page.findings import SHAPES, Block
from reconcile.exports.page.view import page
from reconcile.model import Fact, Report, Skipped
from reconcile.pipeline import reconcile
from reconcile.views.select import select

CASES = sorted(p.name for p in SOURCES.iterdir())
VOID = {"meta", "br", "input", "line", "circle", "rect", "path"}


class Checked(HTMLParser):
    """Every tag with its attributes; elements are closed in order, ids are there once."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@pytest.mark.parametrize("found", [*CASES, "hostile", "right to left"])
def test_the_page_is_well_formed_and_every_link_has_its_place(found: str) -> None:
    told = hostile() if found == "hostile" else right_to_left() if found == "right to left" else case(found)
    shown = Checked(made(told))
    assert shown.open == []
    ids = [a["id"] for _, a in shown.tags if "id" in a]
    assert len(ids) == len(set(ids))
    assert {f"f-{f.id}" for f in told.findings} <= set(ids)
    assert {f"c-{c.id}" for c in told.claims} <= set(ids)
    links = [a.get("href") or "" for tag, a in shown.tags if tag == "a"]
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)
    assert all(link.startswith(("#", "https://", "http://")) for link in links)


@pytest.mark.parametrize("name", CASES)
def test_the_page_is_small(name: str) -> None:
    found = case(name)
    assert len(made(found).encode()) < 150_000 * len(found.articles)


def test_two_articles_make_less_than_300_kilobytes() -> None:
    assert len(made(case("jisr-al-shughur")).encode()) < 150_000


def test_the_same_report_gives_the_same_bytes() -> None:
    found = case("conflicting-counts")
    assert made(found) == made(evolve(found))


@pytest.mark.parametrize("found", [case("jisr-al-shughur"), hostile()], ids=["a case", "hostile"])
def test_only_our_own_script_and_style_may_act(found: Report) -> None:
    shown = made(found)
    scripts, styles = re.findall(r"<script>(.*?)</script>", shown, re.DOTALL), re.findall(r"<style>(.*?)</style>", shown, re.DOTALL)
    assert (len(scripts), len(styles)) == (1, 1)
    told = Checked(shown)
    policy = next(a["content"] for tag, a in told.tags if tag == "meta" and a.get("http-equiv") == "Content-Security-Policy")
    hashes = [b64encode(sha256(text.encode()).digest()).decode() for text in (styles[0], scripts[0])]
    assert (
        policy
        == f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; base-uri 'none'; form-action 'none'"
    )
    assert not [a for _, a in told.tags if any(name.startswith("on") or name in ("style", "src", "srcset", "action") for name in a)]
    assert not {tag for tag, _ in told.tags} & {"img", "iframe", "object", "embed", "link", "base", "b", "i"}


def test_hostile_text_is_shown_as_it_stands() -> None:
    shown = made(hostile())
    words = "".join(Checked(shown).text)
    assert "<img src=x onerror=window.hit=1>" in words
    assert "{{ 7*7 }}" in words
    assert "\\u202egpj.exe \\x1b[31m javascript:window.hit=1 \\ud800" in words
    assert not set(shown) & set("\x1b\u202e")


def test_only_web_addresses_are_links() -> None:
    urls = (
        "javascript:window.hit=1",
        " java\tscript:x",
        "data:text/html,x",
        "//example.org",
        "http:",
        "https://[bad",
        "ftp://example.org/x",
    )
    found = reconcile(tuple(evolve(article("Two people died.", f"s{i}"), url=Fact(u, "test")) for i, u in enumerate(urls)))
    assert {h.url for h in page(found).heads} == {""}
    good = reconcile((evolve(article("Two people died."), url=Fact("https://example.org/a?b=1&c=2", "test")),))
    assert 'href="https://example.org/a?b=1&amp;c=2"' in made(good)


def test_discrepancies_come_first_and_agreements_are_folded() -> None:
    shown = made(case("jisr-al-shughur"))
    places = [shown.index(f">{words}") for words in ("Where they differ", "Where they agree", "What only one source says", "Timeline")]
    assert places == sorted(places)
    assert [g.open for c in page(case("jisr-al-shughur")).chapters for g in c.groups if g.heading == "Where they differ"] == [True]
    assert not re.search(r"<details[^>]* open", shown)


def test_the_counts_are_those_of_the_report() -> None:
    found = case("whole-and-parts")
    shown = page(found)
    assert sum(n for _, n in shown.counts) == len(found.findings)
    paired = sum(len(g.blocks) for c in shown.chapters for g in c.groups)
    alone = sum(len(a.blocks) + len(a.rest) for c in shown.chapters for a in c.alone)
    assert paired + alone + sum(len(c.again) for c in shown.chapters) == len(found.findings)
    assert shown.chapters[0].groups[0].blocks[0].relation == "conflict"


MAIN = "A bomb killed {} people in Karmin on Saturday, {} said.\n"
BESIDE = "\nOn 2 March 2015 a fire in Sedova killed four people, {} said.\n"
TOTAL = "\nMore than 2,000 people have been killed since the war began in March 2011.\n"


def told() -> Report:
    texts = MAIN.format(16, "police") + BESIDE.format("firemen") + TOTAL, MAIN.format(31, "a doctor") + BESIDE.format("the mayor")
    return reconcile(tuple(article(t, s, "2015-04-25") for t, s in zip(texts, "ab", strict=True)))


def test_happenings_are_chapters_the_main_one_first_and_what_lies_behind_folded() -> None:
    found = page(told()).chapters
    assert [c.label for c in found][:2] == ["bombing, Karmin, 25 April 2015", "fire, Sedova, 2 March 2015"]
    assert [c.folded for c in found] == [False, False, *(True for _ in found[2:])]
    assert found[-1].label.startswith("total since")
    shown = made(told())
    assert [shown.index(f">{c.label}") for c in found] == sorted(shown.index(f">{c.label}") for c in found)
    assert shown.count('<details class="group chapter fold by"') == sum(c.folded for c in found)


def test_the_toll_and_the_questions_hold_values() -> None:
    first, second = page(told()).chapters[:2]
    assert first.toll
    assert second.toll
    assert first.toll.sources == ("a", "b")
    assert [[(f.words, f.relation) for f in cell] for cell in first.toll.lines[0].cells] == [[("16", "update")], [("31", "update")]]
    assert {f.relation for line in second.toll.lines for cell in line.cells for f in cell} == {"agree"}
    places = {b.id for c in (first, second) for g in c.groups for b in g.blocks}
    assert {f.home.removeprefix("f-") for line in first.toll.lines for cell in line.cells for f in cell} <= places
    words = case("units-and-distances")
    matrix = page(words).chapters[0].matrix
    assert matrix
    assert all(any(cell for cell in line.cells) and line.home.startswith("f-") for line in matrix.lines)
    assert any("kilomet" in f.words or "mile" in f.words for line in matrix.lines for cell in line.cells for f in cell)


def test_a_reason_stands_at_the_row_it_is_about() -> None:
    block = page(told()).chapters[0].groups[0].blocks[0]
    (row,) = (r for r in block.rows if r.whys)
    assert [(w.relation, w.words) for w in row.whys] == [(r.relation, r.words) for r in block.reasons]
    assert {*row.whys[0].beside, row.source} == {"a", "b"}


def test_what_another_source_tells_too_is_not_said_by_one_only() -> None:
    found = page(case("jisr-al-shughur"))
    alone = {b.id for c in found.chapters for a in c.alone for b in a.blocks}
    assert not alone & {b.id for c in found.chapters for b in c.again}


def paired(found: Report) -> list[Block]:
    return [b for c in page(found).chapters for g in c.groups for b in g.blocks]


def test_one_witness_has_one_shape_and_own_words_are_hollow() -> None:
    texts = ("A bomb killed 16 people in Karmin on Saturday, police said.",) * 2 + ("A bomb killed 16 people in Karmin on Saturday.",)
    found = reconcile(tuple(article(t, s) for t, s in zip(texts, "abc", strict=True)))
    block = next(b for b in paired(found) if b.kind == "casualty")
    assert {(r.source, r.shape, r.named) for r in block.rows} == {("a", SHAPES[0], True), ("b", SHAPES[0], True), ("c", SHAPES[1], False)}


def test_no_two_origins_share_a_shape_however_many_there_are() -> None:
    names = "Adams Bergen Costa Dubois Evans Falk Gomez Hansen Ibarra Jensen".split()
    texts = [f"Fire killed {12 + n} people in Karmin on Saturday, {name} said." for n, name in enumerate(names)]
    found = reconcile(tuple(article(t, name.lower()) for t, name in zip(texts, names, strict=True)))
    block = next(b for b in paired(found) if b.kind == "casualty")
    assert block.witnesses == len(block.rows) == len(names)
    assert len({r.shape for r in block.rows}) == len(names)
    assert '<text class="number"' in made(found)


def test_parts_that_would_squeeze_the_rest_get_a_scale_of_their_own() -> None:
    block = next(b for b in paired(case("whole-and-parts")) if b.relation == "conflict")
    assert block.scale
    assert block.beside
    assert (block.scale.ticks[-1].label, block.beside.ticks[-1].label) == ("6", "25")


def test_sources_are_called_by_their_outlets() -> None:
    texts = ("Two people were killed in Velden.", "Three people were killed in Velden.", "Four people were killed in Velden.")
    articles = [article(t, s) for t, s in zip(texts, "abc", strict=True)]
    outlets = ("Post", "Post", None)
    found = reconcile(tuple(evolve(a, outlet=Fact(o, "test") if o else None) for a, o in zip(articles, outlets, strict=True)))
    assert [h.name for h in page(found).heads] == ["Post (a)", "Post (b)", "c"]


def test_what_could_not_be_read_is_named() -> None:
    found = evolve(report("Two people died.", "Two people were killed."), skipped=(Skipped("x.pdf", "no text in it"),))
    assert "Not read: x.pdf: no text in it" in made(found)


def test_a_selection_of_findings_makes_a_page_too() -> None:
    found = select(case("jisr-al-shughur"), ("framing",))
    shown = made(found)
    assert {b.relation for b in paired(found)} == {"framing"}
    assert Checked(shown).open == []


def test_a_statement_that_sources_share_is_a_line_with_their_names() -> None:
    said = "A fire broke out at the mill of Karmin on Saturday. Roads near the mill were closed.\n"
    shown = made(report(said, said))
    lines = re.findall(r'<details class="finding card fold line.*?</summary>', shown, re.DOTALL)
    assert {"a, b"} == {re.sub(r"<[^>]+>", "", line).rsplit(" ” ".strip(), 1)[-1].strip() for line in lines}


def test_an_article_alone_makes_a_page_too() -> None:
    shown = made(report("Two people died on Saturday, police said."))
    assert "No question is answered by two sources here." in shown


def test_very_many_sources_are_not_laid_out_in_a_table() -> None:
    found = reconcile(tuple(article(f"A blast killed {n + 2} people in Velden on Saturday.", f"s{n}") for n in range(45)))
    assert {(c.toll, c.matrix) for c in page(found).chapters} == {(None, None)}
    assert page(found).timeline is None
    assert len(page(found).texts) == 45


def test_without_jinja_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    found = report("Two people died.")
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(UsageError, match=r"pip install 'reconcile\[html\]'"):
        made(found)
