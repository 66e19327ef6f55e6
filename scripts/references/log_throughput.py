#!/usr/bin/env python3
"""Write the reference values of LogThroughput: exact to 36 digits for the doubles given.

Usage: log_throughput.py [--help] [--scale N] [DIRECTORY]

DIRECTORY defaults to the test resources of the throughput package. Needs mpmath. The output depends
on nothing but this file: a second run gives the same bytes. --scale multiplies the random points.

Every reference is computed from its definition at a working precision far beyond its 36 digits, and
each inversion is put back into the forward relation before it is written.
"""

import argparse
import math
import pathlib
import random
import sys

import mpmath
from mpmath import mp, mpf

DIGITS = 36
SCALE = 1
DEFAULT = (
    pathlib.Path(__file__).resolve().parents[2]
    / "estimators/src/test/resources/io/github/dtmbench/estimators/throughput"
)

HEADER = """\
# {title}
# Written by scripts/references/log_throughput.py with mpmath {version}; edit that, not this.
# Inputs are doubles, printed so that reading them gives the same double; references have {digits} digits.
"""

# Where LogThroughput changes from one formula to the next: x = alpha T, K = alpha C, theta = C / T.
TINY = mpmath.exp(-80)
SMALL = mpmath.exp(-4)
MIDDLE = mpmath.exp(40)
HUGE = 2**14 - 12  # of ln K
SMALL_MEAN = mpf(1) / 8
MIDDLE_MEAN = mpf(42)

# Arguments beyond these are scaled first.
EDGE = mpf(2) ** 450

# LogThroughput returns log10 alpha up to 1e15; rounding decides next to that.
LIMIT = 999 * 10**12


def alpha(log10_alpha):
    return mpf(10) ** mpf(log10_alpha)


def ten_to(power):
    """The double nearest to 10^power; the ** of floats may differ between platforms."""
    return float(mpf(10) ** mpf(power))


def mean(x):
    """(1 + 1/x) ln(1 + x) - 1, with as many digits more as cancel: x/2 is left of 1 + x/2."""
    lost = 2 * max(0, -int(mpmath.floor(mpmath.log10(x))))
    with mp.workdps(80 + lost):
        return (1 + 1 / x) * mpmath.log(1 + x) - 1


def work(log10_alpha, seconds):
    return mpf(seconds) * mean(alpha(log10_alpha) * mpf(seconds))


def seconds(log10_alpha, tflop):
    """(exp(1 + W0((K - 1)/e)) - 1)/alpha; near the branch point half of the digits of K are lost."""
    k = alpha(log10_alpha) * mpf(tflop)
    lost = 2 * max(0, -int(mpmath.floor(mpmath.log10(k))))
    with mp.workdps(80 + lost):
        k = alpha(log10_alpha) * mpf(tflop)
        end = 1 + mpmath.lambertw((k - 1) / mpmath.e).real
        t = (mpmath.exp(end) - 1) / alpha(log10_alpha)
        check(t * mean(alpha(log10_alpha) * t), mpf(tflop), t)
        return t


def end_of_mean(theta):
    """s + W0(-s exp(-s)) with s = 1 + theta; the argument is near -1/e when theta is small."""
    lost = 3 * max(0, -int(mpmath.floor(mpmath.log10(theta))))
    with mp.workdps(80 + lost):
        s = 1 + theta
        return s + mpmath.lambertw(-s * mpmath.exp(-s)).real


def log10_alpha(tflop, duration):
    theta = mpf(tflop) / mpf(duration)
    lost = 3 * max(0, -int(mpmath.floor(mpmath.log10(theta))))
    with mp.workdps(80 + lost):
        theta = mpf(tflop) / mpf(duration)
        x = mpmath.exp(end_of_mean(theta)) - 1
        check(mean(x), theta, x)
        return mpmath.log10(x / mpf(duration))


def check(found, wanted, where):
    if not abs(found / wanted - 1) < mpf(10) ** -50:
        raise ArithmeticError(f"{found} is not {wanted} at {where}")


def text(value):
    return mpmath.nstr(value, DIGITS, min_fixed=0, max_fixed=0)


def at_edge(*arguments):
    return not all(1 / EDGE <= value <= EDGE for value in arguments)


def forward_regime(log10_alpha, duration):
    if at_edge(duration):
        return "EDGE"
    x = alpha(log10_alpha) * mpf(duration)
    if x < TINY:
        return "TINY"
    if x < SMALL:
        return "SMALL"
    return "MIDDLE" if x < MIDDLE else "LARGE"


def seconds_regime(log10_alpha, tflop):
    if at_edge(tflop):
        return "EDGE"
    k = alpha(log10_alpha) * mpf(tflop)
    if k < TINY:
        return "TINY"
    if k < SMALL:
        return "SMALL"
    if k < MIDDLE:
        return "MIDDLE"
    return "LARGE" if mpmath.log(k) < HUGE else "HUGE"


def alpha_regime(tflop, duration):
    if at_edge(tflop, duration):
        return "EDGE"
    theta = mpf(tflop) / mpf(duration)
    if theta < SMALL_MEAN:
        return "SMALL"
    return "MIDDLE" if theta < MIDDLE_MEAN else "LARGE"


def neighbours(value):
    """The double nearest to value and some on either side of it."""
    around = [float(value)]
    for away in (math.inf, 0.0):
        step = float(value)
        for count in range(1, 65):
            step = math.nextafter(step, away)
            if count in (1, 2, 3, 64):
                around.append(step)
    return around


def normal(value):
    return mpf(sys.float_info.min) <= value <= mpf(sys.float_info.max)


def grid(rng):
    """log10 alpha from -12 to 5000 and C from 1e-2 to 1e16 TFLOP, on a grid and at random."""
    powers = [-12.0, -9.5, -6.0, -3.25, -1.0, -0.0625, 0.0, 1e-9, 0.3, 1.0, 4.7, 11.0, 15.9]
    powers += [16.1, 40.0, 123.1, 291.5, 292.5, 307.0, 309.0, 700.25, 1500.0, 3000.0, 5000.0]
    points = [(a, c) for a in powers for c in (1e-2, 3.7, 1e3, 1.23e6, 4e10, 1e13, 1e16)]
    for _ in range(250 * SCALE):
        points.append((rng.uniform(-12, 20), ten_to(rng.uniform(-2, 16))))
        points.append((rng.uniform(-12, 400), ten_to(rng.uniform(-2, 16))))
        points.append((ten_to(rng.uniform(0, 3.69897)), ten_to(rng.uniform(-2, 16))))
    return points


def wide(rng):
    """Beyond what devices do: alpha from absurd records, and the whole range of doubles."""
    points = []
    for _ in range(80 * SCALE):
        points.append((ten_to(rng.uniform(3, 6.05)), ten_to(rng.uniform(-5, 20))))
        points.append((rng.uniform(-600, 600), ten_to(rng.uniform(-300, 300))))
        points.append((rng.uniform(-60, 60), ten_to(rng.uniform(-60, 60))))
    points += [(28583.0, 1e10), (1.1e6, 1e10), (1e9, 1e10), (1e15, 1.0), (1e15, 1e300)]
    return points


def forward_points(rng):
    points = []
    for a, c in grid(rng) + wide(rng):
        t = seconds(a, c)
        if normal(t):
            points.append((a, float(t)))
    for _ in range(60 * SCALE):
        points.append((rng.uniform(-12, 5000), ten_to(rng.uniform(-300, 300))))
        points.append((rng.uniform(-12, 12), ten_to(rng.uniform(-30, 12))))
    for threshold in (TINY, SMALL, mpf(1), MIDDLE, mpf(2) ** 1023):
        for _ in range(8 * SCALE):
            a = rng.uniform(-12, 40) if threshold < 2 * MIDDLE else rng.uniform(280, 320)
            points += [(a, t) for t in neighbours(threshold / alpha(a))]
    points += [(a, 5e-324) for a in (0.0, 300.0, 330.0, 5000.0)]
    points += [(a, 1.6e308) for a in (-500.0, -300.0)]
    return points


def write_forward(path, rng):
    rows = {}
    for a, t in forward_points(rng):
        c, theta = work(a, t), mean(alpha(a) * mpf(t))
        if normal(c) and normal(theta):
            rows[a, t] = (forward_regime(a, t), repr(a), repr(t), text(c), text(theta))
    columns = "regime,log10AlphaPerSecond,deviceSeconds,workTflop,meanThroughputTflopPerSecond"
    write(path, "Work and mean throughput from alpha and time.", columns, rows.values())


def write_seconds(path, rng):
    points = grid(rng) + wide(rng)
    for threshold in (TINY, mpmath.exp(-10), mpf(1), MIDDLE, mpmath.exp(HUGE)):
        for _ in range(8 * SCALE):
            a = rng.uniform(-12, 15) if threshold <= MIDDLE else rng.uniform(7105, 7120)
            points += [(a, c) for c in neighbours(threshold / alpha(a))]
    points += [(a, 5e-324) for a in (0.0, -300.0, -900.0)]
    rows = {}
    for a, c in points:
        t = seconds(a, c)
        if normal(t):
            rows[a, c] = (seconds_regime(a, c), repr(a), repr(c), text(t))
    columns = "regime,log10AlphaPerSecond,computeTflop,deviceSeconds"
    write(path, "Time from alpha and work.", columns, rows.values())


def alpha_points(rng):
    points = []
    for a, c in grid(rng) + wide(rng):
        t = seconds(a, c)
        if normal(t):
            points.append((c, float(t)))
    for theta in (1e-300, 1e-30, 1e-18, 1e-12, 1e-7, 1e-3, 0.1, 1.0, 3.0, 20.0, 37.0, 60.0, 180.0):
        points += [(theta * t, t) for t in (1e-3, 1.0, 86400.0, 3.3e9)]
    for theta in (1000.0, 9e3, 2.6e6, 1e12, 2.3e15):
        points += [(theta * t, t) for t in (1e-3, 1.0, 86400.0, 3.3e9)]
    for _ in range(200 * SCALE):
        t = ten_to(rng.uniform(-2, 14))
        points.append((ten_to(rng.uniform(0, 3)) * t, t))
    # alpha next to 1/s, where ln alpha is the small difference of L and ln T
    for power in (-6, -2, -1, 0, 1, 2, 4, 8, 16, 28):
        t = 10.0**power
        points += [(c, t) for c in neighbours(work(0.0, t))]
    for threshold in (mpf(2) ** -60, SMALL_MEAN, MIDDLE_MEAN):
        for _ in range(8 * SCALE):
            t = ten_to(rng.uniform(-2, 12))
            points += [(c, t) for c in neighbours(threshold * mpf(t))]
    points += [(5e-324, 1.7e308), (1e-310, 1e-320), (1.7e308, 1.6e308), (1e300, 1e290)]
    return points


def write_alpha(path, rng):
    rows = {}
    for c, t in alpha_points(rng):
        a = log10_alpha(c, t)
        if abs(a) < LIMIT:
            rows[c, t] = (alpha_regime(c, t), repr(c), repr(t), text(a))
    columns = "regime,computeTflop,deviceSeconds,log10AlphaPerSecond"
    write(path, "Alpha from work and time.", columns, rows.values())


def write_logarithms(path, rng):
    values = [5e-324, 3e-310, sys.float_info.min, 0.6875, 1.0, 1.375, sys.float_info.max]
    values += [math.nextafter(v, w) for v in (0.6875, 1.0, 1.375) for w in (0.0, 2.0)]
    values += [ten_to(rng.uniform(-323, 308)) for _ in range(200 * SCALE)]
    values += [rng.uniform(0.5, 2) for _ in range(400 * SCALE)]
    powers = [0.0, 1.0, -12.0, 5000.0, 1e15, -1e15]
    powers += [rng.uniform(-12, 5000) for _ in range(100 * SCALE)]
    powers += [ten_to(rng.uniform(-20, 15)) for _ in range(100 * SCALE)]
    rows = [("VALUE", repr(v), text(mpmath.log(mpf(v)))) for v in values]
    rows += [("POWER", repr(p), text(mpf(p) * mpmath.log(10))) for p in powers]
    write(path, "Natural logarithms of doubles and of powers of ten.", "of,argument,ln", rows)


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
    parser.add_argument("--scale", type=int, default=1)
    arguments = parser.parse_args()
    global SCALE
    SCALE = arguments.scale
    directory = arguments.directory
    directory.mkdir(parents=True, exist_ok=True)
    mp.dps = 80
    write_forward(directory / "forward.csv", random.Random(1))
    write_seconds(directory / "device_seconds.csv", random.Random(2))
    write_alpha(directory / "log10_alpha.csv", random.Random(3))
    write_logarithms(directory / "natural_logarithms.csv", random.Random(4))


if __name__ == "__main__":
    main()
