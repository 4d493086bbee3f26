package dev.fieldstone.operation;

import dev.fieldstone.engine.schema.Uniqueness;

/** A field to be made: its type, whether it is required and unique, and its default. */
public record FieldSeed(TypeSeed type, boolean required, Uniqueness uniqueness, Given initial) {}
