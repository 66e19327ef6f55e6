#!/usr/bin/python3
"""Writes the scikit-learn predictions that the regressors are tested against.

Made with Python 3.11.2, numpy 1.24.2, scikit-learn 1.2.1; the versions that made a file stand in its header.

    scripts/references/regression.py            write smooth.csv and ties.csv into the test resources
    scripts/references/regression.py --check    write nothing, fail if a stored file would change

Inputs are multiples of 1/1024, so that the single precision in which scikit-learn's trees keep features is exact.

    smooth  60 training rows and 20 held-out ones of three independent normal features;
            y = sin(2 x1) + x2 x3 / 2 plus normal noise of deviation 0.1
    ties    60 training rows on a grid of 5 x 2 x 3 points, so rows repeat with unlike targets, and x2 (0 or 1) equals
            its square, which leaves the quadratic without full rank; the 20 held-out rows lie off the grid
"""

import argparse
import os
import pathlib
import platform
import sys

# The number of threads changes last bits; read by the linear algebra library when numpy loads.
os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"

import numpy
import sklearn
from sklearn.base import BaseEstimator, RegressorMixin
from sklearn.linear_model import LinearRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import PolynomialFeatures, StandardScaler
from sklearn.svm import SVR
from sklearn.tree import DecisionTreeRegressor

TARGET = (
    pathlib.Path(__file__).resolve().parents[2]
    / "estimators/src/test/resources/io/github/dtmbench/estimators/regression"
)

TRAINING_ROWS = 60
HELD_OUT_ROWS = 20

# Trees with equal gains are drawn by random_state, so a tree has two columns: the least and the greatest prediction.
TREE_SEEDS = 50

MODELS = {
    "svr_tol_1e-3": "SVR(kernel='rbf', C=10, epsilon=0.1, gamma=0.5, tol=1e-3)",
    "svr_tol_1e-8": "SVR(kernel='rbf', C=10, epsilon=0.1, gamma=0.5, tol=1e-8)",
    "svr_exact": "ExactSVR(C=10, epsilon=0.1, gamma=0.5)",
    "svr_standardized_exact": "make_pipeline(StandardScaler(), ExactSVR(C=10, epsilon=0.1, gamma=0.5))",
    "tree_depth_3_leaf_5_low": "Trees(numpy.min, max_depth=3, min_samples_leaf=5)",
    "tree_depth_3_leaf_5_high": "Trees(numpy.max, max_depth=3, min_samples_leaf=5)",
    "tree_depth_6_leaf_1_low": "Trees(numpy.min, max_depth=6, min_samples_leaf=1)",
    "tree_depth_6_leaf_1_high": "Trees(numpy.max, max_depth=6, min_samples_leaf=1)",
    "tree_depth_20_leaf_2_low": "Trees(numpy.min, max_depth=20, min_samples_leaf=2)",
    "tree_depth_20_leaf_2_high": "Trees(numpy.max, max_depth=20, min_samples_leaf=2)",
    "quadratic_sklearn": "make_pipeline(PolynomialFeatures(2, include_bias=False), LinearRegression())",
    "quadratic_lstsq": "MinimumNormQuadratic()",
}


class ExactSVR(RegressorMixin, BaseEstimator):
    """SVR(tol=1e-8) tells which rows are support vectors; their equations are then solved in double precision."""

    # LIBSVM keeps the kernel in single precision, which limits it to about 1e-7 however small its tolerance is.

    def __init__(self, C, epsilon, gamma):
        self.C, self.epsilon, self.gamma = C, epsilon, gamma

    def kernel(self, x):
        return numpy.exp(-self.gamma * ((x[:, None] - self.x[None]) ** 2).sum(axis=2))

    def fit(self, x, y):
        rough = SVR(kernel="rbf", C=self.C, epsilon=self.epsilon, gamma=self.gamma, tol=1e-8).fit(x, y)
        self.x = x
        alpha = numpy.zeros(len(x))
        alpha[rough.support_] = rough.dual_coef_[0]
        sign = numpy.sign(alpha)
        free = numpy.flatnonzero((alpha != 0) & (abs(alpha) < self.C * (1 - 1e-9)))
        bound = numpy.flatnonzero(abs(alpha) >= self.C * (1 - 1e-9))
        alpha[bound] = sign[bound] * self.C
        k = self.kernel(x)
        # On a free vector the residual is +-epsilon; all coefficients sum to zero.
        one = numpy.ones((len(free), 1))
        matrix = numpy.block([[k[numpy.ix_(free, free)], one], [one.T, numpy.zeros((1, 1))]])
        right = numpy.append(y[free] - self.epsilon * sign[free] - k[numpy.ix_(free, bound)] @ alpha[bound],
                             -alpha[bound].sum())
        *alpha[free], self.b = numpy.linalg.solve(matrix, right)
        self.alpha = alpha
        # With these conditions met the problem, which is convex, is solved.
        residual = y - k @ alpha - self.b
        assert (numpy.sign(alpha) == sign).all() and (abs(alpha) <= self.C).all()
        assert (abs(residual[sign == 0]) <= self.epsilon).all()
        assert (sign[bound] * residual[bound] >= self.epsilon).all()
        return self

    def predict(self, x):
        return self.kernel(x) @ self.alpha + self.b


class Trees:
    """Least or greatest prediction of DecisionTreeRegressor(..., random_state=s) for s from 0 to 49."""

    def __init__(self, choose, **settings):
        self.choose = choose
        self.trees = [DecisionTreeRegressor(random_state=seed, **settings) for seed in range(TREE_SEEDS)]

    def fit(self, x, y):
        for tree in self.trees:
            tree.fit(x, y)
        return self

    def predict(self, x):
        return self.choose([tree.predict(x) for tree in self.trees], axis=0)


class MinimumNormQuadratic:
    """numpy.linalg.lstsq(PolynomialFeatures(2).fit_transform(x), y, rcond=None)[0]; the intercept counts in the norm."""

    def fit(self, x, y):
        self.coefficients = numpy.linalg.lstsq(PolynomialFeatures(2).fit_transform(x), y, rcond=None)[0]
        return self

    def predict(self, x):
        return PolynomialFeatures(2).fit_transform(x) @ self.coefficients


def grid(values):
    """Rounds to multiples of 1/1024."""
    return numpy.round(numpy.asarray(values) * 1024) / 1024


def target(x, noise):
    return grid(numpy.sin(2 * x[:, 0]) + x[:, 1] * x[:, 2] / 2 + 0.1 * noise)


def smooth():
    random = numpy.random.RandomState(20240601)
    x = grid(random.standard_normal((TRAINING_ROWS + HELD_OUT_ROWS, 3)))
    return x, target(x, random.standard_normal(len(x)))


def ties():
    random = numpy.random.RandomState(20240602)
    on = numpy.column_stack([random.randint(-2, 3, TRAINING_ROWS), random.randint(0, 2, TRAINING_ROWS),
                             random.randint(-1, 2, TRAINING_ROWS)]).astype(float)
    off = grid(random.uniform([-2, 0, -1], [2, 1, 1], (HELD_OUT_ROWS, 3)))
    x = numpy.vstack([on, off])
    return x, target(x, random.standard_normal(len(x)))


def text(name, x, y):
    train = slice(0, TRAINING_ROWS)
    # The calls are text so that the header shows exactly what ran.
    predictions = [eval(call).fit(x[train], y[train]).predict(x) for call in MODELS.values()]
    lines = [
        f"# Set {name}: predictions of models fitted to the rows of role train.",
        f"# Written by scripts/references/regression.py with Python {platform.python_version()}, "
        f"numpy {numpy.__version__}, scikit-learn {sklearn.__version__}.",
    ]
    lines += [f"# {helper.__name__}: {helper.__doc__}" for helper in (ExactSVR, Trees, MinimumNormQuadratic)]
    lines += [f"# {column}: {call}" for column, call in MODELS.items()]
    lines.append(",".join(["role", "x1", "x2", "x3", "y", *MODELS]))
    for i in range(len(x)):
        role = "train" if i < TRAINING_ROWS else "held-out"
        # Inputs are exact; predictions keep 13 digits, since the last ones vary with the processor.
        inputs = [repr(float(v)) for v in (*x[i], y[i])]
        lines.append(",".join([role, *inputs, *(f"{p[i]:.13g}" for p in predictions)]))
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare with the stored files instead of writing them")
    check = parser.parse_args().check
    stale = []
    for name, make in {"smooth": smooth, "ties": ties}.items():
        path = TARGET / f"{name}.csv"
        content = text(name, *make())
        if not check:
            path.write_text(content, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != content:
            stale.append(str(path))
    if stale:
        sys.exit("would change: " + ", ".join(stale))


if __name__ == "__main__":
    main()
