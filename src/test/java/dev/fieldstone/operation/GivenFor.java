package dev.fieldstone.operation;

/** A value offered for a field of the table. */
public record GivenFor(int field, Given value) {}
