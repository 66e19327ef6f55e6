# Reference values of TraceStatisticsTest, in plain R (4.2): Rscript scripts/references/trace_inference.R
#
# 1. The distribution of a median when whole clusters are resampled, over all 6^6 resamples: the
#    percentile interval that a bootstrap of random ones comes near.
clusters <- list(c(1, 2), c(3), c(4, 10, 11), c(5), c(6, 7), c(20))
draws <- as.matrix(expand.grid(rep(list(1:6), 6)))
medians <- apply(draws, 1, function(d) median(unlist(clusters[d])))
cat("quantiles", quantile(medians, c(0.025, 0.975), type = 1), "\n")
table <- sort(unique(medians))
cat("values", table, "\n")
cat("cdf", format(sapply(table, function(m) mean(medians <= m)), digits = 10), "\n")

# 2. BIC and AIC of a power a t^p, whose mean over an interval is exact, by weighted least squares on
#    ln f: normal with variances in inverse proportion to the weights; k = 2 parameters of the mean.
n <- 24
i <- 0:(n - 1)
active <- 10 * 1.2^i
ends <- cumsum(active)
starts <- c(0, head(ends, -1))
logRate <- 0.3 + 0.01 * sin(3.7 * i) + 0.002 * i
squares <- function(p) {
  shape <- log((ends^(p + 1) - starts^(p + 1)) / ((p + 1) * active))
  residual <- logRate - shape
  residual <- residual - weighted.mean(residual, active)
  sum(active * residual^2)
}
best <- optimize(squares, c(-0.5, 0.5), tol = 1e-12)
lnL <- -n / 2 * (log(2 * pi * best$objective / n) + 1) + sum(log(active)) / 2
cat("p", format(best$minimum, digits = 10), "bic", format(-2 * lnL + 2 * log(n), digits = 12),
    "aic", format(-2 * lnL + 4, digits = 12), "\n")
