"""The figures of the matching benchmark -> reports/matching.svg: `make bench` writes them, this draws them."""

import csv
from math import log
from pathlib import Path
from statistics import linear_regression

ROOT = Path(__file__).parents[2]
FIGURES, DRAWN = ROOT / "reports" / "matching.csv", ROOT / "reports" / "matching.svg"


def exponent(rows: list[tuple[int, float]]) -> float:
    """Return the slope of the least-squares line through the logarithms: the power of the size with which the time grows."""
    return linear_regression([log(n) for n, _ in rows], [log(t) for _, t in rows]).slope


def draw(rows: list[tuple[int, float]], to: Path) -> None:
    """Draw time against claims, both in powers of ten, with the fitted exponent; the same figures give the same bytes."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams.update({"svg.hashsalt": "reconcile", "font.size": 11, "axes.spines.top": False, "axes.spines.right": False})
    from matplotlib import pyplot as plt

    sizes, times = zip(*rows, strict=True)
    figure, axes = plt.subplots(figsize=(7, 4.2), layout="constrained")
    axes.loglog(sizes, [times[0] * n / sizes[0] for n in sizes], color="0.7", linestyle="--", label="linear")
    axes.loglog(sizes, times, color="#1f5fa8", marker="o", label=f"measured, exponent {exponent(rows):.2f}")
    for n, t in rows:
        axes.annotate(f"{t:.2g} s", (n, t), textcoords="offset points", xytext=(0, 9), ha="center")
    axes.set(xlabel="claims", ylabel="seconds on one core", title="Matching up to a million claims")
    axes.margins(0.09, 0.12)
    axes.legend(frameon=False, loc="lower right")
    figure.savefig(to, metadata={"Date": None})


def main() -> None:
    """Draw the figures that `make bench` wrote."""
    with FIGURES.open(encoding="utf-8", newline="") as file:
        rows = [(int(r["claims"]), float(r["seconds"])) for r in csv.DictReader(file)]
    draw(rows, DRAWN)
    print(f"exponent {exponent(rows):.2f} over {rows[0][0]:,} to {rows[-1][0]:,} claims; drawn to {DRAWN.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
