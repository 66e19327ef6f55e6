#!/usr/bin/env python3
"""Where SciPy's fsolve looks and stops, point by point, for the formula that follows it.

Needs numpy and SciPy. Writes a CSV file into the test resources:

    scripts/references/fsolve.py

Each row has a function, the start, every point at which hybrd evaluates it in its order, and the
point that fsolve returns. The functions take no more than +, -, *, / and comparisons, which round
alike everywhere; the tests have each of them under the same text. The file was written with SciPy
1.10.1, whose hybrd is MINPACK's Fortran; that of SciPy 1.17.1 takes 2^-52 itself for the double
precision, and its points differ from the twelfth digit on.
"""

import pathlib
import warnings

import numpy
import scipy
from scipy.optimize import fsolve

OUT = (
    pathlib.Path(__file__).resolve().parents[2]
    / "benchmarks/src/test/resources/io/github/dtmbench/benchmarks/ledger/formula/fsolve.csv"
)

CASES = [
    ("3 * x - 6", 0),
    ("3 * x - 6", 2),
    ("x * x - 2", 1),
    ("x * x - 2", 1e6),
    ("x * x - 2", -1e-3),
    ("x * x * x - 2 * x - 5", 1),
    ("x * x * x - 2 * x - 5", 0),
    ("x * x * x - 2 * x - 5", -3),
    ("x * x + 1", 3),
    ("x * x + 1", 0),
    ("x * x + 1", 0.25),
    ("0 * x + 5", 2),
    ("0 * x + 5", 0),
    ("x * x * x * x * x", 1),
    ("x / (1 + x * x)", 0.5),
    ("x / (1 + x * x)", 0.9),
    ("(x - 1) / (1 + x * x * x * x)", 0.1),
    ("1 / x - 0.001", 0.001),
    ("1 / x - 0.001", 10),
    ("1 / x - 0.001", 3000),
    ("(1 if x > 1 else -1) + 0.001 * x", 0.5),
    ("(1 if x > 1 else -1) + 0.001 * x", 4),
    ("(x if x > 0 else 100 * x) - 1", -5),
    ("(x if x > 0 else 100 * x) + 1", 5),
    ("(x * x if x > 0 else -x * x) / (1 + x * x) - 0.5", 20),
    ("(x * x if x > 0 else -x * x) / (1 + x * x) - 0.5", -0.1),
    ("(x * x - 1) * (x * x - 4) + 0.1", 0.05),
    ("(x * x - 1) * (x * x - 4) + 0.1", 1.5),
    ("(x * x - 1) * (x * x - 4) + 3", 9),
    # Five Jacobians without progress.
    ("(x * x if x > 0.7 else 3.2 - x)", -5.2),
    ("(x if x > 1.9 else 3.9 * x) * x + 2", 2.7),
    ("(x if x > 0 else -0.3 * x) + 1.2", 4.2),
    ("(1 + x * x) / (2 + 0.1 * x + x * x) + 1.5", -1.8),
    ("x * x + 3.4 * x + 3.7", -1.9),
    # The bound between the steepest descent and the Newton step, which for one unknown are the same but for rounding.
    ("2.33 * x + 438.27281384180776", 1.9),
    ("0.37 * x + 29.304000381405164", 0.8),
    ("5.44 * x + 3123.6481953056177", 5.8),
    ("7.23 * x + 4008.3126591708565", 5.6),
]


def followed(text, start):
    """Points in the order of their evaluation, without the first two, which try the shape."""
    points = []

    def function(at):
        x = float(at[0])
        points.append(x)
        return [eval(text, {"x": x})]

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        stop = fsolve(function, float(start))[0]
    return points[2:], float(stop)


def main():
    rows = []
    for text, start in CASES:
        points, stop = followed(text, start)
        rows.append(f"{text},{float(start)!r},{';'.join(map(repr, points))},{stop!r}")
    head = [
        f"# scipy.optimize.fsolve(function, start), scipy {scipy.__version__}, numpy {numpy.__version__}",
        "# made by scripts/references/fsolve.py",
        "function,start,points,stop",
    ]
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text("\n".join(head + rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
