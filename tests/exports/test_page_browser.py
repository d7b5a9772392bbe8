"""The HTML page in a browser: headless Chromium, where there is one."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pages import case, hostile, made, right_to_left

from reconcile.model import Report

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

BROWSER = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
Opened = Callable[..., "Tab"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if BROWSER is None:
        pytest.skip("no Chromium on this machine")
    with api.sync_playwright() as driver:
        found = driver.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture(scope="module")
def jisr() -> Report:
    return case("jisr-al-shughur")


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Opened]:
    """Open the page of a report; whatever it logs, and whatever it asks of the network, fails the test."""
    contexts, told = [], []

    def open_(report: Report, fragment: str = "", width: int = 1280, *, quiet: bool = True, **options: Any) -> "Tab":
        path = tmp_path / "report.html"
        path.write_bytes(made(report).encode())
        context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce", **options)
        contexts.append(context)
        tab: Tab = context.new_page()
        if quiet:
            tab.on("console", lambda message: told.append(message.text))
            tab.on("pageerror", lambda error: told.append(str(error)))
            tab.on("request", lambda request: None if request.url.startswith(f"file://{path}") else told.append(request.url))
        tab.goto(f"file://{path}{fragment}")
        return tab

    yield open_
    for context in contexts:
        context.close()
    assert told == []


def shown(tab: "Tab") -> list[str]:
    """Return the ids of the findings that the filters leave."""
    ids: list[str] = tab.eval_on_selector_all(".finding", "found => found.filter(f => !f.hidden).map(f => f.id)")
    return ids


def here(tab: "Tab") -> str | None:
    return tab.locator(".finding.here").get_attribute("id")


@pytest.mark.parametrize("width", [390, 820, 1280])
@pytest.mark.parametrize("report", [case("whole-and-parts"), hostile(), right_to_left()], ids=["a case", "hostile", "right to left"])
def test_the_page_is_never_wider_than_the_window(opened: Opened, report: Report, width: int) -> None:
    tab = opened(report, width=width)
    tab.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert tab.locator("h1").is_visible()
    assert tab.locator(".card .strip").first.is_visible() or tab.locator(".strip").count() == 0


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        pytest.param("kind", "casualty", lambda f: f.kind == "casualty", id="kind"),
        pytest.param("relation", "framing", lambda f: any(p.relation == "framing" for p in f.pairs), id="relation"),
        pytest.param("relation", "single-source", lambda f: not f.pairs, id="one source"),
    ],
)
def test_a_filter_leaves_its_findings_and_stays_in_the_address(
    opened: Opened, jisr: Report, name: str, value: str, kept: Callable[[Any], bool]
) -> None:
    tab = opened(jisr)
    wanted = {f"f-{f.id}" for f in jisr.findings if kept(f)}
    tab.select_option(f"[name={name}]", value)
    assert set(shown(tab)) == wanted
    assert tab.locator(".count").inner_text() == f"{len(wanted)} of {len(jisr.findings)} findings"
    assert tab.url.endswith(f"#{name}={value}")
    tab.reload()
    assert set(shown(tab)) == wanted
    assert tab.locator(f"[name={name}]").input_value() == value
    tab.click("button[type=reset]")
    tab.locator(".count", has_text=re.compile(rf"^{len(jisr.findings)} findings$")).wait_for()
    assert len(shown(tab)) == len(jisr.findings)
    assert "#" not in tab.url


def test_sources_and_origins_filter_too(opened: Opened, jisr: Report) -> None:
    tab = opened(jisr)
    known = {c.id: c for c in jisr.claims}
    tab.select_option("[name=source]", "vice")
    assert set(shown(tab)) == {f"f-{f.id}" for f in jisr.findings if any(known[c].source == "vice" for c in f.claims)}
    tab.select_option("[name=source]", "")
    tab.select_option("[name=origin]", label="the Nusra Front")
    found = shown(tab)
    assert found
    assert all("Nusra Front" in (tab.locator(f"#{i}").text_content() or "") for i in found)


def test_free_text_filters_by_every_word_and_dims_the_other_marks(opened: Opened, jisr: Report) -> None:
    tab = opened(jisr)
    tab.keyboard.press("/")
    tab.keyboard.type("detainees 23")
    found = shown(tab)
    assert found
    assert all("23 detainees" in (tab.locator(f"#{i}").text_content() or "") for i in found)
    assert "q=detainees+23" in tab.url
    lit = tab.eval_on_selector_all("a.k:not(.off)", "marks => marks.map(m => m.hash.slice(1))")
    assert lit
    assert set(lit) <= set(found)
    assert tab.locator("[data-group]:visible").count() >= 1
    assert tab.locator("[id^=v-]", has_text="Where they differ").first.is_hidden()


def test_single_keys_step_through_the_findings(opened: Opened, jisr: Report) -> None:
    tab = opened(jisr)
    order = [f"f-{f.id}" for f in jisr.findings]
    for key, wanted in (("j", order[0]), ("j", order[1]), ("j", order[2]), ("k", order[1])):
        tab.keyboard.press(key)
        assert here(tab) == wanted
        assert tab.url.endswith(f"at={wanted}")
        assert tab.evaluate("document.activeElement.id") == wanted
    assert tab.locator(f"#{order[2]}").get_attribute("open") is not None
    tab.keyboard.press("Escape")
    assert tab.locator(".here").count() == 0


def test_help_opens_and_closes_and_single_keys_can_be_turned_off(opened: Opened, jisr: Report) -> None:
    tab = opened(jisr)
    tab.keyboard.press("?")
    assert tab.locator("dialog").is_visible()
    tab.keyboard.press("j")
    assert tab.locator(".here").count() == 0
    tab.uncheck("dialog [name=keys]")
    tab.keyboard.press("Escape")
    assert tab.locator("dialog").is_hidden()
    tab.keyboard.press("j")
    assert tab.locator(".here").count() == 0
    tab.reload()
    assert "keys=off" in tab.url
    assert not tab.locator("dialog [name=keys]").is_checked()


def test_keys_write_in_the_search_and_leave_it(opened: Opened, jisr: Report) -> None:
    tab = opened(jisr)
    tab.keyboard.press("/")
    tab.keyboard.type("jk?")
    assert tab.locator("[name=q]").input_value() == "jk?"
    assert tab.locator("dialog").is_hidden()
    tab.keyboard.press("Escape")
    assert tab.evaluate("document.activeElement.tagName") == "BODY"


def test_a_click_on_a_claim_shows_its_finding_and_back_leads_to_the_claim(opened: Opened, jisr: Report) -> None:
    tab = opened(jisr)
    mark = tab.locator("a.k.r-scope").first
    finding, claim = (mark.get_attribute("href") or "")[1:], mark.get_attribute("id")
    mark.click()
    assert here(tab) == finding
    tab.go_back()
    tab.locator(".finding.here").wait_for(state="detached")
    assert tab.locator("a.k.here").first.get_attribute("id") == claim
    tab.go_forward()
    tab.locator(".finding.here").wait_for()
    tab.locator(".finding.here a.there").first.click()
    assert tab.locator("a.k.here").count() >= 1
    assert "at=c-" in tab.url


def test_a_claim_of_one_source_opens_the_fold_that_holds_it(opened: Opened, jisr: Report) -> None:
    tab = opened(jisr)
    mark = tab.locator("a.k.r-single.speech").first
    target = tab.locator(mark.get_attribute("href") or "")
    assert target.is_hidden()
    mark.click()
    assert target.is_visible()


def test_a_click_shows_what_the_filters_hid(opened: Opened, jisr: Report) -> None:
    tab = opened(jisr, "#relation=framing")
    tab.locator("a.k.r-scope").first.click()
    assert (here(tab) or "") in shown(tab)
    assert tab.locator("[name=relation]").input_value() == ""


def test_an_address_with_nothing_known_in_it_does_no_harm(opened: Opened, jisr: Report) -> None:
    for fragment in ("#at=%22%3E%3Cimg%20src=x%3E&kind=none&q=%3Cscript%3E", "#nowhere", "#=&=&%"):
        tab = opened(jisr, fragment)
        assert tab.locator(".finding").count() == len(jisr.findings)
        assert tab.locator("img").count() == 0


def test_no_script_of_an_article_runs(opened: Opened) -> None:
    tab = opened(hostile())
    tab.locator("details").evaluate_all("found => found.forEach(d => { d.open = true; })")
    for mark in tab.locator("a.k").all()[:5]:
        mark.click()
    assert tab.evaluate("window.hit") is None
    assert tab.locator("article.text img, article.text svg, article.text script").count() == 0


def test_a_script_that_got_in_would_still_not_run(opened: Opened, jisr: Report) -> None:
    tab = opened(jisr, quiet=False)
    tab.evaluate(
        """() => { const s = document.createElement("script"); s.textContent = "window.hit = 1"; document.body.append(s);
        const d = document.createElement("div"); d.innerHTML = "<img src=x onerror='window.hit=1'>"; document.body.append(d); }"""
    )
    tab.wait_for_timeout(50)
    assert tab.evaluate("window.hit") is None


def test_without_script_all_is_there(opened: Opened, jisr: Report) -> None:
    tab = opened(jisr, java_script_enabled=False)
    assert tab.locator("form.tools").is_hidden()
    assert tab.locator(".finding").count() == len(jisr.findings)
    assert tab.locator("article.finding").first.is_visible()
    tab.locator("details.fold summary").first.click()
    assert tab.locator("details.fold .rows").first.is_visible()


def test_on_paper_all_is_open_and_the_tools_are_gone(opened: Opened, jisr: Report) -> None:
    tab = opened(jisr, java_script_enabled=False)
    tab.emulate_media(media="print")
    assert tab.locator("form.tools").is_hidden()
    assert tab.locator(".skip").is_hidden()
    assert tab.locator("details.fold .rows blockquote").first.bounding_box()
    assert len(tab.pdf()) > 10_000


def test_arabic_runs_from_right_to_left_and_english_does_not(opened: Opened) -> None:
    tab = opened(right_to_left())
    directions = tab.eval_on_selector_all("article.text > p", "found => found.map(p => getComputedStyle(p).direction)")
    assert directions == ["rtl", "ltr"] * 2


@pytest.mark.parametrize(
    ("name", "width", "scheme"),
    [
        pytest.param("whole-and-parts", 1280, "light", id="on a desk"),
        pytest.param("jisr-al-shughur", 1280, "dark", id="on a desk in the dark"),
        pytest.param("jisr-al-shughur", 390, "light", id="on a phone"),
        pytest.param("rising-toll", 390, "dark", id="on a phone in the dark"),
        pytest.param("ten-outlets-one-wire", 1280, "light", id="ten sources"),
        pytest.param("hostile", 390, "light", id="hostile text"),
        pytest.param("right to left", 1280, "dark", id="right to left"),
    ],
)
def test_axe_finds_nothing(opened: Opened, name: str, width: int, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    tab = opened(
        hostile() if name == "hostile" else right_to_left() if name == "right to left" else case(name), width=width, color_scheme=scheme
    )
    tab.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    for state in ("page", "help"):
        if state == "help":
            tab.keyboard.press("?")
        found = axe.Axe().run(tab).response["violations"]
        assert [(state, v["id"], [n["target"] for n in v["nodes"]][:3]) for v in found] == []
