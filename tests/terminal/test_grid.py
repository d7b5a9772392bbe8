import io

import pytest
from rich.console import Console
from rich.text import Text

from reconcile.terminal.grid import Grid, Line


def laid(sources: int, lines: int, width: int) -> list[str]:
    names = [f"outlet-number-{n}" for n in range(sources)]
    told = (
        Line(Text(f"people of sort {n}"), tuple(Text(f"{n}00{s}") for s in range(sources)), (Text(f"because {n}"),)) for n in range(lines)
    )
    out = io.StringIO()
    Console(file=out, width=width).print(Grid(tuple(map(Text, names)), tuple(told)))
    return [line.rstrip() for line in out.getvalue().splitlines()]


SHAPES = [
    pytest.param(2, 3, 80, "people of sort 0", id="a few sources stand beside one another"),
    pytest.param(9, 2, 80, "outlet-number-0", id="many sources stand below one another"),
    pytest.param(5, 9, 60, "people of sort 0", id="what fits neither way is split"),
    pytest.param(2, 2, 40, "people of sort", id="a narrow terminal"),
    pytest.param(30, 12, 60, "of", id="many of both"),
]


@pytest.mark.parametrize(("sources", "lines", "width", "first"), SHAPES)
def test_a_table_fits(sources: int, lines: int, width: int, first: str) -> None:
    shown = laid(sources, lines, width)
    assert max(map(len, shown)) <= width
    assert next(line for line in shown[1:] if line.strip()).strip().startswith(first)
    whole = " ".join(" ".join(shown).split())
    assert all(f"{n}00{s}" in whole for n in range(lines) for s in range(sources))
    assert all(whole.count(f"because {n} ") + whole.endswith(f"because {n}") == 1 for n in range(lines))
