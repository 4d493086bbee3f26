package dev.fieldstone.engine.spi;

import dev.fieldstone.engine.internal.catalog.BuiltInField;
import dev.fieldstone.engine.internal.define.Keys;
import dev.fieldstone.engine.internal.define.TypeRules;
import dev.fieldstone.engine.schema.FieldType;
import java.util.function.Predicate;

/** Rules of drafts, for those who make them of something else than a host's word. */
public final class DraftRules {
  private DraftRules() {}

  /**
   * {@return a key for a field of a new table, made from its name}
   *
   * @param isTaken whether another field of the draft has a key; those of built-in fields are taken anyway
   */
  public static String fieldKey(String name, Predicate<String> isTaken) {
    return Keys.fromName(name, "field", key -> BuiltInField.isKey(key) || isTaken.test(key));
  }

  /** {@return whether a value of the type can stand for a record} */
  public static boolean canDisplay(FieldType type) {
    return TypeRules.isDisplay(type);
  }
}
