#!/usr/bin/env python3
"""Level the interpolation points from which rational_gauss.py makes its rules.

Usage: rational_gauss_points.py [--help] [FILE]

FILE defaults to rational_gauss_points.csv beside this script. Needs numpy with an 80-bit long double
and scipy. Takes four minutes.

A rule of order n integrates 1, u and u/(1 + x_k u) exactly at 2n - 2 points x_k > 0. Any points give a
rule with positive weights; these decide how large its error is in between. They are moved until the
largest relative error over ln(1 + x u), 0 < x < infinity, no longer falls: Gauss-Newton steps on the
relative errors at 900 values of x, with weights that follow the errors (Lawson's method).

The search runs in floating point, so another machine may find other digits. That does no harm: the
points are kept in a file, rounded, and everything after them is computed from the rounded ones.
"""

import argparse
import pathlib

import numpy as np
import scipy
from numpy.polynomial.legendre import leggauss
from scipy.linalg import eigh_tridiagonal

ORDERS = range(6, 30, 2)
DEFAULT = pathlib.Path(__file__).resolve().parent / "rational_gauss_points.csv"

# The unit interval in v = -ln u, where ln(1 + x u) is analytic within pi of the real axis.
PANELS, END = 60, 60.0
Z, WZ = leggauss(20)
EDGES = np.linspace(0, END, PANELS + 1)
HALF = END / PANELS / 2
U = np.exp(-np.concatenate([a + HALF * (1 + Z) for a in EDGES[:-1]]).astype(np.longdouble))
MASS = np.tile(HALF * WZ, PANELS).astype(np.longdouble) * U

X = np.exp(np.linspace(np.log(1e-4), np.log(1e18), 900)).astype(np.longdouble)
SERIES = sum((-1) ** k * X ** (k - 1) / (k * (k - 1)) for k in range(2, 12))
EXACT = np.where(X < 1e-2, SERIES, (1 + 1 / X) * np.log1p(X) - 1)


def rule(n, ln_x):
    """Nodes and weights, by Stieltjes' procedure for the measure du / prod(1 + x_k u)."""
    x = np.exp(np.asarray(ln_x, dtype=np.longdouble))
    mass = MASS * np.exp(-np.log1p(x[:, None] * U[None, :]).sum(0))
    before, now = np.zeros_like(U), np.ones_like(U) / np.sqrt(mass.sum())
    a, b = [], [np.sqrt(mass.sum())]
    for k in range(n):
        a.append((mass * U * now * now).sum())
        rest = (U - a[k]) * now - (b[k] * before if k else 0)
        b.append(np.sqrt((mass * rest * rest).sum()))
        before, now = now, rest / b[-1]
    doubles = [np.array([float(t) for t in s]) for s in (a, b[1:n])]
    u = eigh_tridiagonal(*doubles, eigvals_only=True).astype(np.longdouble)
    for step in range(3):
        p0, p1 = np.zeros_like(u), np.ones_like(u) / b[0]
        d0, d1, squares = np.zeros_like(u), np.zeros_like(u), np.zeros_like(u)
        for k in range(n):
            squares = squares + p1 * p1
            bk = b[k] if k else 0
            p2 = ((u - a[k]) * p1 - bk * p0) / b[k + 1]
            d2 = (p1 + (u - a[k]) * d1 - bk * d0) / b[k + 1]
            p0, p1, d0, d1 = p1, p2, d1, d2
        if step < 2:
            u = u - p1 / d1
    return u, np.exp(np.log1p(x[:, None] * u[None, :]).sum(0)) / squares


def errors(n, ln_x):
    u, w = rule(n, ln_x)
    return (w[:, None] * np.log1p(X[None, :] * u[:, None])).sum(0) / EXACT - 1


def step(n, ln_x, weights):
    """One damped Gauss-Newton step; the least damping that lowers the weighted error."""
    now = errors(n, ln_x)
    scale = np.abs(now).max()
    slope = np.empty((len(X), len(ln_x)))
    for j in range(len(ln_x)):
        moved = ln_x.copy()
        moved[j] += 1e-3
        slope[:, j] = ((errors(n, moved) - now) / 1e-3 / scale).astype(float)
    slope *= weights[:, None]
    right = np.concatenate([(now / scale).astype(float) * weights, np.zeros(len(ln_x))])
    for damping in (1e-6, 1e-4, 1e-2, 1e-1, 1.0):
        system = np.vstack([slope, damping * np.abs(slope).max() * np.eye(len(ln_x))])
        move = np.linalg.lstsq(system, -right, rcond=None)[0]
        if np.abs(move).max() < 1.5:
            new = np.sort(ln_x + move)
            if np.linalg.norm(errors(n, new) * weights) < np.linalg.norm(now * weights):
                return new
    return ln_x


def level(n, ln_x):
    weights = np.ones(len(X))
    best = ln_x
    for _ in range(30):
        ln_x = step(n, ln_x, weights)
        size = np.abs(errors(n, ln_x)).astype(float)
        if size.max() < np.abs(errors(n, best)).max():
            best = ln_x
        weights = weights * (size / size.max() + 0.02) ** 0.35
        weights /= weights.max()
    return best


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", nargs="?", type=pathlib.Path, default=DEFAULT)
    path = parser.parse_args().file
    k = (np.arange(10) + 0.5) / 10
    ln_x = -1 + 11 * k**1.4
    with open(path, "w", encoding="ascii", newline="\n") as out:
        out.write(
            "# Interpolation points of the rational Gauss rules, natural logarithms.\n"
            "# Written by scripts/references/rational_gauss_points.py with numpy "
            f"{np.__version__}, scipy {scipy.__version__}.\n"
            "order,ln_x\n"
        )
        for n in ORDERS:
            # Start from the order before, spread to as many points as are needed.
            m = 2 * n - 2
            old = (np.arange(len(ln_x)) + 0.5) / len(ln_x)
            spread = np.interp((np.arange(m) + 0.5) / m, old, ln_x) * (m / len(ln_x)) ** 0.5
            ln_x = level(n, spread)
            print(n, float(np.abs(errors(n, np.round(ln_x, 4))).max()))
            for value in ln_x:
                out.write(f"{n},{value:.4f}\n")


if __name__ == "__main__":
    main()
