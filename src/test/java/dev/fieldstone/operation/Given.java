package dev.fieldstone.operation;

import java.math.BigDecimal;

/** A value as a caller offers it, before it is known of which type the field is. */
public sealed interface Given {

  /** No value. */
  record Nothing() implements Given {}

  /** The value with this number among the awkward ones of the field's type. */
  record Awkward(int choice) implements Given {}

  /** The value with this number among those on the edge of what the field's type takes, and beyond it. */
  record Odd(int choice) implements Given {}

  /** This text where the field takes text, otherwise an awkward value of its type. */
  record Words(String text) implements Given {}

  /** This number where the field takes numbers, otherwise an awkward value of its type. */
  record Amount(BigDecimal number) implements Given {}

  /** A value that no type takes. */
  record Unfitting() implements Given {}
}
