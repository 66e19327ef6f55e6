/**
 * Static regressors: throughput as a function of features that are known before a run starts.
 *
 * <table>
 * <caption>The regressors</caption>
 * <tr><th>Settings</th><th>Method</th><th>Implementation</th></tr>
 * <tr><td>{@link io.github.dtmbench.estimators.regression.PolynomialRegressor}</td>
 *     <td>least squares on a full polynomial</td><td>ours, on the SVD of Commons Math</td></tr>
 * <tr><td>{@link io.github.dtmbench.estimators.regression.SupportVectorRegressor}</td>
 *     <td>ε-SVR, Gaussian kernel</td><td>Smile</td></tr>
 * <tr><td>{@link io.github.dtmbench.estimators.regression.TreeRegressor}</td>
 *     <td>regression tree (CART)</td><td>Smile</td></tr>
 * <tr><td>{@link io.github.dtmbench.estimators.regression.StandardizedRegressor}</td>
 *     <td>any of these on standardised features</td><td>ours</td></tr>
 * </table>
 *
 * <p>Dependencies: this package knows arrays of numbers only. It uses Smile and Commons Math, which
 * appear in none of its signatures, and no other package of this project. The estimators and the
 * benchmarks may depend on it; the datasets may not.
 */
package io.github.dtmbench.estimators.regression;
