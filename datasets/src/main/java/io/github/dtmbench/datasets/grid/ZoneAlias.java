package io.github.dtmbench.datasets.grid;

/**
 * Another name of a grid smaller than a country.
 *
 * @param alias the name, such as that of a state
 * @param code code of a grid that it may mean
 */
public record ZoneAlias(String alias, String code) {}
