#!/usr/bin/env python3
"""Write the nodes and weights of the rational Gauss rules, to 36 digits.

Usage: rational_gauss.py [--help] [DIRECTORY]

DIRECTORY defaults to the main resources of the quadrature package. Needs mpmath. The output depends on
nothing but this file and rational_gauss_points.csv beside it: a second run gives the same bytes.

The rule of order n is the n-point Gauss rule on (0, 1) for the rational functions p(u)/Q(u) with
Q(u) = prod(1 + x_k u), k = 1 .. 2n - 2, and p of degree at most 2n - 1 (W. Gautschi, "Gauss-type
quadrature rules for rational functions", 1993; W. Van Assche and I. Vanherwegen, Math. Comp. 61, 1993):
its nodes are those of the polynomial Gauss rule for the measure du/Q(u), its weights those times Q. The
recurrence of the orthogonal polynomials comes from Stieltjes' procedure, the measure discretised with
30 Gauss-Legendre points on each unit of v = -ln u.

Before a rule is written it must integrate 1, u and u/(1 + x_k u) for every k to 1e-35; those have closed
forms, so neither the discretisation nor the eigenvalues are taken on trust.
"""

import argparse
import pathlib
import sys

import mpmath
from mpmath import mp, mpf

DIGITS = 36
HERE = pathlib.Path(__file__).resolve().parent
DEFAULT = (
    HERE.parents[1] / "estimators/src/main/resources/io/github/dtmbench/estimators/quadrature"
)
UNITS = 100
POINTS = 30


def interpolation_points():
    """ln x_k by order."""
    orders = {}
    with open(HERE / "rational_gauss_points.csv", encoding="ascii") as lines:
        rows = [line.strip() for line in lines if not line.startswith("#")]
    for row in rows[1:]:
        order, ln_x = row.split(",")
        orders.setdefault(int(order), []).append(mpf(ln_x))
    return orders


def legendre(n):
    """Nodes and weights of the Gauss-Legendre rule on (-1, 1)."""
    rule = []
    for i in range(n):
        z = mpmath.cos(mpmath.pi * (i + mpf(3) / 4) / (n + mpf(1) / 2))
        for _ in range(100):
            before, now = mpf(1), z
            for k in range(2, n + 1):
                before, now = now, ((2 * k - 1) * z * now - (k - 1) * before) / k
            slope = n * (z * now - before) / (z * z - 1)
            if abs(now / slope) < mpf(10) ** (8 - mp.dps):
                break
            z -= now / slope
        rule.append((z, 2 / ((1 - z * z) * slope * slope)))
    return rule


def unit_interval():
    """Points and masses for the integral over (0, 1) in v = -ln u; what is beyond v = 100 is 4e-44."""
    panel = legendre(POINTS)
    points = []
    for start in range(UNITS):
        for z, w in panel:
            u = mpmath.exp(-(start + (1 + z) / 2))
            points.append((u, u * w / 2))
    return points


def q(u, x):
    product = mpf(1)
    for xk in x:
        product *= 1 + xk * u
    return product


def recurrence(n, points, x):
    """Coefficients of the orthonormal polynomials of du/Q(u)."""
    us = [u for u, _ in points]
    masses = [m / q(u, x) for u, m in points]
    total = mpmath.sqrt(mpmath.fsum(masses))
    before, now = [mpf(0)] * len(us), [1 / total] * len(us)
    a, b = [], [total]
    for k in range(n):
        a.append(mpmath.fsum(m * u * p * p for m, u, p in zip(masses, us, now)))
        bk = b[k] if k else 0
        rest = [(u - a[k]) * p - bk * o for u, p, o in zip(us, now, before)]
        b.append(mpmath.sqrt(mpmath.fsum(m * r * r for m, r in zip(masses, rest))))
        before, now = now, [r / b[-1] for r in rest]
    return a, b


def rule(n, points, x):
    a, b = recurrence(n, points, x)
    jacobi = mp.zeros(n)
    for k in range(n):
        jacobi[k, k] = a[k]
        if k:
            jacobi[k, k - 1] = jacobi[k - 1, k] = b[k]
    nodes = sorted(mp.eigsy(jacobi, eigvals_only=True))
    result = []
    for u in nodes:
        squares, before, now = mpf(0), mpf(0), 1 / b[0]
        for k in range(n):
            squares += now * now
            bk = b[k] if k else 0
            before, now = now, ((u - a[k]) * now - bk * before) / b[k + 1]
        result.append((u, q(u, x) / squares))
    check(result, x)
    return result


def check(result, x):
    closed = [(mpf(1), lambda u: mpf(1)), (mpf(1) / 2, lambda u: u)]
    for xk in x:
        closed.append(
            ((xk - mpmath.log(1 + xk)) / xk**2, lambda u, xk=xk: u / (1 + xk * u))
        )
    for exact, f in closed:
        found = mpmath.fsum(w * f(u) for u, w in result)
        if abs(found / exact - 1) > mpf(10) ** -35:
            sys.exit(f"off by {mpmath.nstr(found / exact - 1, 3)} in a rule of order {len(result)}")
    if any(w <= 0 or not 0 < u < 1 for u, w in result):
        sys.exit(f"a rule of order {len(result)} leaves the interval or has a negative weight")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("directory", nargs="?", type=pathlib.Path, default=DEFAULT)
    directory = parser.parse_args().directory
    directory.mkdir(parents=True, exist_ok=True)
    mp.dps = 70
    points = unit_interval()
    with open(directory / "rational_gauss.csv", "w", encoding="ascii", newline="\n") as out:
        out.write("# Rational Gauss rules on (0, 1).\n")
        out.write(
            f"# Written by scripts/references/rational_gauss.py with mpmath {mpmath.__version__}, "
            f"{DIGITS} digits; edit that, not this.\n"
        )
        out.write("order,node,weight\n")
        for n, ln_x in sorted(interpolation_points().items()):
            for u, w in rule(n, points, [mpmath.exp(t) for t in ln_x]):
                out.write(f"{n},{mpmath.nstr(u, DIGITS)},{mpmath.nstr(w, DIGITS)}\n")


if __name__ == "__main__":
    main()
