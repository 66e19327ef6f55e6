/** LLMCarbon's achieved-throughput polynomial, as published and scaled by device. */
package io.github.dtmbench.estimators.llmcarbon;
