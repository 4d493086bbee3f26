package dev.fieldstone.model;

/** An option of a select; it keeps its number when it is removed and comes back. */
public record ModelOption(int number, String label) {}
