#!/usr/bin/env Rscript
# A linear model of training throughput in base R, for dtm-bench evaluate --run.
#
#     dtm-bench evaluate --run linear='Rscript scripts/example-r/estimator.R'
#
# Called with three paths: runs to learn from, runs to predict, file for the predictions.
paths <- commandArgs(trailingOnly = TRUE)
train <- read.csv(paths[1], na.strings = "")
test <- read.csv(paths[2], na.strings = "")

# Throughput in TFLOP/s per device; hours follow from it and the compute.
train$log_throughput <- log10(train$compute_tflop / train$device_hours / 3600)
formula <- log_throughput ~ log10(compute_tflop) + log10(device_peak_tflops) + log10(parameters)
complete <- function(runs) complete.cases(runs[c("compute_tflop", "device_peak_tflops", "parameters")])
model <- lm(formula, data = train[complete(train), ])

# An 80 % prediction interval of the linear model. Runs without parameters are refused: left blank.
predicted <- as.data.frame(predict(model, test, interval = "prediction", level = 0.8))
hours <- function(log_throughput) test$compute_tflop / 10^log_throughput / 3600
result <- data.frame(
  record = test$record,
  device_hours = hours(predicted$fit),
  lower = hours(predicted$upr),
  upper = hours(predicted$lwr)
)
write.csv(result, paths[3], row.names = FALSE, na = "", quote = FALSE)
