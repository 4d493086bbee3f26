package dev.fieldstone.engine;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.RepairRule;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.schema.TypeChange;
import dev.fieldstone.engine.schema.TypeChangePlan;
import dev.fieldstone.engine.schema.Violations;
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
   * off, and on again when its class returns and no active record lacks a value. So is {@code unique}; dormant values
   * can't come to repeat.
   *
   * <p>Making values unique reads them all, in batches. Reads don't wait for it, other writes do.
   *
   * @throws FieldstoneException {@code FIELD/IS_SYSTEM}, {@code FIELD/IS_DISPLAY}, {@code FIELD/KEY_TAKEN},
   *     {@code FIELD/TYPE_INVALID}, {@code FIELD/VALUES_MISSING}; {@code FIELD/VALUES_NOT_UNIQUE} with how many values
   *     repeat and the first groups of records that share one
   */
  Field update(FieldLocator field, FieldPatch patch);

  /** Changes a field by key. */
  default Field update(String key, FieldPatch patch) {
    return update(FieldLocator.of(key), patch);
  }

  /**
   * Changes a field's type and copies what converts, in one operation; {@return what was done}
   *
   * <p>A conversion takes time by the number of records, in batches of bounded memory; {@link Conversion#NONE} does
   * not. Records keep their versions.
   *
   * @throws FieldstoneException as {@link #update(FieldLocator, FieldPatch)}, and {@code FIELD/TOO_MANY_OPTIONS} if
   *     texts ask for more than 100 options that a select does not have
   */
  default TypeChange changeType(FieldLocator field, FieldType type, Conversion conversion) {
    return changeType(field, type, conversion, Progress.IGNORED);
  }

  /** Changes the type of a field by key. */
  default TypeChange changeType(String key, FieldType type, Conversion conversion) {
    return changeType(FieldLocator.of(key), type, conversion);
  }

  /**
   * Changes a field's type, and tells how far it is; {@return what was done}
   *
   * @throws FieldstoneException as {@link #changeType(FieldLocator, FieldType, Conversion)}, and
   *     {@code QUERY/CANCELLED} if the listener says so: then nothing was done
   */
  TypeChange changeType(FieldLocator field, FieldType type, Conversion conversion, Progress progress);

  /**
   * Works out what a change of type would do to the values that are there, and changes nothing. Reads all records.
   *
   * @param conversion how texts would be read; its mode matters to {@link TypeChangePlan.Kind#REPEATING} alone
   * @throws FieldstoneException {@code FIELD/TYPE_INVALID}, {@code FIELD/READONLY} for a field without values of its
   *     own, {@code FIELD/TOO_MANY_OPTIONS}
   */
  TypeChangePlan planTypeChange(FieldLocator field, FieldType type, Conversion conversion);

  /** Works out what a change of type of a field by key would do. */
  default TypeChangePlan planTypeChange(String key, FieldType type, Conversion conversion) {
    return planTypeChange(FieldLocator.of(key), type, conversion);
  }

  /**
   * Finds the values that the field's type would refuse, written under another type of its class. Reads all records.
   */
  Violations violations(FieldLocator field);

  /** Finds the values of a field by key that its type would refuse. */
  default Violations violations(String key) {
    return violations(FieldLocator.of(key));
  }

  /**
   * Makes values fit that the field's type would refuse, as an ordinary edit; {@return how many records changed}
   *
   * @throws FieldstoneException {@code FIELD/READONLY}, {@code VALUE/REQUIRED} to clear values of a required field
   */
  long repair(FieldLocator field, RepairRule rule);

  /** Makes values of a field by key fit. */
  default long repair(String key, RepairRule rule) {
    return repair(FieldLocator.of(key), rule);
  }

  /**
   * Gives every record that has no value in a field, archived ones too, the field's default, as an ordinary edit;
   * {@return how many records changed}. A checkbox has a value always, and without a default nothing is done.
   *
   * <p>Other writes of the org wait meanwhile, reads do not.
   *
   * @param progress is told after each batch, and may stop it
   * @throws FieldstoneException {@code FIELD/READONLY}; {@code RECORD/NOT_UNIQUE} if several records would have what is
   *     unique; {@code QUERY/CANCELLED}, {@code ORG/INTERRUPTED}. Then nothing changed
   */
  long fillExisting(FieldLocator field, Progress progress);

  /** Gives every record that has no value in a field by key the default. */
  default long fillExisting(String key) {
    return fillExisting(FieldLocator.of(key), Progress.IGNORED);
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
