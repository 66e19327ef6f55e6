#!/usr/bin/env python3
"""Fits every estimator of the project again, from its formula, and compares each held-out prediction with the program's.

    scripts/dtm-bench folds --out folds --records none.csv
    scripts/dtm-bench evaluate --predictions --format csv --output predictions.csv --records none.csv
    scripts/references/refits.py folds predictions.csv

Needs numpy, SciPy, pandas and scikit-learn, and nothing of the Java but what its documentation says. It prints the largest
relative difference of each estimator and fails where one is above its limit: 1e-9, and for the SVR, whose solver
stops early, 1e-3. The two sides must also refuse the same runs.
"""
import pathlib
import re
import sys

import numpy as np
import pandas as pd
from scipy.optimize import brentq
from sklearn.svm import SVR
from sklearn.tree import DecisionTreeRegressor

DATA = pathlib.Path(__file__).parents[2] / "datasets/src/main/resources/io/github/dtmbench/datasets"
LIMITS = {"svr": 1e-3}
DEVICES = pd.read_csv(DATA / "devices.csv").set_index("device")
FEATURES = ["compute_tflop", "parameters", "device_peak_tflops"]


def throughput(runs):
    return runs.compute_tflop / (runs.device_hours * 3600)


# --- the logarithm: mean throughput over a run is (1 + 1/x) ln(1 + x) - 1 with x = alpha T


def mean_rate(ln_x):
    if ln_x > 700:
        return ln_x - 1
    x = np.exp(ln_x)
    if x < 1e-2:
        return sum((-1) ** k * x ** (k - 1) / (k * (k - 1)) for k in range(2, 12))
    return (1 + 1 / x) * np.log1p(x) - 1


def log10_alpha(work, seconds):
    rate = work / seconds
    ln_x = brentq(lambda y: mean_rate(y) - rate, -60, rate + 10, xtol=1e-14, rtol=1e-15)
    return (ln_x - np.log(seconds)) / np.log(10)


def log_seconds(log10_a, work):
    """Solved for ln T: T times the mean rate is the work."""
    ln_a = log10_a * np.log(10)
    ln_t = brentq(lambda y: y + np.log(mean_rate(ln_a + y)) - np.log(work), -80, 120, xtol=1e-14, rtol=1e-15)
    return np.exp(ln_t)


# --- the curves that have a scale: work done in T seconds at a level of 1


# and the time that such a work takes


CONSTANT = (lambda t: t, lambda w: w)


def exponential(tau):
    """w = t - tau (1 - exp(-t / tau)), solved for t by Newton's method from above."""

    def seconds(w):
        x = w / tau + 1.0
        for _ in range(60):
            x = np.maximum(x - (x + np.expm1(-x) - w / tau) / -np.expm1(-x), w / tau)
        return tau * x

    return (lambda t: t + tau * np.expm1(-t / tau), seconds)


def staged(share, moment):
    return (
        lambda t: np.where(t <= moment, share * t, t - (1 - share) * moment),
        lambda w: np.where(w <= share * moment, w / share, w + (1 - share) * moment))


def power(p):
    return (lambda t: t ** (1 + p) / (1 + p), lambda w: ((1 + p) * w) ** (1 / (1 + p)))


SHAPES = {
    "curve.exponential": [CONSTANT] + [exponential(10 ** (4 + k / 4)) for k in range(29)],
    "curve.staged": [CONSTANT]
    + [staged(share, 10 ** (4 + k / 2)) for share in (0.75, 0.5, 0.25, 0.1) for k in range(15)],
    "curve.power": [CONSTANT]
    + [power(p / 100) for p in sorted(range(-30, 31), key=abs) if p != 0],
}


def fit_shapes(train, shapes):
    level, loss = {}, {}
    for family, runs in train.groupby("device_family"):
        work = runs.compute_tflop.to_numpy()
        seconds = runs.device_hours.to_numpy() * 3600
        level[family] = [np.median(work / done(seconds)) for done, _ in shapes]
        loss[family] = np.array([
            np.abs(np.log(taken(work / a) / seconds)).sum() for a, (_, taken) in zip(level[family], shapes)])
    # Losses that differ by rounding are equal, and the first of equals wins.
    first = lambda losses: int(np.flatnonzero(losses <= losses.min() * (1 + 1e-12))[0])
    pooled = first(sum(loss.values()))
    counts = train.device_family.value_counts()
    chosen = {f: first(loss[f]) if counts[f] >= 8 else pooled for f in level}
    return {f: (lambda w, a=level[f][i], taken=shapes[i][1]: taken(w / a)) for f, i in chosen.items()}


# --- the regressions on three standardised features


def regression(train, test, fit):
    known = train.dropna(subset=FEATURES)
    x = np.log10(known[FEATURES].to_numpy())
    mean, deviation = x.mean(axis=0), x.std(axis=0)
    deviation[deviation == 0] = 1
    predict = fit((x - mean) / deviation, np.log10(throughput(known).to_numpy()))
    answered = test[FEATURES].notna().all(axis=1)
    result = pd.Series(np.nan, index=test.index)
    if answered.any():
        result[answered] = 10 ** predict((np.log10(test.loc[answered, FEATURES].to_numpy()) - mean) / deviation)
    return result


def quadratic(x, y):
    terms = lambda z: np.column_stack(
        [np.ones(len(z)), z] + [z[:, i] * z[:, j] for i in range(3) for j in range(i, 3)])
    coefficients = np.linalg.lstsq(terms(x), y, rcond=None)[0]
    return lambda z: terms(z) @ coefficients


def support_vectors(x, y):
    return SVR(kernel="rbf", C=1, epsilon=0.1, gamma=1 / 3, tol=1e-6).fit(x, y).predict


def tree(x, y):
    return DecisionTreeRegressor(max_depth=5, min_samples_leaf=5, random_state=1).fit(x, y).predict


# --- pooled-utilization


def traits(runs):
    days = lambda column: (pd.to_datetime(column) - pd.Timestamp("1970-01-01")).dt.days / 365.25
    device = DEVICES.loc[runs.device].set_index(runs.index)
    precision = runs.precision.fillna("").str.upper()
    peak = runs.device_peak_tflops
    declared = device.peak_fp32_vector_tflops.where(precision == "FP32").fillna(
        device.peak_tf32_tflops.where(precision == "TF32"))
    numbers = np.column_stack([
        np.log(runs.parameters), np.log(runs.device_count),
        days(runs.publication_date).fillna(days(runs.device_release_date) + 2), np.log(peak)])
    marks = np.column_stack([
        np.minimum(0, np.log(declared / peak)).fillna(0),
        precision.isin(["FP16", "BF16", "FP8"]),
        runs.device_family.str.startswith("Google TPU"),
        device.peak_matrix16_tflops.isna(),
        runs.device.map(lambda d: bool(re.search("GeForce|TITAN|Radeon|Quadro|RTX", d, re.I))),
        runs.device_count == 1]).astype(float)
    return numbers, marks


def pooled(train, test):
    share = throughput(train) / train.device_peak_tflops
    train = train[(share > 0) & (share < 1)]
    y = np.log(throughput(train) / train.device_peak_tflops).to_numpy()
    numbers, marks = traits(train)
    mean, deviation = np.nanmean(numbers, axis=0), np.nanstd(numbers, axis=0)

    def rows(numbers, marks):
        z = np.clip(np.nan_to_num((numbers - mean) / deviation), -2.5, 2.5)
        return np.column_stack([np.ones(len(z)), z, marks])

    x = rows(numbers, marks)
    weight = train.groupby("organization_group").organization_group.transform("size").to_numpy() ** -0.5
    weight /= weight.mean()
    trust = np.ones(len(y))
    penalty = np.diag([0.0] + [2.0] * (x.shape[1] - 1))
    for _ in range(30):
        w = weight * trust
        beta = np.linalg.solve((x.T * w) @ x + penalty, (x.T * w) @ y)
        residual = y - x @ beta
        scale = max(0.05**2, (w * residual**2).sum() / weight.sum())
        trust = 5 / (4 + residual**2 / scale)
    return np.minimum(1, np.exp(rows(*traits(test)) @ beta)) * test.device_peak_tflops


# --- all of them


def band_hours(test, bands):
    """Mean of the times at both ends; the faster one must keep below the peak."""
    hours = pd.Series(np.nan, index=test.index)
    for i, run in test.iterrows():
        if run.device_family in bands:
            low, high = bands[run.device_family]
            slow, fast = log_seconds(low, run.compute_tflop), log_seconds(high, run.compute_tflop)
            if not run.compute_tflop / fast > run.device_peak_tflops:
                hours[i] = (slow + fast) / 2 / 3600
    return hours


def published_bands():
    aliases = pd.read_csv(DATA / "device_aliases.csv")
    names = dict(zip(aliases.iloc[:, 0], aliases.iloc[:, 1]))
    table = pd.read_csv(DATA / "published/opencarboneval_devices.csv")
    family = lambda name: DEVICES.family[name if name in DEVICES.index else names[name]]
    return {family(r.device): (r.log10_alpha_low, r.log10_alpha_high) for r in table.itertuples()}


def within_peak(rate, test):
    return rate.where((rate > 0) & ~(rate > test.device_peak_tflops))


def predictions(train, test):
    """Device-hours by estimator, NaN for a refusal."""
    rate = throughput(train)
    utilization = (rate / train.device_peak_tflops).median()
    fallback = utilization * test.device_peak_tflops
    by_family = rate.groupby(train.device_family).median()
    alphas = pd.Series(
        [log10_alpha(r.compute_tflop, r.device_hours * 3600) for r in train.itertuples()], index=train.index)
    median_alpha = alphas.groupby(train.device_family).median()
    sound = train[~(rate > train.device_peak_tflops)].index
    bands = {}
    for family, a in alphas[sound].groupby(train.device_family[sound]):
        half = 0 if len(a) == 1 else 0.6 * a.std(ddof=1)
        bands[family] = (a.mean() - half, a.mean() + half)
    polynomial = pd.read_csv(DATA / "published/llmcarbon_polynomials.csv").set_index("quantity")
    a, b, c = polynomial.loc["pipeline_parallel_tflops", ["a", "b", "c"]].astype(float)
    on_a100 = (a * test.parameters + b) * test.parameters + c
    rates = {
        "llmcarbon.scaled": on_a100 * test.device_peak_tflops / 312,
        "polynomial": regression(train, test, quadratic),
        "svr": regression(train, test, support_vectors),
        "decision-tree": regression(train, test, tree),
        "constant-utilization": fallback,
        "device-throughput": test.device_family.map(by_family).fillna(fallback),
        "curve.logarithmic": pd.Series(
            [r.compute_tflop / log_seconds(median_alpha[r.device_family], r.compute_tflop)
             if r.device_family in median_alpha else fallback[i]
             for i, r in test.iterrows()], index=test.index),
        "pooled-utilization": pooled(train, test),
    }
    for name, shapes in SHAPES.items():
        fitted = fit_shapes(train, shapes)
        rates[name] = pd.Series(
            [r.compute_tflop / float(fitted[r.device_family](r.compute_tflop))
             if r.device_family in fitted else fallback[i]
             for i, r in test.iterrows()], index=test.index)
    hours = {name: test.compute_tflop / within_peak(r, test) / 3600 for name, r in rates.items()}
    hours["llmcarbon.published"] = test.compute_tflop / on_a100.where(on_a100 > 0) / 3600
    hours["dynamic-throughput"] = band_hours(test, bands)
    hours["dynamic-throughput.published"] = band_hours(test, published_bands())
    return pd.DataFrame(hours)


def main(folds, expected_path):
    folds = pathlib.Path(folds)
    plan = pd.read_csv(folds / "folds.csv")[["fold", "directory"]].drop_duplicates()
    parts = []
    for fold, directory in plan.itertuples(index=False):
        test = pd.read_csv(folds / directory / "test.csv")
        made = predictions(pd.read_csv(folds / directory / "train.csv"), test)
        made["record"], made["fold"] = test.record, fold
        parts.append(made.melt(["fold", "record"], var_name="estimator", value_name="again"))
    expected = pd.read_csv(expected_path)
    both = expected.merge(pd.concat(parts), on=["fold", "record", "estimator"], how="outer", indicator=True)
    failed = not (both._merge == "both").all()
    if failed:
        print(both[both._merge != "both"].groupby(["estimator", "_merge"], observed=True).size())
    for estimator, rows in both.groupby("estimator"):
        refused = rows.predicted.isna()
        unlike = rows[refused != rows.again.isna()]
        worst = (rows.again / rows.predicted - 1).abs().max()
        bad = len(unlike) > 0 or not worst <= LIMITS.get(estimator, 1e-9)
        failed |= bad
        print(f"{estimator}: {len(rows)} predictions, {refused.sum()} refused, largest difference {worst:.1e}"
              + (f"  TOO LARGE {list(unlike.record)}" if bad else ""))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] in ("-h", "--help"):
        sys.exit(__doc__)
    main(*sys.argv[1:])
