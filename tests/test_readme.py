import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from cases import ROOT

TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^    \.venv/bin/reconcile (.+)$", TEXT, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_commands_of_the_readme_work(command: str, tmp_path: Path) -> None:
    if command.startswith("review"):
        shutil.copytree(ROOT / "sources", tmp_path / "sources")
        command = command.replace("sources/", f"{tmp_path}/sources/")
    done = subprocess.run(
        [sys.executable, "-m", "reconcile", *command.replace("-o ", f"-o {tmp_path}/").split()],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in (0, 1)
    assert done.stderr == ""
    assert done.stdout or any(tmp_path.iterdir())


def test_there_are_commands() -> None:
    assert len(COMMANDS) >= 4


def test_the_python_of_the_readme_works(monkeypatch: pytest.MonkeyPatch) -> None:
    code = TEXT.split("From Python:")[1].split("##")[0]
    monkeypatch.chdir(ROOT)
    scope: dict[str, object] = {}
    exec("\n".join(line[4:] for line in code.splitlines() if line.startswith("    ")), scope)
    assert scope["report"]


def test_the_two_set_up_commands_are_targets() -> None:
    makefile = (ROOT / "Makefile").read_text()
    for target in re.findall(r"^    make (\w+)", TEXT, re.MULTILINE):
        assert f"\n{target}:" in makefile


def test_files_named_in_the_readme_exist() -> None:
    for name in re.findall(r"\]\(([^)#]+)\)", TEXT):
        assert Path(ROOT, name).exists()
