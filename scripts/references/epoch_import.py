#!/usr/bin/env python3
"""Compares imported records with the shipped ones, which were read from the sources by hand.

    scripts/dtm-bench import-epoch DOWNLOAD --include-shipped --out records.csv
    scripts/references/epoch_import.py DOWNLOAD records.csv

Numbers agree if they differ by at most 0.2 %: shipped FLOP are rounded to four digits. Standard library only.
"""
import collections
import csv
import pathlib
import sys

RESOURCES = "datasets/src/main/resources/io/github/dtmbench/datasets"
SHIPPED = pathlib.Path(__file__).parents[2] / RESOURCES / "training_runs.csv"
NUMBERS = ("training_flop", "device_count", "device_hours")
TEXTS = ("device", "flop_basis")


def rows(path, key):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return {row[key]: row for row in csv.DictReader(file)}


def agrees(column, imported, shipped):
    a, b = imported[column], shipped[column]
    if column in TEXTS or not a or not b:
        return a == b
    return abs(float(a) - float(b)) <= 2e-3 * abs(float(b))


def report(title, models, imported, shipped):
    print(f"{title}: {len(models)}")
    for column in NUMBERS + TEXTS:
        print(f"  {column}: {sum(agrees(column, imported[m], shipped[m]) for m in models)}")
    alike = sum(
        all(agrees(c, imported[m], shipped[m]) for c in NUMBERS + TEXTS) for m in models)
    print(f"  all five: {alike}")


def main(download, records):
    epoch = rows(download, "Model")
    imported = rows(records, "model")
    shipped = rows(SHIPPED, "model")
    shared = [m for m in shipped if m in epoch]
    made = [m for m in shared if m in imported]
    print(f"models in both: {len(shared)}")
    report("imported", made, imported, shipped)
    cited = [m for m in made if shipped[m]["source"] == epoch[m]["Link"]]
    report("of these, same source cited", cited, imported, shipped)
    pairs = collections.Counter(
        (shipped[m]["flop_basis"] or "none", imported[m]["flop_basis"]) for m in made)
    print("origin of the FLOP, shipped -> imported:")
    for (theirs, ours), count in sorted(pairs.items()):
        print(f"  {theirs} -> {ours}: {count}")
    risky = [
        m
        for m in made
        if imported[m]["throughput_grade"] != "exclude"
        and shipped[m]["throughput_grade"] == "exclude"
    ]
    print("scored here, excluded there: " + ", ".join(risky))


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] in ("-h", "--help"):
        sys.exit(__doc__)
    main(*sys.argv[1:])
