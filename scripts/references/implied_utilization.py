#!/usr/bin/env python3
"""Reference values of ImpliedUtilizationTest, from the shipped CSV files alone: run and compare with the constants in the
test. Run from the root of the repository."""
import collections
import csv
import os

data = "datasets/src/main/resources/io/github/dtmbench/datasets"


def rows(name):
    with open(os.path.join(data, name), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def key(name):
    return "".join(c for c in name.lower() if c.isalnum())


devices = {key(row["device"]): row for row in rows("devices.csv")}
alias_columns = list(rows("device_aliases.csv")[0])
aliases = {key(row[alias_columns[0]]): row[alias_columns[1]] for row in rows("device_aliases.csv")}


def peak(name):
    """TFLOP/s that utilization is measured against: matrix units, else the larger vector peak."""
    device = devices.get(key(name)) or devices[key(aliases[key(name)])]
    if device["peak_matrix16_tflops"]:
        return float(device["peak_matrix16_tflops"])
    if device["peak_basis"] == "unknown":
        return None
    vector = [device[c] for c in ("peak_fp16_vector_tflops", "peak_fp32_vector_tflops") if device[c]]
    return max(map(float, vector)) if vector else None


by_basis = collections.defaultdict(list)
for run in rows("training_runs.csv"):
    if not run["training_flop"] or not run["device_hours"] or ";" in run["device"] or not peak(run["device"]):
        continue
    utilization = float(run["training_flop"]) / 1e12 / (float(run["device_hours"]) * 3600) / peak(run["device"])
    by_basis[run["flop_basis"] or "unknown"].append(utilization)
for basis in sorted(by_basis):
    values = by_basis[basis]
    near = [sum(abs(value - spike) < 0.01 for value in values) for spike in (0.3, 0.4)]
    print(basis, len(values), "sum", repr(sum(values)), "within 0.01 of 0.30:", near[0], "of 0.40:", near[1])
