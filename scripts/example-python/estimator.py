#!/usr/bin/env python3
"""An estimator of training throughput in scikit-learn, for dtm-bench evaluate --run.

    dtm-bench evaluate --run ridge='python3 scripts/example-python/estimator.py'

Called with three paths: runs to learn from, runs to predict, file for the predictions.
Needs pandas and scikit-learn (Debian: python3-pandas, python3-sklearn).
"""
import sys

import numpy as np
import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import RidgeCV
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, OneHotEncoder, StandardScaler

train_path, test_path, predictions_path = sys.argv[1:4]
train, test = pd.read_csv(train_path), pd.read_csv(test_path)

numbers = ["compute_tflop", "device_peak_tflops", "parameters", "device_count"]
words = ["domain", "device_vendor"]
logarithm = FunctionTransformer(np.log10)
model = make_pipeline(
    make_column_transformer(
        (make_pipeline(logarithm, SimpleImputer(add_indicator=True), StandardScaler()), numbers),
        (make_pipeline(SimpleImputer(strategy="constant", fill_value="unknown"),
                       OneHotEncoder(handle_unknown="ignore")), words)),
    RidgeCV(np.logspace(-2, 3, 11)))

# Throughput in TFLOP/s per device; hours follow from it and the compute.
log_throughput = np.log10(train.compute_tflop / train.device_hours / 3600)
hours = test.compute_tflop / 10 ** model.fit(train, log_throughput).predict(test) / 3600

# An 80 % interval from the errors on organizations that were left out.
folds = GroupKFold(min(10, train.organization_group.nunique()))
left_out = cross_val_predict(model, train, log_throughput, cv=folds, groups=train.organization_group)
factor = 10 ** np.quantile(np.abs(left_out - log_throughput), 0.8)

pd.DataFrame({"record": test.record, "device_hours": hours, "lower": hours / factor, "upper": hours * factor}).to_csv(
    predictions_path, index=False)
