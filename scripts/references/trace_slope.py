#!/usr/bin/env python3
"""Reference values of LogSlopeTest and CurveFitTest: statsmodels (0.13.5) on a made-up series.

Debian: python3-statsmodels. Prints slope and standard error of WLS with HAC errors of residuals divided by
1 - leverage, and BIC and AIC of a constant and of a power as WLS of ln f on (1, mean ln t).
"""
import numpy as np
import statsmodels.api as sm

n = 24
ends = np.cumsum(10.0 * 1.2 ** np.arange(n))
starts = np.concatenate([[0.0], ends[:-1]])
log_rate = np.array([0.3 + 0.01 * np.sin(3.7 * i) + 0.002 * i for i in range(n)])
lower = np.where(starts > 0, starts * (np.log(np.maximum(starts, 1e-300)) - 1), 0)
x = (ends * (np.log(ends) - 1) - lower) / (ends - starts)
w = ends - starts
fit = sm.WLS(log_rate, sm.add_constant(x), weights=w).fit()
leverage = np.diag(fit.model.wexog @ np.linalg.inv(fit.model.wexog.T @ fit.model.wexog) @ fit.model.wexog.T)
scores = fit.model.wexog * (fit.wresid / (1 - leverage))[:, None]
lags = int(np.floor(4 * (n / 100) ** (2 / 9)))
meat = scores.T @ scores
for lag in range(1, lags + 1):
    cross = scores[lag:].T @ scores[:-lag]
    meat += (1 - lag / (lags + 1)) * (cross + cross.T)
bread = np.linalg.inv(fit.model.wexog.T @ fit.model.wexog)
print("slope", repr(fit.params[1]), "se", repr(np.sqrt((bread @ meat @ bread)[1, 1])), "lags", lags)
plain = sm.WLS(log_rate, sm.add_constant(x), weights=w).fit(cov_type="HAC", cov_kwds={"maxlags": lags})
print("without leverage", repr(plain.bse[1]))
constant = sm.WLS(log_rate, np.ones(n), weights=w).fit()
print("constant bic", repr(constant.bic), "aic", repr(constant.aic))
