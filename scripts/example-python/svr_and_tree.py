#!/usr/bin/env python3
"""The project's baselines in scikit-learn, to check one against the other.

    dtm-bench evaluate --estimators svr,decision-tree \\
        --run sklearn-svr='python3 scripts/example-python/svr_and_tree.py svr' \\
        --run sklearn-tree='python3 scripts/example-python/svr_and_tree.py tree'

Same features, scaling and settings as the README names: SVR with an RBF kernel, C 1, epsilon 0.1,
gamma 1/3; a regression tree of depth at most 5 with at least 5 runs a leaf.
"""
import sys

import numpy as np
import pandas as pd
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVR
from sklearn.tree import DecisionTreeRegressor

kind, train_path, test_path, predictions_path = sys.argv[1:5]
train, test = pd.read_csv(train_path), pd.read_csv(test_path)

features = ["compute_tflop", "parameters", "device_peak_tflops"]
regressor = (SVR(kernel="rbf", C=1, epsilon=0.1, gamma=1 / 3, tol=1e-6) if kind == "svr"
             else DecisionTreeRegressor(max_depth=5, min_samples_leaf=5, random_state=1))
model = make_pipeline(StandardScaler(), regressor)

known = train.dropna(subset=features)
log_throughput = np.log10(known.compute_tflop / known.device_hours / 3600)
model.fit(np.log10(known[features]), log_throughput)

answered = test[features].notna().all(axis=1) & (test.device_peak_tflops > 0)
throughput = pd.Series(np.nan, index=test.index)
if answered.any():
    throughput[answered] = 10 ** model.predict(np.log10(test.loc[answered, features]))
throughput[throughput > test.device_peak_tflops] = np.nan  # refused: no run is faster than its hardware
pd.DataFrame({"record": test.record, "device_hours": test.compute_tflop / throughput / 3600}).to_csv(
    predictions_path, index=False)
