/**
 * Files that are written whole or not at all, and what is said of files that cannot be read or
 * written. Depends on nothing of the project.
 */
package io.github.dtmbench.datasets.file;
