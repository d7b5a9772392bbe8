"""Logs of several machines in any interleaving: nothing is lost, and those who exchanged all are in one state."""

from contextlib import ExitStack, closing
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule
from test_log import made

from reconcile.review.decision import Decision
from reconcile.review.exchange import export, load
from reconcile.review.log import in_force, missing, ordered, verify
from reconcile.review.store import Store

MACHINES = 3
machine = st.integers(0, MACHINES - 1)
reviewer = st.sampled_from(["ida", "ola", "../Ægir"])
clock = st.integers(0, 59)


class Desks(RuleBasedStateMachine):
    """Three machines, three reviewers who work on any of them, clocks that jump."""

    def __init__(self) -> None:
        super().__init__()
        self.open = ExitStack()
        self.folder = Path(self.open.enter_context(TemporaryDirectory()))
        addresses = [f"sqlite:///{self.folder / f'{n}.sqlite'}" for n in range(MACHINES)]
        self.stores = [self.open.enter_context(closing(Store(address))) for address in addresses]
        self.seen: list[tuple[int, list[Decision]]] = [(0, []) for _ in self.stores]
        self.acknowledged: set[Decision] = set()
        self.exports = 0

    def keep(self, at: int, decision: Decision) -> None:
        kept = self.stores[at].append(evolve(decision, note=str(len(self.acknowledged))))
        self.acknowledged.add(kept)
        log = self.stores[at].all()
        assert kept in log
        assert [d for d in log if d.reviewer == kept.reviewer][-1] == kept  # what a reviewer did last is last, whatever the clock says

    @rule(at=machine, who=reviewer, now=clock, ruling=st.sampled_from(["confirm", "unsure", "skip"]), pair=st.sampled_from("ab"))
    def decide(self, at: int, who: str, now: int, ruling: str, pair: str) -> None:
        self.keep(at, made(who, now, ruling, pair))
        assert in_force(self.stores[at].all())[who][pair, "b"].ruling == ruling

    @precondition(lambda self: self.acknowledged)
    @rule(at=machine, who=reviewer, now=clock, ruling=st.sampled_from(["withdraw", "restore"]), data=st.data())
    def take_back(self, at: int, who: str, now: int, ruling: str, data: st.DataObject) -> None:
        own = [d for d in self.stores[at].all() if d.reviewer == who and not d.undoes]
        if own:
            about = data.draw(st.sampled_from(own))
            self.keep(at, made(who, now, ruling, undoes=about.hash))
            assert (in_force(self.stores[at].all()).get(who, {}).get(about.pairs[0]) == about) <= (ruling == "restore")

    @rule(at=machine, other=machine)
    def merge(self, at: int, other: int) -> None:
        before = set(self.stores[at].all())
        new = self.stores[at].merge(self.stores[other].all())
        assert set(self.stores[at].all()) == before | set(self.stores[other].all())
        assert new == len(self.stores[at].all()) - len(before)

    @rule(at=machine, other=machine, only=st.none() | reviewer)
    def send(self, at: int, other: int, only: str | None) -> None:
        self.exports += 1
        files = export([d for d in self.stores[other].all() if only in (None, d.reviewer)], self.folder / str(self.exports))
        for file in files:
            self.stores[at].merge(load(file))
            assert missing(self.stores[at].all(), load(file)) == ()

    @rule(at=machine)
    def listen(self, at: int) -> None:
        number, heard = self.seen[at]
        newest, told = self.stores[at].since(number)
        self.seen[at] = newest, [*heard, *told]
        assert ordered(self.seen[at][1]) == self.stores[at].all()
        assert len(self.seen[at][1]) == len(self.stores[at].all())

    def teardown(self) -> None:
        with self.open:
            for _ in range(2):
                for one in self.stores:
                    for other in self.stores:
                        one.merge(other.all())
            logs = [store.all() for store in self.stores]
            assert set(logs[0]) == self.acknowledged
            assert logs[0] == logs[1] == logs[2]
            assert in_force(logs[0]) == in_force(logs[1]) == in_force(logs[2])
            assert all("made on two machines" in fault.what for fault in verify(logs[0]))


TestDesks = Desks.TestCase
TestDesks.settings = settings(
    max_examples=25, stateful_step_count=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
