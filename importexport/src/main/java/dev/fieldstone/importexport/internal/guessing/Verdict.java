package dev.fieldstone.importexport.internal.guessing;

import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.importexport.Objection.Reason;
import org.jspecify.annotations.Nullable;

/** What all values of a column together say of a hypothesis to which none of them objected. */
sealed interface Verdict {

  /**
   * It is so.
   *
   * @param type the type to guess
   * @param dateFormat how its dates are written; null for the ISO form, and for what is no date
   */
  record Holds(FieldType type, @Nullable String dateFormat) implements Verdict {}

  /**
   * It is not certain.
   *
   * @param reason why
   */
  record Falls(Reason reason) implements Verdict {}

  static Verdict holds(FieldType type) {
    return new Holds(type, null);
  }

  static Verdict falls(Reason reason) {
    return new Falls(reason);
  }
}
