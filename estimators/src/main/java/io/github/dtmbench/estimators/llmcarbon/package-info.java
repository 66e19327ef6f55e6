/**
 * LLMCarbon: its achieved-throughput polynomial as an estimator, as published and scaled by device;
 * its forecast from a model's size to days and carbon; and the run of its validation.
 */
package io.github.dtmbench.estimators.llmcarbon;
