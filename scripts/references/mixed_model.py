#!/usr/bin/python3
"""Writes the REML estimates that the mixed model is tested against.

Made with Python 3.11.2, numpy 1.24.2, scipy 1.10.1; the versions that made a file stand in its header.

    scripts/references/mixed_model.py            write reml_data.csv and reml_estimates.csv into the test resources
    scripts/references/mixed_model.py --check    write nothing, fail if a stored file would change

The restricted likelihood is written down with the dense covariance V of all rows and maximised over the logarithms of
the variances by a general optimiser: no mixed-model equations, no effective degrees of freedom, nothing shared with
the code under test. With V at its maximum, coefficients are generalised least squares and effects are their
conditional means (Searle, Casella and McCulloch 1992, Variance Components, sections 6.6 and 7.4).

The data: 70 rows; an intercept and an offset of the rows of noise class 1, both fixed; three slopes of one variance;
effects of 6 levels; 9 clusters; two noise classes.
"""

import argparse
import pathlib
import platform

import numpy
import scipy
from scipy.optimize import minimize

TARGET = (
    pathlib.Path(__file__).resolve().parents[2]
    / "estimators/src/test/resources/io/github/dtmbench/estimators/pooled"
)
ROWS, SLOPES, LEVELS, CLUSTERS = 70, 3, 6, 9


def data():
    random = numpy.random.default_rng(20261121)
    x = numpy.round(random.normal(size=(ROWS, SLOPES)), 3)
    level = random.integers(0, LEVELS, ROWS)
    cluster = random.integers(0, CLUSTERS, ROWS)
    noise = (cluster >= 6).astype(int)
    y = (
        -1.0
        + 0.4 * noise
        + x @ [0.5, -0.3, 0.2]
        + random.normal(size=LEVELS)[level] * 0.5
        + random.normal(size=CLUSTERS)[cluster] * 0.4
        + random.normal(size=ROWS) * numpy.where(noise == 1, 0.2, 0.5)
    )
    return x, level, cluster, noise, numpy.round(y, 6)


def estimates(x, level, cluster, noise, y):
    fixed = numpy.column_stack([numpy.ones(ROWS), noise])
    blocks = [x, numpy.eye(LEVELS)[level], numpy.eye(CLUSTERS)[cluster]]

    def covariance(logs):
        v = numpy.exp(logs)
        total = sum(s * b @ b.T for s, b in zip(v, blocks))
        return total + numpy.diag(v[3 + noise])

    def minus_restricted(logs):
        v = covariance(logs)
        inverse = numpy.linalg.inv(v)
        information = fixed.T @ inverse @ fixed
        beta = numpy.linalg.solve(information, fixed.T @ inverse @ y)
        r = y - fixed @ beta
        return 0.5 * (numpy.linalg.slogdet(v)[1] + numpy.linalg.slogdet(information)[1] + r @ inverse @ r)

    best = minimize(minus_restricted, numpy.full(5, -1.5), method="Nelder-Mead",
                    options=dict(xatol=1e-11, fatol=1e-14, maxiter=20000, maxfev=20000, adaptive=True))
    for _ in range(3):
        best = minimize(minus_restricted, best.x, method="Nelder-Mead",
                        options=dict(xatol=1e-11, fatol=1e-14, maxiter=20000, maxfev=20000))
    variances = numpy.exp(best.x)
    inverse = numpy.linalg.inv(covariance(best.x))
    information = fixed.T @ inverse @ fixed
    beta = numpy.linalg.solve(information, fixed.T @ inverse @ y)
    effects = [s * b.T @ inverse @ (y - fixed @ beta) for s, b in zip(variances, blocks)]
    # Variance of the estimate of a new row of level 2 and cluster 4 with x = (1, -1, 0.5): conditional on y, flat beta.
    new = [numpy.array([1, -1, 0.5]), numpy.eye(LEVELS)[2], numpy.eye(CLUSTERS)[4]]
    prior = sum(s * n @ n for s, n in zip(variances, new))
    cross = sum(s * b @ n for s, b, n in zip(variances, blocks, new))
    rest = numpy.array([1, 0]) - fixed.T @ inverse @ cross
    variance = prior - cross @ inverse @ cross + rest @ numpy.linalg.solve(information, rest)
    names = ["variance_slopes", "variance_levels", "variance_clusters", "variance_noise_0", "variance_noise_1"]
    result = list(zip(names, variances)) + [("intercept", beta[0]), ("offset", beta[1])]
    for name, values in zip(["slope", "level", "cluster"], effects):
        result += [(f"{name}_{i}", value) for i, value in enumerate(values)]
    return result + [("variance_of_new_row", variance)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    header = (
        "# scripts/references/mixed_model.py, Python "
        f"{platform.python_version()}, numpy {numpy.__version__}, scipy {scipy.__version__}\n"
    )
    x, level, cluster, noise, y = data()
    rows = "".join(
        ",".join([*(f"{v:.3f}" for v in x[i]), str(level[i]), str(cluster[i]), str(noise[i]), f"{y[i]:.6f}"]) + "\n"
        for i in range(ROWS)
    )
    # Nine digits: what the optimiser can be trusted with.
    values = "".join(f"{name},{value:.9g}\n" for name, value in estimates(x, level, cluster, noise, y))
    files = {
        "reml_data.csv": header + "x1,x2,x3,level,cluster,noise,y\n" + rows,
        "reml_estimates.csv": header + "name,value\n" + values,
    }
    for name, text in files.items():
        if check:
            if (TARGET / name).read_text(encoding="utf-8") != text:
                raise SystemExit(f"{name} differs from what this script writes")
        else:
            TARGET.mkdir(parents=True, exist_ok=True)
            (TARGET / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
