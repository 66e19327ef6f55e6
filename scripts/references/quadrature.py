#!/usr/bin/env python3
"""Write the reference values of curves and quadratures, to 36 digits.

Usage: quadrature.py [--help] [DIRECTORY]

DIRECTORY defaults to the test resources of the quadrature package. Needs mpmath. The output depends on
nothing but this file: a second run gives the same bytes.

integrals.csv   work of each curve from its closed form; every fiftieth is checked against mpmath.quad
seconds.csv     time of each curve without an elementary inverse, put back into the work
moments.csv     throughput of ln(1 + alpha t), also where alpha or alpha t is no double
legendre.csv    nodes and weights of Gauss-Legendre rules on (0, 1)
"""

import argparse
import pathlib
import random

import mpmath
from mpmath import mp, mpf

DIGITS = 36
DEFAULT = (
    pathlib.Path(__file__).resolve().parents[2]
    / "estimators/src/test/resources/io/github/dtmbench/estimators/quadrature"
)
HEADER = """\
# {title}
# Written by scripts/references/quadrature.py with mpmath {version}; edit that, not this.
# Inputs are doubles, printed so that reading them gives the same double; references have {digits} digits.
"""


def ten_to(power):
    """The double nearest to 10^power; the ** of floats may differ between platforms."""
    return float(mpf(10) ** mpf(power))


def with_digits_for(x):
    """The closed forms cancel like x^2 when x is small."""
    return mp.workdps(60 + 3 * max(0, -int(mpmath.floor(mpmath.log10(x)))))


def logarithmic(a, t):
    x = mpf(10) ** mpf(a) * mpf(t)
    with with_digits_for(x):
        x = mpf(10) ** mpf(a) * mpf(t)
        return mpf(t) * ((1 + 1 / x) * mpmath.log(1 + x) - 1)


def saturating(plateau, startup, t):
    y = mpf(t) / mpf(startup)
    with with_digits_for(y):
        y = mpf(t) / mpf(startup)
        return mpf(plateau) * mpf(startup) * (y - 1 + mpmath.exp(-y))


def power(a, p, t):
    return mpf(a) * mpf(t) ** (mpf(p) + 1) / (mpf(p) + 1)


def two_stage(cold, moment, plateau, t):
    cold_time = min(mpf(moment), mpf(t))
    return mpf(cold) * cold_time + mpf(plateau) * (mpf(t) - cold_time)


def value(curve, parameters, t):
    """f(t), for the check of the closed forms."""
    p = [mpf(v) for v in parameters]
    if curve == "logarithmic":
        return mpmath.log(1 + mpf(10) ** p[0] * t)
    if curve == "saturating":
        return p[0] * (1 - mpmath.exp(-t / p[1]))
    if curve == "power":
        return p[0] * t ** p[1]
    return p[0] if t < p[1] else p[2]


def work(curve, parameters, t):
    functions = {
        "logarithmic": logarithmic,
        "saturating": saturating,
        "power": power,
        "two-stage": two_stage,
    }
    return functions[curve](*parameters, t)


def check(curve, parameters, t, found):
    """The integral by tanh-sinh, on pieces short enough to see every scale of the curve."""
    t = mpf(t)
    pieces = [mpf(0)] + [t * mpf(10) ** -k for k in range(40, -1, -1)]
    if curve == "two-stage":
        pieces = sorted(set([p for p in pieces] + [min(mpf(parameters[1]), t)]))
    total = mpmath.quad(lambda s: value(curve, parameters, s), pieces)
    if not abs(total / found - 1) < mpf(10) ** -20:
        raise ArithmeticError(f"{curve} {parameters} {t}: {found} by closed form, {total} by quad")


def integral_cases(rng):
    """(regime, curve, parameters, T)"""
    for _ in range(300):
        t = ten_to(rng.uniform(0, 12))
        for low, high, regime in ((-12, 24, "wall"), (-12, 0, "smooth"), (24, 5012, "beyond")):
            log10_x = rng.uniform(low, high)
            log10_alpha = float(mpf(log10_x) - mpmath.log10(mpf(t)))
            if -12 <= log10_alpha <= 5000:
                yield regime, "logarithmic", (log10_alpha,), t
    for log10_alpha in (105.0, 123.1, 700.25):
        for t in (3.6e3, 1e9, 1e12):
            yield "beyond", "logarithmic", (log10_alpha,), t
    for _ in range(150):
        t = ten_to(rng.uniform(0, 12))
        startup = ten_to(float(mpmath.log10(t)) - rng.uniform(-3, 6))
        regime = "smooth" if startup > t else "flat"
        yield regime, "saturating", (rng.uniform(1, 500), startup), t
        p = rng.uniform(0.001, 0.999)
        yield "wall", "power", (rng.uniform(1, 500), p), t
        yield "falling", "power", (rng.uniform(1, 500), rng.uniform(-0.5, -0.001)), t
        moment = t * rng.uniform(0.01, 1.5)
        regime = "jump" if moment < t else "smooth"
        yield regime, "two-stage", (rng.uniform(1, 200), moment, rng.uniform(200, 500)), t


def write_integrals(path, rng):
    rows = []
    for i, (regime, curve, parameters, t) in enumerate(integral_cases(rng)):
        exact = work(curve, parameters, t)
        if i % 50 == 0:
            check(curve, parameters, t, exact)
        cells = [repr(v) for v in parameters] + [""] * (3 - len(parameters))
        rows.append((regime, curve, *cells, repr(t), text(exact)))
    columns = "regime,curve,parameter1,parameter2,parameter3,deviceSeconds,workTflop"
    write(path, "Work of throughput curves.", columns, rows)


def saturating_seconds(plateau, startup, tflop):
    """y = k + 1 + W0(-exp(-(k + 1))), near its branch point when k is small."""
    k = mpf(tflop) / (mpf(plateau) * mpf(startup))
    with with_digits_for(k):
        k = mpf(tflop) / (mpf(plateau) * mpf(startup))
        t = mpf(startup) * (k + 1 + mpmath.lambertw(-mpmath.exp(-(k + 1))).real)
        if not abs(saturating(plateau, startup, t) / mpf(tflop) - 1) < mpf(10) ** -45:
            raise ArithmeticError(f"{t} is not the time of {tflop}")
        return t


def write_seconds(path, rng):
    rows = []
    for log10_k in [rng.uniform(-50, 25) for _ in range(150)] + [
        rng.uniform(-3, 2) for _ in range(150)
    ]:
        plateau, startup = rng.uniform(1, 500), ten_to(rng.uniform(0, 10))
        tflop = float(mpf(plateau) * mpf(startup) * mpf(10) ** mpf(log10_k))
        exact = saturating_seconds(plateau, startup, tflop)
        rows.append(("saturating", repr(plateau), repr(startup), repr(tflop), text(exact)))
    columns = "curve,parameter1,parameter2,computeTflop,deviceSeconds"
    write(path, "Time of throughput curves.", columns, rows)


def write_moments(path, rng):
    points = []
    for _ in range(100):
        points.append((rng.uniform(-12, 20), ten_to(rng.uniform(-12, 12))))
        points.append((rng.uniform(20, 5000), ten_to(rng.uniform(-12, 12))))
        points.append((rng.uniform(-700, 700), ten_to(rng.uniform(-307, 308))))
        points.append((ten_to(rng.uniform(2, 15)), ten_to(rng.uniform(-307, 308))))
    rows = []
    for a, t in points:
        x = mpf(10) ** mpf(a) * mpf(t)
        with with_digits_for(x):
            exact = mpmath.log(1 + mpf(10) ** mpf(a) * mpf(t))
        if exact > mpf(10) ** -307:
            rows.append((repr(a), repr(t), text(exact)))
    columns = "log10AlphaPerSecond,deviceSeconds,throughputTflopPerSecond"
    write(path, "Throughput ln(1 + alpha t).", columns, rows)


def legendre(n, z):
    """The Legendre polynomial of degree n and its derivative, by the three-term recurrence."""
    before, now = mpf(1), z
    for k in range(2, n + 1):
        before, now = now, ((2 * k - 1) * z * now - (k - 1) * before) / k
    return now, n * (z * now - before) / (z * z - 1)


def write_legendre(path):
    rows = []
    for n in (1, 2, 5, 24, 63, 256):
        for i in range(n):
            z = mpmath.cos(mpmath.pi * (i + mpf(3) / 4) / (n + mpf(1) / 2))
            for _ in range(20):
                now, slope = legendre(n, z)
                z -= now / slope
            now, slope = legendre(n, z)
            if not abs(now / slope) < mpf(10) ** -50:
                raise ArithmeticError(f"node {i} of {n} has not converged")
            rows.append((str(n), text((1 - z) / 2), text(1 / ((1 - z * z) * slope * slope))))
    write(path, "Gauss-Legendre rules on (0, 1).", "order,node,weight", rows)


def text(number):
    return mpmath.nstr(number, DIGITS, min_fixed=0, max_fixed=0)


def write(path, title, columns, rows):
    with open(path, "w", encoding="ascii", newline="\n") as out:
        out.write(HEADER.format(title=title, version=mpmath.__version__, digits=DIGITS))
        out.write(columns + "\n")
        for row in rows:
            out.write(",".join(row) + "\n")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("directory", nargs="?", type=pathlib.Path, default=DEFAULT)
    directory = parser.parse_args().directory
    directory.mkdir(parents=True, exist_ok=True)
    mp.dps = 60
    write_integrals(directory / "integrals.csv", random.Random(1))
    write_seconds(directory / "seconds.csv", random.Random(2))
    write_moments(directory / "moments.csv", random.Random(3))
    write_legendre(directory / "legendre.csv")


if __name__ == "__main__":
    main()
