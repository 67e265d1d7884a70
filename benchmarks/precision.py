"""How often each rule is right, counted on texts whose faults are known, for the rules' pages.

    python benchmarks/precision.py EVALUATION… [--score score.py] [--write rules/measured.tsv]

Takes the sets of accuracy.py that are injected or clean. score.py says which findings touch no
defect; all other findings of a rule are right. A line is a code, how many findings were right, how
many were wrong; rules that found nothing have no line.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from accuracy import EvaluationSet, find_sets

_FALSE = re.compile(r"^FALSE '[^']*' \d+ '([A-Z]{3}\d{3})'", re.M)


def count(evaluation: EvaluationSet) -> tuple[Counter[str], Counter[str]]:
    """All findings and the false ones of a set, by rule."""
    command = [sys.executable, "-m", "newslint", "lint", "--quiet", "--isolated"]
    command += ["--output-format", "json", str(evaluation.folder)]
    output = subprocess.run(command, capture_output=True, encoding="utf-8").stdout
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch, "findings.json")
        path.write_text(output, encoding="utf-8")
        score = [sys.executable, str(evaluation.score), str(evaluation.folder), str(path)]
        shown = subprocess.run(
            [*score, "--show", "false", "--n", "1000000"],
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout
    everything = Counter(str(finding["code"]) for finding in json.loads(output))
    return everything, Counter(_FALSE.findall(shown))


def table(everything: Counter[str], wrong: Counter[str]) -> str:
    rows = (f"{code}\t{n - wrong[code]}\t{wrong[code]}\n" for code, n in sorted(everything.items()))
    return "".join(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("evaluation", nargs="+", type=Path)
    parser.add_argument("--score", type=Path)
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    everything: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for root in options.evaluation:
        score = (options.score or root / "score.py").resolve()
        for evaluation in find_sets(root.resolve(), score):
            if evaluation.kind != "pages":
                found, false = count(evaluation)
                everything += found
                wrong += false
    if options.write:
        options.write.write_text(table(everything, wrong), encoding="utf-8")
    else:
        print(table(everything, wrong), end="")


if __name__ == "__main__":
    main()
