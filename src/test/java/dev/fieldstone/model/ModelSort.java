package dev.fieldstone.model;

import dev.fieldstone.engine.view.Sort;

/**
 * One level of sorting.
 *
 * @param field the number of the field
 * @param direction which way
 * @param empties where records without a value go
 */
public record ModelSort(int field, Sort.Direction direction, Sort.Empties empties) {}
