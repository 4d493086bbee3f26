/**
 * Random histories, for the property engine jqwik. Nothing else knows it but the laws' methods, so that it can be
 * replaced.
 */
@NullMarked
package dev.fieldstone.generator;

import org.jspecify.annotations.NullMarked;
