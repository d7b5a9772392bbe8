"""Tagged sentences -> averaged weights of a perceptron, features by name."""

from collections.abc import Sequence
from random import Random

import numpy as np
from attrs import define, field

from reconcile.english.words import looks, verbs
from tools.altered import Tagged

MARGIN, DROPPED, ROUNDS, LEAST = 30, 0.12, 8, 5
"""How far the right tag must lead; the share of features hidden at each step; rounds; updates below which a feature is let go."""


@define(eq=False)
class Table:
    """Rows of weights: those of now, and their sums over time for the average."""

    width: int
    ids: dict[str, int] = field(factory=dict)
    now: np.ndarray = field(init=False)
    sums: np.ndarray = field(init=False)
    seen: np.ndarray = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.now, self.sums, self.seen = np.zeros((1, self.width), np.int32), np.zeros((1, self.width), np.int64), np.zeros(1, np.int32)

    def row(self, feature: str) -> int:
        """Return the row of a feature, made where there is none."""
        row = self.ids.setdefault(feature, len(self.ids) + 1)
        if row >= len(self.now):
            grown = 2 * row + 1000 - len(self.now)
            self.now = np.vstack([self.now, np.zeros((grown, self.width), np.int32)])
            self.sums = np.vstack([self.sums, np.zeros((grown, self.width), np.int64)])
            self.seen = np.concatenate([self.seen, np.zeros(grown, np.int32)])
        return row


def static(t: Tagged, known: dict[str, str]) -> list[list[str]]:
    """Return the features of each token that do not depend on the tags before it."""
    s = t.sentence
    manner, n = looks.manner(s.words, s.lows), len(s.words)
    w, lows = ("", *s.words, ""), ("", "", *s.lows, "", "")
    k = [looks.known(low, known) for low in lows]
    found = list[list[str]]()
    for i in range(n):
        low = s.lows[i]
        found.append(
            [
                *looks.own(w[i + 1], low, k[i + 2], manner),
                *looks.beside("<", w[i], lows[i + 1], k[i + 1], manner),
                *looks.beside(">", w[i + 2], lows[i + 3], k[i + 3], manner),
                f"«{lows[i]}",
                f"»{lows[i + 4]}",
                f"p{low} {k[i + 3]}",
                f"q{k[i + 3]} {k[i + 4]}",
                *(() if low[0].isalnum() else (looks.mark(low, s, i),)),
            ]
        )
    return found


def learn(data: Sequence[Tagged], tags: list[str], single: dict[str, str], known: dict[str, str]) -> dict[str, list[tuple[int, float]]]:
    """Return the averaged weights by feature: pairs of tag and weight."""
    table, index, chance, step = Table(len(tags)), {t: i for i, t in enumerate(tags)}, Random(7), 0
    fixed = [[np.array([table.row(f) for f in features]) for features in static(t, known)] for t in data]
    order = list(range(len(data)))
    for number in range(ROUNDS):
        chance.shuffle(order)
        wrong = 0
        for q in order:
            s, answer, rows_of = data[q].sentence, data[q].tags, fixed[q]
            t1, t2, verb = "^", "^", verbs.NONE
            for i, low in enumerate(s.lows):
                tag = single.get(low)
                if tag is None:
                    step += 1
                    after = looks.known(s.lows[i + 1] if i + 1 < len(s.lows) else "", known)
                    running = (
                        f"1{t1}",
                        f"2{t2} {t1}",
                        f"3{low} {t1}",
                        f"4{after} {t1}",
                        f"5{verb}",
                        f"6{verb} {t1}",
                        f"7{low[-3:]} {verb}",
                    )
                    rows = rows_of[i].copy()
                    for _ in range(round(DROPPED * len(rows))):
                        rows[int(chance.random() * len(rows))] = 0
                    rows = np.concatenate([rows, [table.ids.get(f, 0) for f in running]])
                    scores = table.now[rows].sum(0)
                    right, guess = index[answer[i]], int(scores.argmax())
                    tag = tags[guess]
                    rival = guess
                    if guess == right:
                        lead = scores[right]
                        scores[right] = -1_000_000
                        rival = int(scores.argmax())
                        if lead - scores[rival] >= MARGIN:
                            rival = right
                    if rival != right:
                        wrong += guess != right
                        rows[len(rows_of[i]) :] = [table.row(f) for f in running]
                        rows = np.unique(rows[rows > 0])
                        table.now[rows, right] += 1
                        table.now[rows, rival] -= 1
                        table.sums[rows, right] += step
                        table.sums[rows, rival] -= step
                        table.seen[rows] += 1
                t1, t2, verb = tag, t1, verbs.then(verb, tag, verbs.HELPERS.get(low, ""))
        print(number, wrong, len(table.ids), flush=True)
    final = dict[str, list[tuple[int, float]]]()
    for feature, row in table.ids.items():
        if table.seen[row] >= LEAST:
            mean = table.now[row] - table.sums[row] / step
            final[feature] = [(t, float(x)) for t, x in enumerate(mean) if x]
    return final
