#!/usr/bin/env python3
"""Write the tables that LogThroughput interpolates in, rounded from 60 digits.

Usage: log_throughput.py [--help] [DIRECTORY]

DIRECTORY defaults to the resources of the throughput package. Needs mpmath. The output depends on
nothing but this file: a second run gives the same bytes. Prints how far each table is from its
function, measured between the interpolation points with the coefficients as they are stored.

A row is a piece: its centre and the coefficients of a polynomial of degree 10 in the distance from
the centre. Pieces are the sixteenths of octaves, so that the leading bits of the argument number
them. Each polynomial interpolates at the Chebyshev points of its piece. Where a function becomes
simple, its table ends with a row that is exact for whatever lies beyond.
"""

import argparse
import pathlib
import struct

import mpmath
from mpmath import mp, mpf

DEGREE = 10
SIXTEENTHS = 16
DEFAULT = (
    pathlib.Path(__file__).resolve().parents[2]
    / "estimators/src/main/resources/io/github/dtmbench/estimators/throughput/polynomial"
)

HEADER = """\
# {title}
# Written by scripts/kernels/log_throughput.py with mpmath {version}; edit that, not this.
"""


def mean_of_end(end):
    """theta = g(L)."""
    return end - 1 + end / mpmath.expm1(end)


def mean_of_ln_work(u):
    """theta from ln K, K = alpha C; near the branch point K = 0 half of the digits are lost."""
    with mp.workdps(80 + 2 * max(0, int(-u))):
        k = mpmath.exp(u)
        return mean_of_end(1 + mpmath.lambertw((k - 1) / mpmath.e).real)


def mean_of_ln_time(v):
    """theta from ln x, x = alpha T."""
    with mp.workdps(100):
        return mean_of_end(mpmath.log1p(mpmath.exp(v)))


def ln_time_of_mean(theta):
    """ln x from theta."""
    with mp.workdps(100):
        s = 1 + theta
        return mpmath.log(mpmath.expm1(s + mpmath.lambertw(-s * mpmath.exp(-s)).real))


def excess_of_ln_time(theta):
    """ln x - (theta + 1), which dies out as theta grows."""
    return ln_time_of_mean(theta) - theta - 1


def small_work(y):
    """2 theta / y with y = sqrt(2 K)."""
    with mp.workdps(120):
        end = 1 + mpmath.lambertw((y * y / 2 - 1) / mpmath.e).real
        return 2 * mean_of_end(end) / y


def small_time(x):
    """2 theta / x."""
    with mp.workdps(120):
        return 2 * mean_of_end(mpmath.log1p(x)) / x


def small_mean(theta):
    """ln x - ln(2 theta)."""
    return ln_time_of_mean(theta) - mpmath.log(2 * theta)


def tabulated_well(function, low, high):
    """A centre, as a double, where the function is closer to a double than almost anywhere.

    The constant term then loses next to nothing by being rounded (Gal, 1986).
    """
    middle, step = (low + high) / 2, (high - low) / 2**14

    def lost(centre):
        value = function(mpf(centre))
        return abs(mpf(float(value)) / value - 1)

    return min((float(middle + step * k) for k in range(-32, 33)), key=lost)


def interpolated(function, centre, low, high):
    """Coefficients in the distance from the centre."""
    middle, half = (low + high) / 2, (high - low) / 2
    nodes = DEGREE + 1
    matrix = mpmath.matrix(nodes, nodes)
    values = mpmath.matrix(nodes, 1)
    for row in range(nodes):
        at = middle + half * mpmath.cos(mpmath.pi * (2 * row + 1) / (2 * nodes))
        values[row] = function(at)
        for power in range(nodes):
            matrix[row, power] = ((at - centre) / half) ** power
    solution = mpmath.lu_solve(matrix, values)
    return [float(solution[power] / half**power) for power in range(nodes)]


def error(function, row, low, high, relative):
    """Largest error of a piece with the coefficients as they are stored."""
    centre, coefficients = row
    worst = mpf(0)
    for j in range(1, 24):
        at = low + (high - low) * mpf(j) / 24
        value = function(at)
        found = sum(mpf(c) * (at - mpf(centre)) ** p for p, c in enumerate(coefficients))
        worst = max(worst, abs(found - value) / (abs(value) if relative else 1))
    return worst


def octaves(function, offset, first, last, relative):
    """The pieces over [first - offset, last - offset), numbered by the leading bits of + offset."""
    rows, worst = [], mpf(0)
    octave = first
    while octave < last:
        for part in range(SIXTEENTHS):
            low = mpf(octave) * (SIXTEENTHS + part) / SIXTEENTHS - offset
            if low + offset >= last:
                break
            high = mpf(octave) * (SIXTEENTHS + part + 1) / SIXTEENTHS - offset
            centre = tabulated_well(function, low, high)
            rows.append((centre, interpolated(function, centre, low, high)))
            worst = max(worst, error(function, rows[-1], low, high, relative))
        octave *= 2
    return rows, worst


def single(function, end):
    """One piece over (0, end], in powers of the argument itself."""
    row = 0.0, interpolated(function, 0, mpf(0), end)
    return [row], error(function, row, mpf(0), end, False)


def ending(pieces, centre, *coefficients):
    """The pieces, and the row for all arguments beyond them."""
    rows, worst = pieces
    coefficients += (0.0,) * (DEGREE + 1 - len(coefficients))
    return rows + [(centre, coefficients)], worst


def double_of(bits):
    return struct.unpack("<d", struct.pack("<q", bits))[0]


def logarithms():
    """1/c, and -ln of that double as two, for the middle c of the 128 pieces of [0.6875, 1.375).

    The first of the two is a multiple of 2^-42, so that its sum with a multiple of LN_2_HIGH is exact.
    """
    start = struct.unpack("<q", struct.pack("<d", 0.6875))[0]
    rows = []
    for i in range(128):
        low, high = double_of(start + (i << 45)), double_of(start + (i + 1 << 45))
        inverse = 2 / (low + high)
        logarithm = -mpmath.log(mpf(inverse))
        first = mpmath.nint(logarithm * 2**42) / 2**42
        rows.append((inverse, float(first), float(logarithm - first)))
    return rows


def write(path, title, columns, rows):
    with open(path, "w", encoding="ascii", newline="\n") as out:
        out.write(HEADER.format(title=title, version=mpmath.__version__))
        out.write(columns + "\n")
        for row in rows:
            out.write(",".join(repr(value) for value in row) + "\n")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("directory", nargs="?", type=pathlib.Path, default=DEFAULT)
    directory = parser.parse_args().directory
    directory.mkdir(parents=True, exist_ok=True)
    mp.dps = 60

    powers = ",".join(f"c{p}" for p in range(DEGREE + 1))
    tables = {
        "mean_of_ln_work": (
            "theta from ln(alpha C) + 12, for ln(alpha C) from -10 to 2^14 - 12.",
            octaves(mean_of_ln_work, 12, 2, 2**14, relative=True),
        ),
        "mean_of_ln_time": (
            "theta from ln(alpha T) + 6, for ln(alpha T) from -4 to 40; from there on ln(alpha T) - 1.",
            ending(octaves(mean_of_ln_time, 6, 2, 46, relative=True), 1.0, 0.0, 1.0),
        ),
        "excess_of_ln_time": (
            "ln(alpha T) - (theta + 1) from theta, for theta from 1/8 to 64.",
            octaves(excess_of_ln_time, 0, mpf(1) / 8, 64, relative=False),
        ),
        "small_work": (
            "2 theta/y from y = sqrt(2 alpha C), for y up to sqrt(2) exp(-5).",
            single(small_work, mpmath.sqrt(2) * mpmath.exp(-5)),
        ),
        "small_time": (
            "2 theta/x from x = alpha T, for x up to exp(-4).",
            single(small_time, mpmath.exp(-4)),
        ),
        "small_mean": (
            "ln(alpha T) - ln(2 theta) from theta, for theta up to 1/8.",
            single(small_mean, mpf(1) / 8),
        ),
    }
    for name, (title, (rows, worst)) in tables.items():
        lines = [(centre, *coefficients) for centre, coefficients in rows]
        write(directory / f"{name}.csv", title, "centre," + powers, lines)
        print(f"{name}: {len(rows)} rows, error 2^{float(mpmath.log(worst, 2)):.1f}")
    title = "1/c and -ln(1/c), as the sum of two doubles, for 128 pieces of [0.6875, 1.375)."
    write(directory / "logarithm.csv", title, "inverse,first,second", logarithms())


if __name__ == "__main__":
    main()
