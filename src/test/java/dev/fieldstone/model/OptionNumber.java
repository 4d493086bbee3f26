package dev.fieldstone.model;

/** The value of a select: the option with this number. */
public record OptionNumber(int number) {}
