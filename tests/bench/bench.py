"""Times of what matters to users, each several times: `make bench`. Machines are noisy: compare the figures of one run."""

import asyncio
import csv
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import median
from time import perf_counter

from attrs import evolve

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from cases import article
from textual.pilot import Pilot

from reconcile.english.sentences import sentences
from reconcile.exports.formats import FORMATS, Options
from reconcile.extract import extract
from reconcile.happenings import with_happenings
from reconcile.happenings.wordings import wordings
from reconcile.judge import judge
from reconcile.match import match
from reconcile.match.origins import origins
from reconcile.model import Article, Claim, Report
from reconcile.read import read
from reconcile.review.app import ReviewApp
from reconcile.review.desk import Desk
from reconcile.review.session import Ruling, begin, case
from reconcile.settings import Settings

ROUNDS = 3


def timed(work: object) -> float:
    """Return the median of several runs, in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        work()  # type: ignore[operator]
        times.append(perf_counter() - start)
    return median(times)


def extraction(folders: list[Path]) -> None:
    """Print what is read in a second, and what part of it is splitting and tokenising."""
    for folder in folders:
        articles = read([folder]).articles
        size = sum(len(a.text.encode()) for a in articles)
        if not size:
            continue
        whole = timed(lambda of=articles: [extract(a) for a in of])
        split = timed(lambda of=articles: [sentences(a.text, a.aside) for a in of])
        print(
            f"extraction  {folder.name:14} {size / 1000:8.0f} KB  {size / whole / 1000:7.0f} KB/s   tokens alone {size / split / 1000:7.0f} KB/s"
        )


def starting() -> None:
    """Print the wall time of whole commands, start-up included."""
    for name, args in (("--help", ["--help"]), ("compare, two articles", ["compare", str(ROOT / "sources" / "jisr-al-shughur")])):
        taken = timed(lambda of=args: subprocess.run([sys.executable, "-m", "reconcile", *of], capture_output=True, check=False))
        print(f"start       {name:24} {taken * 1000:6.0f} ms")


def _name(number: int) -> str:
    """Return a place name of its own for every number."""
    letters = ""
    while True:
        letters += "aeioubdfgklmnprstvz"[number % 19]
        number //= 19
        if not number:
            return f"Kar{letters}tun"


def _world(number: int) -> tuple[tuple[Article, ...], tuple[Claim, ...]]:
    """Build many incidents of five articles each, with the claims of one reading copied under other names."""
    text = "A blast hit the market of {n} on Saturday, killing 16 people and wounding 40, police in {n} near Mount {n} said. Two houses burned.\n"
    model = extract(article(text.format(n="Karmin")))
    articles, claims = [], []
    for i in range(max(1, number // (5 * len(model)))):
        for outlet in range(5):
            name = f"{i}-{outlet}"
            articles.append(article(text.format(n=_name(i)), name))
            claims += [evolve(c, id=f"{name}-{k}", source=name) for k, c in enumerate(model)]
    return tuple(articles), tuple(claims)


def matching(sizes: tuple[int, ...]) -> None:
    """Print the time of tying to incidents and matching, and the exponent between sizes."""
    from math import log

    last: tuple[int, float] | None = None
    rows = []
    for size in sizes:
        articles, claims = _world(size)
        start = perf_counter()
        told = wordings(claims)
        topics = match(articles, with_happenings(articles, claims, told)[0], Settings(), told)
        taken = perf_counter() - start
        exponent = f"exponent {log(taken / last[1]) / log(len(claims) / last[0]):.2f}" if last else ""
        print(f"matching    {len(claims):8} claims  {taken:7.2f} s  {sum(len(t.candidates) for t in topics):8} pairs  {exponent}")
        last = len(claims), taken
        rows.append({"claims": len(claims), "seconds": round(taken, 3), "peak_mb": getrusage(RUSAGE_SELF).ru_maxrss // 1000})
    with (ROOT / "reports" / "matching.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["claims", "seconds", "peak_mb"], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def exporting(size: int) -> None:
    """Print the time that each format takes for some ten thousand findings, and the peak memory after all."""
    articles, read = _world(size)
    told = wordings(read)
    claims, happenings = with_happenings(articles, read, told)
    behind = origins(articles, claims)
    report = Report(
        articles,
        claims,
        judge(articles, claims, match(articles, claims, Settings(), told), behind, Settings(), happenings, told),
        happenings=happenings,
    )
    print(f"exporting   {len(report.findings)} findings with {sum(len(f.pairs) for f in report.findings)} pairs")
    for name, wanted in FORMATS.items():
        start, to = perf_counter(), BytesIO()
        wanted.write(report, to, Options())
        print(f"exporting   {name:14} {perf_counter() - start:7.2f} s  {len(to.getvalue()) / 1e6:8.1f} MB")
    print(f"exporting   peak memory {getrusage(RUSAGE_SELF).ru_maxrss // 1000} MB")


async def pressed(pilot: Pilot[None], key: str) -> float:
    """Return the seconds from a key to the screen's rest; the driver's own wait, some 40 ms in steps of 20, is in them."""
    begun = perf_counter()
    await pilot.press(key)
    return perf_counter() - begun


def reviewing(size: int) -> None:
    """Print how long a session of thousands of findings takes to open, and a ruling and a key to answer."""
    articles, read = _world(size)
    told = wordings(read)
    claims, happenings = with_happenings(articles, read, told)
    behind = origins(articles, claims)
    report = Report(
        articles,
        claims,
        judge(articles, claims, match(articles, claims, Settings(), told), behind, Settings(), happenings, told),
        happenings=happenings,
    )
    start = perf_counter()
    session = begin(case(report), "bench", "0", ())
    print(f"reviewing   begin             {(perf_counter() - start) * 1000:7.1f} ms  of {len(session.queue)} findings")
    start = perf_counter()
    for number in range(50):
        finding = session.next()
        if finding:
            session = session.kept([session.decide(finding, Ruling("confirm"), f"2026-01-01T00:00:{number:02}").sealed("")])
    print(f"reviewing   a ruling          {(perf_counter() - start) / 50 * 1000:7.1f} ms")
    desk = Desk(lambda told: [d.sealed("") for d in told], lambda: "2026-01-02T00:00:00", lambda *_: "", lambda _: None)
    app = ReviewApp(session, desk)

    async def drive() -> None:
        begun = perf_counter()
        async with app.run_test(size=(120, 40)) as pilot:
            await pressed(pilot, "f9")
            print(f"reviewing   open, all drawn   {(perf_counter() - begun) * 1000:7.1f} ms, with one wait of the driver")
            waited = await pressed(pilot, "f9")
            for key in "cjkczjjc":
                print(
                    f"reviewing   key {key}             {(await pressed(pilot, key) - waited) * 1000:7.1f} ms beyond a key that does nothing"
                )

    asyncio.run(drive())


def main() -> None:
    """Run all benchmarks; a folder of corpora may be named."""
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "sources"
    folders = [p for p in sorted((data if data.is_dir() else ROOT / "sources").iterdir()) if p.is_dir() and any(p.glob("*.txt"))]
    extraction(folders)
    starting()
    exporting(30_000)
    reviewing(36_000)
    matching((1_000, 10_000, 100_000, 1_000_000))


if __name__ == "__main__":
    main()
