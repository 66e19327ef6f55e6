#!/usr/bin/env python3
"""Reference values of ErrorSummaryTest, with numpy alone: run and compare with the constants in the test."""
import numpy as np

actual = np.array([100.0, 250.0, 40.0, 8000.0, 12.5])
predicted = np.array([130.0, 125.0, 44.0, 3000.0, 12.0])
log_ratio = np.log(predicted / actual)
ape = np.abs((predicted - actual) / actual)
print("numpy", np.__version__)
print("geometric error  ", repr(float(np.exp(np.mean(np.abs(log_ratio))))))
print("median APE       ", repr(float(np.median(ape))))
print("mean APE         ", repr(float(np.mean(ape))))
print("bias factor      ", repr(float(np.exp(np.mean(log_ratio)))))
print("share within 2x  ", repr(float(np.mean(np.abs(log_ratio) <= np.log(2)))))
