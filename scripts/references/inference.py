#!/usr/bin/env python3
"""Reference values for the statistics in benchmarks.inference.

Needs numpy and SciPy 1.10 or later. Writes CSV files into the test resources:

    scripts/references/inference.py

Each file says in its header which call made the values. Inputs are drawn from a seeded generator
and printed with 17 digits, so that the tests read the same doubles.
"""

import pathlib

import numpy
from scipy import stats

OUT = (
    pathlib.Path(__file__).resolve().parents[2]
    / "benchmarks/src/test/resources/io/github/dtmbench/benchmarks/inference"
)


def clustered(rng, clusters, effect, spread):
    """Values of records in clusters of 1 to 7, with a random effect per cluster."""
    ids, values = [], []
    for cluster in range(clusters):
        shift = rng.normal(0.1, effect)
        for _ in range(int(rng.integers(1, 8))):
            ids.append(cluster)
            values.append(shift + rng.normal(0, spread))
    return numpy.array(values), numpy.array(ids)


def sums_and_counts(values, ids):
    k = ids.max() + 1
    return (
        numpy.array([values[ids == c].sum() for c in range(k)]),
        numpy.array([(ids == c).sum() for c in range(k)]),
    )


def text(numbers):
    return ";".join(repr(float(x)) for x in numbers)


def permutation():
    rng = numpy.random.default_rng(20240601)
    rows = []
    for clusters in (2, 5, 9, 12, 14):
        values, ids = clustered(rng, clusters, 0.2, 0.3)
        sums, counts = sums_and_counts(values, ids)
        result = stats.permutation_test(
            (sums, numpy.zeros_like(sums)),
            lambda a, b, axis: numpy.sum(a - b, axis=axis),
            permutation_type="samples",
            vectorized=True,
            n_resamples=numpy.inf,
            alternative="two-sided",
        )
        rows.append((clusters, text(values), text(ids), values.mean(), result.pvalue))
    write(
        "permutation.csv",
        "scipy.stats.permutation_test((sums, zeros), sum of a - b, permutation_type='samples',"
        " n_resamples=inf), sums by cluster",
        "clusters,values,ids,mean,p",
        rows,
    )


def bootstrap():
    rng = numpy.random.default_rng(20240602)
    rows = []
    for clusters in (3, 12, 44):
        values, ids = clustered(rng, clusters, 0.2, 0.3)
        sums, counts = sums_and_counts(values, ids)
        means = []
        for _ in range(40):
            draws = rng.integers(0, clusters, size=(25_000, clusters))
            means.append(sums[draws].sum(axis=1) / counts[draws].sum(axis=1))
        means = numpy.concatenate(means)
        low, high = numpy.quantile(means, (0.025, 0.975))
        rows.append((clusters, text(values), text(ids), low, high, means.std()))
    write(
        "bootstrap.csv",
        "numpy.quantile(means, (0.025, 0.975)) of 1,000,000 resamples of whole clusters",
        "clusters,values,ids,low,high,standard_deviation",
        rows,
    )


def corrected_t():
    rng = numpy.random.default_rng(20240603)
    rows = []
    for folds, train, test in ((2, 10, 5), (10, 153, 17), (100, 153, 17), (100, 90, 80)):
        values = rng.normal(0.05, 0.1, folds)
        t = values.mean() / numpy.sqrt((1 / folds + test / train) * values.var(ddof=1))
        rows.append((train, test, text(values), t, 2 * stats.t.sf(abs(t), folds - 1)))
    write(
        "corrected_t.csv",
        "t = mean / sqrt((1/J + test/train) var(ddof=1)); p = 2 scipy.stats.t.sf(|t|, J - 1)",
        "train,test,values,t,p",
        rows,
    )


def detectable():
    rng = numpy.random.default_rng(20240604)
    rows = []
    for clusters, significance, power in ((2, 0.05, 0.8), (12, 0.05, 0.8), (44, 0.05 / 36, 0.9)):
        values, ids = clustered(rng, clusters, 0.2, 0.3)
        sums, counts = sums_and_counts(values, ids)
        k = clusters
        residuals = sums - counts * values.mean()
        error = numpy.sqrt(k / (k - 1) * (residuals**2).sum()) / len(values)
        difference = (stats.t.ppf(1 - significance / 2, k - 1) + stats.t.ppf(power, k - 1)) * error
        rows.append((significance, power, text(values), text(ids), difference))
    write(
        "detectable.csv",
        "(scipy.stats.t.ppf(1 - a/2, k - 1) + scipy.stats.t.ppf(power, k - 1)) * SE, SE ="
        " sqrt(k/(k - 1) sum((sums - counts * mean)^2)) / n",
        "significance,power,values,ids,difference",
        rows,
    )


def write(name, call, header, rows):
    lines = [f"# {call}", "# made by scripts/references/inference.py", header]
    for row in rows:
        lines.append(",".join(x if isinstance(x, str) else repr(float(x)) for x in row))
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    permutation()
    bootstrap()
    corrected_t()
    detectable()
