"""The HTML page: what it shows, that nothing in it runs but our own, and how it behaves in a browser."""

import io
import re
import shutil
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from cases import SOURCES, article

from reconcile.exports.formats import Options, known
from reconcile.exports.page.charts import WIDTH, bar, scale
from reconcile.exports.page.text import pieces
from reconcile.exports.page.view import page
from reconcile.model import Aside, Fact, Interval, Report, Span
from reconcile.pipeline import reconcile
from reconcile.read import read

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

HOSTILE = (
    "</script><script>window.hit=1</script> Fire killed 12 people in Karmin on Saturday. <img src=x onerror=window.hit=1>\n"
    '"><svg onload=window.hit=1> said that 5 houses burned. {{ 7*7 }} \u202egpj.exe \x1b[31m javascript:alert(1)\n'
)


def made(report: Report) -> str:
    to = io.BytesIO()
    known("html").write(report, to, Options())
    return to.getvalue().decode()


@pytest.fixture(scope="module")
def case() -> Report:
    return reconcile(read([SOURCES / "jisr-al-shughur"]).articles)


@pytest.fixture(scope="module")
def hostile() -> Report:
    bad = Fact("javascript:window.hit=1", "test")
    one = article(HOSTILE, "a")
    other = article(HOSTILE.replace("12", "31"), "b")
    return reconcile(
        tuple(
            type(a)(a.source, a.file, a.text, Fact("<b>Post</b>", "test"), a.published, Fact("<i>", "t"), None, bad) for a in (one, other)
        )
    )


def test_every_finding_and_claim_has_its_place(case: Report) -> None:
    shown = made(case)
    assert all(f'id="{f.id}"' in shown for f in case.findings)
    assert all(f'id="c-{c}"' in shown for f in case.findings for c in f.claims)


def test_the_page_needs_nothing_else_and_is_small(case: Report) -> None:
    shown = made(case)
    assert not re.search(r'(?:src|href)="(?!#|https?://)', shown)
    assert "<link" not in shown
    assert len(shown.encode()) < 300_000


def test_only_our_own_script_and_style_may_act(hostile: Report) -> None:
    shown = made(hostile)
    scripts, styles = re.findall(r"<script>(.*?)</script>", shown, re.DOTALL), re.findall(r"<style>(.*?)</style>", shown, re.DOTALL)
    assert (len(scripts), len(styles)) == (1, 1)
    for text in (scripts[0], styles[0]):
        assert f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" in shown
    assert "default-src 'none'" in shown
    assert "javascript:window" not in shown
    assert "onerror=window.hit=1>" not in shown
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "{{ 7*7 }}" in shown


@pytest.mark.parametrize("source", sorted(p.name for p in SOURCES.iterdir()))
def test_pieces_put_together_are_the_text(source: str) -> None:
    report = reconcile(read([SOURCES / source]).articles)
    for a in report.articles:
        own = [c for c in report.claims if c.source == a.source]
        cut = list(pieces(a, own))
        assert "".join(p.text for p in cut) == a.text
        assert sorted(i for p in cut for i in p.first) == sorted(c.id for c in own)


def test_what_is_set_aside_is_marked() -> None:
    text = "Fire killed 12 people.\nSign up here.\n"
    a = type(article(text))("a", "a.txt", text, aside=(Aside(Span(23, 36), "invitation"),))
    assert [p.text for p in pieces(a, []) if p.aside] == ["Sign up here."]


def test_open_ends_reach_the_edge_and_points_stand_on_the_scale(case: Report) -> None:
    told = [c for c in case.claims if c.kind == "casualty" and c.value and c.value.interval and c.value.interval.high is None]
    on = scale([c for c in case.claims if c.kind == "casualty"])
    assert on
    assert told
    drawn = bar(told[0].value.interval if told[0].value else None, on)
    assert drawn
    assert (drawn.open_high, drawn.end) == (True, WIDTH - 2.0)
    exact = bar(Interval(on.low, on.low, on.low), on)
    assert exact
    assert exact.start == exact.end


def test_links_that_are_no_web_addresses_are_left_out(hostile: Report) -> None:
    assert [h.url for h in page(hostile).heads] == ["", ""]


BROWSER = next((p for p in ("chromium", "chromium-browser", "google-chrome") if shutil.which(p)), None)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if BROWSER is None:
        pytest.skip("no Chromium on this machine")
    with api.sync_playwright() as driver:
        found = driver.chromium.launch(executable_path=shutil.which(BROWSER), args=["--no-sandbox"])
        yield found
        found.close()


def opened(browser: Any, report: Report, tmp_path: Path, fragment: str = "") -> "Tab":
    path = tmp_path / "report.html"
    path.write_text(made(report), encoding="utf-8")
    tab: Tab = browser.new_page()
    tab.goto(f"file://{path}{fragment}")
    return tab


def test_keys_and_filters_work_and_stay_in_the_address(browser: Any, case: Report, tmp_path: Path) -> None:
    tab = opened(browser, case, tmp_path)
    assert tab.locator(".count").inner_text() == f"{len(case.findings)} of {len(case.findings)} findings"
    tab.keyboard.press("j")
    assert tab.locator(".finding.here").get_attribute("id") == case.findings[0].id
    tab.keyboard.press("j")
    tab.keyboard.press("k")
    assert tab.locator(".finding.here").get_attribute("id") == case.findings[0].id
    tab.keyboard.press("/")
    tab.keyboard.type("detainees")
    shown = int(tab.locator(".count").inner_text().split()[0])
    assert 0 < shown < len(case.findings)
    assert "q=detainees" in tab.url
    tab.keyboard.press("Escape")
    tab.keyboard.press("?")
    assert tab.locator("dialog").is_visible()
    again = opened(browser, case, tmp_path, "#kind=casualty&q=")
    assert int(again.locator(".count").inner_text().split()[0]) == sum(f.kind == "casualty" for f in case.findings)


def test_a_click_on_a_claim_goes_to_its_finding_and_back(browser: Any, case: Report, tmp_path: Path) -> None:
    tab = opened(browser, case, tmp_path)
    mark = tab.locator(".body a.k-casualty").first
    finding = (mark.get_attribute("href") or "")[1:]
    mark.click()
    assert f"at={finding}" in tab.url
    assert tab.locator(f'[id="{finding}"]').is_visible()
    tab.locator(f'[id="{finding}"] a[href^="#c-"]').first.click()
    assert "at=c-" in tab.url


def test_no_script_of_an_article_runs(browser: Any, hostile: Report, tmp_path: Path) -> None:
    tab = opened(browser, hostile, tmp_path)
    assert tab.evaluate("window.hit") is None
    assert tab.locator(".count").inner_text().endswith("findings")


def test_without_script_all_is_there(browser: Any, case: Report, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text(made(case), encoding="utf-8")
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"file://{path}")
    assert tab.locator("form").first.is_hidden()
    assert tab.locator(".finding").count() == len(case.findings)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Any, case: Report, tmp_path: Path, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    path = tmp_path / "report.html"
    path.write_text(made(case), encoding="utf-8")
    tab = browser.new_context(color_scheme=scheme, bypass_csp=True).new_page()
    tab.goto(f"file://{path}")
    tab.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    found = axe.Axe().run(tab).response["violations"]
    assert [(v["id"], [n["target"] for n in v["nodes"]][:3]) for v in found] == []
