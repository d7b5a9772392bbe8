"""Cases in sources/ -> their pinned reports in reports/, as text and as a picture: `make reports`."""

import asyncio
import io
import re
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from reconcile.model import Report
from reconcile.pipeline import reconcile
from reconcile.read import read
from reconcile.review.app import ReviewApp
from reconcile.review.decision import Decision
from reconcile.review.desk import Desk
from reconcile.review.session import begin, case
from reconcile.terminal import render

ROOT = Path(__file__).parent.parent
WIDTH = 110
# rich's own template with a font host in it is not used: a picture must not fetch anything.
_SVG = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: {char_height}px; line-height: {line_height}px; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>{lines}</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g></g></svg>
"""


def cases() -> list[str]:
    """Name the cases in sources/."""
    return sorted(p.name for p in (ROOT / "sources").iterdir() if p.is_dir())


def report_of(name: str) -> Report:
    """Compare one case."""
    found = read([ROOT / "sources" / name])
    return reconcile(found.articles, skipped=found.skipped)


def pictured(name: str) -> tuple[str, str]:
    """Return a case's report as text and as SVG."""
    console = Console(
        record=True,
        width=WIDTH,
        file=io.StringIO(),
        force_terminal=True,
        color_system="truecolor",
        highlight=False,
        emoji=False,
        legacy_windows=False,
    )
    console.print(render(report_of(name)))
    text = "\n".join(line.rstrip() for line in console.export_text(clear=False).splitlines()) + "\n"
    svg = console.export_svg(title=f"reconcile compare sources/{name}", unique_id="reconcile", code_format=_SVG)
    return text, "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


def reviewed() -> str:
    """Return a session on the screen, after its first ruling, as SVG."""
    kept: list[Decision] = []

    def keep(told: Sequence[Decision]) -> Sequence[Decision]:
        kept.extend(told)
        return told

    desk = Desk(keep, lambda: "2026-01-01T00:00:00+00:00", lambda *_: "", lambda _: None)
    app = ReviewApp(begin(case(report_of("rising-toll")), "ida", "0", ()), desk)

    async def drive() -> str:
        async with app.run_test(size=(120, 36)) as pilot:
            await pilot.press("c")
            for _ in range(9):
                await pilot.pause()
            return app.export_screenshot()

    svg = re.sub(r"terminal-\d+", "review", asyncio.run(drive()))
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL).replace("Fira Code", "DejaVu Sans Mono")
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


def main() -> None:
    """Write every report."""
    for name in cases():
        text, svg = pictured(name)
        (ROOT / "reports" / f"{name}.txt").write_text(text, encoding="utf-8")
        (ROOT / "reports" / f"{name}.svg").write_text(svg, encoding="utf-8")
    (ROOT / "reports" / "review.svg").write_text(reviewed(), encoding="utf-8")


if __name__ == "__main__":
    main()
