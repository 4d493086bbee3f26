package dev.fieldstone.engine.record;

import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.TableLocator;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the writes of a bulk call, on any table of the org.
 *
 * <p>Wherever a record is named, be it as the value of a reference or as what is to be patched or deleted,
 * {@link #created} may stand for one that an earlier operation of the same call makes.
 */
public sealed interface Bulk {

  /**
   * Makes a record; defaults fill what is absent.
   *
   * @param table the table
   * @param values the values, null for none
   */
  record Create(TableLocator table, Map<FieldLocator, @Nullable Object> values) implements Bulk {
    /** Copies the values. */
    public Create {
      values = copy(values);
    }
  }

  /**
   * Changes a record.
   *
   * @param target which one
   * @param patch what is to change
   * @param expectedVersion the version that the change is based on; null for any
   */
  record Update(Target target, Patch patch, @Nullable Long expectedVersion) implements Bulk {}

  /**
   * Changes the record that has the same values in some fields, archived or not, or makes one if there is none. To have
   * the same value is to be stored alike: texts are compared exactly, unless their field is unique ignoring case.
   *
   * @param table the table
   * @param matchOn the fields to compare, at least one; each needs a value
   * @param values the values, null for none; where a record matches, what is absent stays as it is
   */
  record Upsert(TableLocator table, List<FieldLocator> matchOn, Map<FieldLocator, @Nullable Object> values)
      implements Bulk {
    /** Copies the collections. */
    public Upsert {
      matchOn = List.copyOf(matchOn);
      values = copy(values);
      if (matchOn.isEmpty()) {
        throw new IllegalArgumentException("An upsert needs a field to match on");
      }
    }
  }

  /**
   * Deletes a record for good.
   *
   * @param target which one
   */
  record Delete(Target target) implements Bulk {}

  /** What an operation is done to. */
  sealed interface Target permits Existing, Created {}

  /**
   * A record that is there.
   *
   * @param id its id
   */
  record Existing(RecordId id) implements Target {}

  /**
   * The record that an earlier operation of the same call makes, or, being an upsert, finds.
   *
   * @param index the operation's place in the call, from 0
   */
  record Created(int index) implements Target {
    @Override
    public String toString() {
      return "created(" + index + ")";
    }
  }

  /** {@return an operation that makes a record of these values by field key, or by field id in wire form} */
  static Bulk create(String tableKey, Map<String, ?> values) {
    return create(TableLocator.of(tableKey), values);
  }

  /** {@return an operation that makes a record} */
  static Bulk create(TableLocator table, Map<String, ?> values) {
    return new Create(table, located(values));
  }

  /** {@return an operation that changes a record} */
  static Bulk patch(RecordLocator record, Patch patch) {
    return new Update(new Existing(record.id()), patch, null);
  }

  /** {@return an operation that changes a record if it still has this version} */
  static Bulk patch(RecordLocator record, Patch patch, long expectedVersion) {
    return new Update(new Existing(record.id()), patch, expectedVersion);
  }

  /** {@return an operation that changes a record of the same call} */
  static Bulk patch(Created record, Patch patch) {
    return new Update(record, patch, null);
  }

  /** {@return an operation that changes the record with the same values in some fields, or makes one} */
  static Bulk upsert(String tableKey, Map<String, ?> values, String... matchOn) {
    return upsert(TableLocator.of(tableKey), values, Arrays.stream(matchOn).map(FieldLocator::of).toList());
  }

  /** {@return an operation that changes the record with the same values in some fields, or makes one} */
  static Bulk upsert(TableLocator table, Map<String, ?> values, List<FieldLocator> matchOn) {
    return new Upsert(table, matchOn, located(values));
  }

  /** {@return an operation that deletes a record} */
  static Bulk delete(RecordLocator record) {
    return new Delete(new Existing(record.id()));
  }

  /** {@return an operation that deletes a record of the same call} */
  static Bulk delete(Created record) {
    return new Delete(record);
  }

  /** {@return what stands for the record that an earlier operation makes} */
  static Created created(int index) {
    return new Created(index);
  }

  private static Map<FieldLocator, @Nullable Object> located(Map<String, ?> values) {
    Map<FieldLocator, @Nullable Object> located = new LinkedHashMap<>();
    values.forEach((key, value) -> located.put(FieldLocator.of(key), value));
    return located;
  }

  private static Map<FieldLocator, @Nullable Object> copy(Map<FieldLocator, @Nullable Object> values) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
