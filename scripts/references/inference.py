#!/usr/bin/env python3
"""Reference values for the statistics in benchmarks.inference.

Needs numpy, SciPy 1.10 or later and statsmodels. Writes CSV files into the test resources:

    scripts/references/inference.py

Each file says in its header which call made the values. Inputs are drawn from a seeded generator
and printed with 17 digits, so that the tests read the same doubles.
"""

import pathlib

import numpy
from scipy import stats
from statsmodels.stats.multitest import multipletests

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


def means_and_weights(values, ids, weight):
    """Mean of each cluster, and what it counts: once, or as much as it has records."""
    k = ids.max() + 1
    means = numpy.array([values[ids == c].mean() for c in range(k)])
    counts = numpy.array([(ids == c).sum() for c in range(k)])
    return means, counts if weight == "BY_RECORDS" else numpy.ones(k)


def text(numbers):
    return ";".join(repr(float(x)) for x in numbers)


def permutation():
    rng = numpy.random.default_rng(20240601)
    rows = []
    for clusters in (2, 5, 9, 12, 14):
        for weight in ("ONCE", "BY_RECORDS"):
            values, ids = clustered(rng, clusters, 0.2, 0.3)
            means, weights = means_and_weights(values, ids, weight)
            sums = means * weights
            result = stats.permutation_test(
                (sums, numpy.zeros_like(sums)),
                lambda a, b, axis: numpy.sum(a - b, axis=axis),
                permutation_type="samples",
                vectorized=True,
                n_resamples=numpy.inf,
                alternative="two-sided",
            )
            mean = sums.sum() / weights.sum()
            rows.append((clusters, weight, text(values), text(ids), mean, result.pvalue))
    write(
        "permutation.csv",
        "scipy.stats.permutation_test((sums, zeros), sum of a - b, permutation_type='samples',"
        " n_resamples=inf), sums = weight * mean by cluster",
        "clusters,weight,values,ids,mean,p",
        rows,
    )


def many_clusters():
    """Signed ranks are a sign-flip test whose distribution SciPy counts; equal ones a binomial."""
    rng = numpy.random.default_rng(20240605)
    rows = []
    for clusters in (20, 30, 45):
        for shift in (-0.1, 0.05, 0.15):
            signs = numpy.where(rng.random(clusters) < 0.5 + shift, 1, -1)
            ranks = signs * rng.permutation(numpy.arange(1, clusters + 1))
            p = stats.wilcoxon(ranks, mode="exact").pvalue
            rows.append(("wilcoxon", text(ranks), p))
            p = stats.binomtest(int((signs > 0).sum()), clusters).pvalue
            rows.append(("binomtest", text(0.1 * signs), p))
    write(
        "sign_flips.csv",
        "scipy.stats.wilcoxon(values, mode='exact') of signed ranks, scipy.stats.binomtest(positive,"
        " n) of values of one size",
        "call,values,p",
        rows,
    )


def meet_in_the_middle():
    """All 2^k flips of real numbers, counted as pairs of half sums."""
    rng = numpy.random.default_rng(20240606)
    rows = []
    for clusters, shift in ((18, 0.0), (24, 0.2), (30, 0.5), (34, 0.3)):
        values = rng.standard_t(3, clusters) + shift
        halves = []
        for part in (values[: clusters // 2], values[clusters // 2 :]):
            sums = numpy.zeros(1)
            for value in part:
                sums = numpy.concatenate((sums + value, sums - value))
            halves.append(numpy.sort(sums))
        reached = abs(values.sum()) - 1e-12
        upper = len(halves[1]) - numpy.searchsorted(halves[1], reached - halves[0], "left")
        rows.append((text(values), 2 * float(upper.sum()) / 2**clusters))
    write(
        "all_flips.csv",
        "numpy.searchsorted(half sums, |sum| - half sums): every one of the 2^k flips",
        "values,p",
        rows,
    )


def jackknife():
    rng = numpy.random.default_rng(20240602)
    rows = []
    for clusters in (3, 12, 44):
        for weight in ("ONCE", "BY_RECORDS"):
            values, ids = clustered(rng, clusters, 0.2, 0.3)
            means, weights = means_and_weights(values, ids, weight)
            left = numpy.array(
                [
                    numpy.average(numpy.delete(means, c), weights=numpy.delete(weights, c))
                    for c in range(clusters)
                ]
            )
            error = numpy.sqrt((clusters - 1) / clusters * ((left - left.mean()) ** 2).sum())
            freedom = weights.sum() ** 2 / (weights**2).sum() - 1
            mean = numpy.average(means, weights=weights)
            low, high = stats.t.interval(0.95, freedom, loc=mean, scale=error)
            if weight == "ONCE":
                usual = stats.ttest_1samp(means, 0).confidence_interval(0.95)
                numpy.testing.assert_allclose((low, high), (usual.low, usual.high), rtol=1e-10)
            rows.append((weight, text(values), text(ids), mean, error, freedom, low, high))
    write(
        "jackknife.csv",
        "scipy.stats.t.interval(0.95, (sum w)^2 / sum w^2 - 1, mean, jackknife error); with weight"
        " ONCE the same as scipy.stats.ttest_1samp(means, 0).confidence_interval(0.95)",
        "weight,values,ids,mean,error,freedom,low,high",
        rows,
    )


def confidence_set():
    """The model confidence set, by all flips and a loop that takes every step anew."""
    rng = numpy.random.default_rng(20240607)
    flips = 1 - 2 * ((numpy.arange(2**14)[:, None] >> numpy.arange(14)) & 1)
    rows = []
    for spread in (0.0, 0.3, 0.8):
        methods, clusters = 5, 14
        losses = rng.normal(0, 1, (methods, clusters)) + rng.normal(0, 2, clusters)
        losses += spread * numpy.arange(methods)[:, None]
        left, pvalues, largest = list(range(methods)), numpy.ones(methods), 0.0
        while left:
            statistic, null = 0.0, numpy.zeros(len(flips))
            worst, worst_t = left[0], -numpy.inf
            for i in left:
                for j in left:
                    if i != j:
                        d = losses[i] - losses[j]
                        d = d / numpy.sqrt((d**2).sum())
                        statistic = max(statistic, abs(d.sum()))
                        null = numpy.maximum(null, abs(flips @ d))
                        if d.sum() > worst_t:
                            worst, worst_t = i, d.sum()
            largest = max(largest, float((null >= statistic - 1e-12).mean()))
            pvalues[worst] = largest
            left.remove(worst)
        rows.append((methods, text(losses.flatten()), text(pvalues)))
    write(
        "confidence_set.csv",
        "numpy, all 2^14 flips: share with max |sum(s d)| / sqrt(sum(d^2)) over the pairs left at"
        " least the one observed",
        "methods,losses,p",
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
    for clusters, significance, power in ((3, 0.05, 0.8), (12, 0.05, 0.8), (44, 0.05 / 36, 0.9)):
        values, ids = clustered(rng, clusters, 0.2, 0.3)
        means, _ = means_and_weights(values, ids, "ONCE")
        error = stats.sem(means)
        k = clusters
        difference = (stats.t.ppf(1 - significance / 2, k - 1) + stats.t.ppf(power, k - 1)) * error
        rows.append((significance, power, text(values), text(ids), difference))
    write(
        "detectable.csv",
        "(scipy.stats.t.ppf(1 - a/2, k - 1) + scipy.stats.t.ppf(power, k - 1)) *"
        " scipy.stats.sem(means)",
        "significance,power,values,ids,difference",
        rows,
    )


def holm():
    """As many p-values as `evaluate` corrects at once, and others; ties and ones among them."""
    rng = numpy.random.default_rng(20261127)
    rows = []
    for many in (1, 2, 8, 91, 300):
        p = rng.random(many) ** rng.choice([1, 4, 12])
        p[rng.random(many) < 0.1] = p[0]
        p[rng.random(many) < 0.1] = 1.0
        rows.append((text(p), text(multipletests(p, method="holm")[1])))
    write("holm.csv", "statsmodels.stats.multitest.multipletests(p, method='holm')[1]", "p,adjusted", rows)


def write(name, call, header, rows):
    lines = [f"# {call}", "# made by scripts/references/inference.py", header]
    for row in rows:
        lines.append(",".join(x if isinstance(x, str) else repr(float(x)) for x in row))
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    permutation()
    many_clusters()
    meet_in_the_middle()
    jackknife()
    confidence_set()
    corrected_t()
    detectable()
    holm()
