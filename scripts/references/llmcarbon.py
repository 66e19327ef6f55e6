#!/usr/bin/env python3
"""Writes the reference values of LlmCarbonForecastTest: LLMCarbon's relations with exact fractions where the code has
integers and numpy where it has polynomials. Independent of the Java; run it from the root of the repository."""
import math
from fractions import Fraction
import numpy as np

TENSOR = np.poly1d([-8.82079068e-20, 1.68591116e-09, 1.33954735e+02])
PIPE = np.poly1d([-5.60233749e-23, 8.45435587e-11, 1.34546129e+02])
GPUS = np.poly1d([-2.12910565e-21, 4.39684339e-09, 7.99173057e+02])
BATCH = np.poly1d([-4.29439186e-01, 5.21376002e+01, 1.43737095e+03])
OUT = "estimators/src/test/resources/io/github/dtmbench/estimators/llmcarbon/forecast.csv"

# gpu, billions of (base) parameters, billions of tokens
CASES = [("a100", "1.7", 300), ("a100", "2.4", 300), ("a100", "7.41", 2000), ("a100", "11", 600), ("a100", "19.1", 300),
         ("a100", "19.2", 300), ("a100", "175", 300), ("a100", "530", 270), ("a100", "1008", 450),
         ("v100", "0.55", 7000), ("v100", "2.3", 1000), ("v100", "11", 600), ("v100", "175", 300)]

rows = []
for gpu, billions, tokens in CASES:
    n = Fraction(billions)
    per_gpu = Fraction(3, 100) * (80 if gpu == "a100" else 32)
    if n < 8 * per_gpu:
        t, p = math.ceil(n / per_gpu), 1
    else:
        t, p = 8, math.ceil(n / (8 * per_gpu))
    count = np.round(GPUS(float(n) * 1e9) / (t * p)) * (t * p)
    if gpu == "v100":
        count = np.round(count * 2.5)
    batch = 512 if p == 1 else np.round(BATCH(p) / 8) * 8
    batch = max(batch, count)
    x = (TENSOR if p == 1 else PIPE)(float(n) * 1e9)
    if gpu == "v100":
        x = (x - x * (7.76 / 33.46)) / 312 * 125
    days = 6 * float(n) * 1e9 * tokens * 1e9 / (count * x * 1e12) / 86400
    rows.append((gpu, billions, tokens, t, p, int(count), int(batch), repr(float(x)), repr(float(days))))

with open(OUT, "w") as f:
    f.write("# scripts/references/llmcarbon.py, numpy " + np.__version__ + "\n")
    f.write("gpu,parameters_b,tokens_b,tensor,pipeline,gpus,batch,tflops,days\n")
    for row in rows:
        f.write(",".join(map(str, row)) + "\n")
