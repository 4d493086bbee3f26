package dev.fieldstone.engine;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.StorageClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of one table. Neither making one nor changing its type depends on the number of records. */
public interface Fields {

  /**
   * Makes a field.
   *
   * @throws FieldstoneException {@code TABLE/INVALID} for a name out of bounds, {@code FIELD/KEY_TAKEN},
   *     {@code FIELD/TYPE_INVALID}, {@code FIELD/VALUES_MISSING} for a required field where there are active records,
   *     {@code TABLE/TOO_MANY_FIELDS}, {@code FIELD/TOO_MANY_OPTIONS}
   */
  Field create(FieldDraft draft);

  /** {@return the fields in order, built-in ones left out} */
  List<Field> list();

  /** {@return the fields that every table has} */
  List<Field> builtIn();

  /**
   * Returns a field, built-in or not.
   *
   * @throws FieldstoneException {@code FIELD/NOT_FOUND}
   */
  Field get(FieldLocator field);

  /** Returns a field by key. */
  default Field get(String key) {
    return get(FieldLocator.of(key));
  }

  /** Returns a field if there is one. */
  Optional<Field> find(FieldLocator field);

  /** Returns a field by key, if there is one. */
  default Optional<Field> find(String key) {
    return find(FieldLocator.of(key));
  }

  /**
   * Changes a field, in one operation.
   *
   * <p>A change of type keeps values of the same storage class as they are. Where the class changes, the old values
   * stay behind, dormant, and what was last written under the new class is there again; {@code required} is switched
   * off, and on again when its class returns and no active record lacks a value.
   *
   * @throws FieldstoneException {@code FIELD/IS_SYSTEM}, {@code FIELD/IS_DISPLAY}, {@code FIELD/KEY_TAKEN},
   *     {@code FIELD/TYPE_INVALID}, {@code FIELD/VALUES_MISSING}
   */
  Field update(FieldLocator field, FieldPatch patch);

  /** Changes a field by key. */
  default Field update(String key, FieldPatch patch) {
    return update(FieldLocator.of(key), patch);
  }

  /** Moves a field to directly before another. */
  void moveBefore(FieldLocator field, FieldLocator sibling);

  /** Moves a field to directly after another. */
  void moveAfter(FieldLocator field, FieldLocator sibling);

  /**
   * Deletes a field for good, with its values, dormant ones too, and its clauses in views.
   *
   * @throws FieldstoneException {@code FIELD/IS_DISPLAY}, {@code FIELD/IS_SYSTEM}
   */
  void delete(FieldLocator field);

  /** Counts the values that lie dormant under a field, by storage class. Reads all records of the table. */
  Map<StorageClass, Long> countDormant(FieldLocator field);
}
