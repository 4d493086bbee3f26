package dev.fieldstone.operation;

/** A field to be made: its type, whether it is required, and its default. */
public record FieldSeed(TypeSeed type, boolean required, Given initial) {}
