package dev.fieldstone.operation;

import dev.fieldstone.engine.view.Sort;

/** A level of sorting by a field to choose. */
public record SortSeed(int field, Sort.Direction direction, Sort.Empties empties) {}
