package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.value.ValueRead;
import dev.fieldstone.engine.internal.value.ValueReader;
import dev.fieldstone.engine.schema.FieldLocator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that a write was given, read field by field. Collects every fault, in field order, with unknown and
 * built-in fields after the others. Changed while a write is prepared; not safe for threads.
 */
public final class GivenValues {
  private static final int MAX_SHOWN_CHARACTERS = 200;

  private final TableDefinition table;
  private final @Nullable Object[] stored;
  private final boolean[] named;
  private final @Nullable Object[] raw;
  private final Map<Integer, List<Object>> byDisplay = new HashMap<>(0);
  private final Map<Integer, List<Problem>> faults = new HashMap<>(0);
  private final List<Problem> otherFaults = new ArrayList<>(0);

  private GivenValues(TableDefinition table) {
    int count = table.ownFields().size();
    this.table = table;
    this.stored = new @Nullable Object[count];
    this.named = new boolean[count];
    this.raw = new @Nullable Object[count];
  }

  /** Reads what was given; null clears. */
  public static GivenValues read(
      TableDefinition table, Map<FieldLocator, ? extends @Nullable Object> given, ValueReader reader) {
    GivenValues values = new GivenValues(table);
    given.forEach((locator, value) -> values.read(locator, table.find(locator), value, reader));
    return values;
  }

  /** Reads what was given by key; null clears. */
  public static GivenValues readByKey(TableDefinition table, Map<String, ?> given, ValueReader reader) {
    return read(new FieldFinder(table), given, reader);
  }

  /** Reads what was given by key; null clears. */
  static GivenValues read(FieldFinder finder, Map<String, ?> given, ValueReader reader) {
    GivenValues values = new GivenValues(finder.table());
    given.forEach((key, value) -> values.read(FieldLocator.of(key), finder.find(key), value, reader));
    return values;
  }

  /** {@return whether the write names a field, by its place} */
  public boolean names(int index) {
    return named[index];
  }

  /** {@return whether a field's value was refused} */
  public boolean hasFault(int index) {
    return faults.containsKey(index);
  }

  /** {@return the stored form of a value that was read, null where it is cleared} */
  public @Nullable Object stored(int index) {
    return stored[index];
  }

  /** {@return the stored forms of all values, by the field's place} */
  public @Nullable Object[] stored() {
    return stored;
  }

  /** {@return the references of which some are given by what they display, by the field's place} */
  public Map<Integer, List<Object>> byDisplay() {
    return byDisplay;
  }

  /** Settles a reference given by what it displays. */
  void settle(int index, @Nullable Object value) {
    stored[index] = value;
    byDisplay.remove(index);
  }

  /** Fills a field that the write did not name. */
  void fill(int index, Object value) {
    stored[index] = value;
  }

  /** Takes back what filled a field. */
  void empty(int index) {
    stored[index] = null;
  }

  /** Adds a fault of the whole. */
  void refuse(Problem problem) {
    otherFaults.add(problem);
  }

  /** Adds a fault of a field; one that is hidden is not named. */
  public void refuse(int index, Problem problem) {
    FieldDefinition field = table.ownFields().get(index);
    stored[index] = null;
    byDisplay.remove(index);
    if (table.hides(field)) {
      faults.put(index, List.of(ScopeRule.hidden()));
      return;
    }
    Problem located = problem.under(field.field().key()).with("field", field.field().key());
    Object given = raw[index];
    faults
        .computeIfAbsent(index, absent -> new ArrayList<>())
        .add(given == null ? located : located.with("value", shortened(given)));
  }

  /** {@return whether there is any fault} */
  public boolean isRefused() {
    return !faults.isEmpty() || !otherFaults.isEmpty();
  }

  /** {@return every fault, in field order; those of hidden fields as one} */
  public List<Problem> problems() {
    List<Problem> all = new ArrayList<>();
    for (int index = 0; index < table.ownFields().size(); index++) {
      all.addAll(faults.getOrDefault(index, List.of()));
    }
    all.addAll(otherFaults);
    return ScopeRule.withoutRepeats(all);
  }

  private void read(
      FieldLocator locator, @Nullable FieldDefinition field, @Nullable Object value, ValueReader reader) {
    if (field == null) {
      String text = TableDefinition.text(locator);
      otherFaults.add(
          Problem.of(ErrorCode.FIELD_NOT_FOUND, text, "The table has no such field").with("field", text));
    } else if (field.field().builtIn()) {
      String key = field.field().key();
      otherFaults.add(
          Problem.of(ErrorCode.FIELD_READONLY, key, "The field can't be written").with("field", key));
    } else if (field.field().isReadonly()) {
      refuse(table.indexOf(field), Problem.of(ErrorCode.FIELD_READONLY, "", "The field can't be written"));
    } else {
      read(field, table.indexOf(field), value, reader);
    }
  }

  private void read(FieldDefinition field, int index, @Nullable Object value, ValueReader reader) {
    if (named[index]) {
      refuse(index, Problem.of(ErrorCode.VALUE_INVALID, "", "The field is given twice"));
      return;
    }
    named[index] = true;
    if (value == null) {
      stored[index] = null;
      return;
    }
    raw[index] = value;
    switch (reader.read(field, value)) {
      case ValueRead.Good good -> stored[index] = good.stored();
      case ValueRead.ByDisplay display -> byDisplay.put(index, display.targets());
      case ValueRead.Bad bad -> refuse(index, bad.problem());
    }
  }

  private static String shortened(Object value) {
    String text = String.valueOf(value);
    boolean isShort = text.length() <= MAX_SHOWN_CHARACTERS;
    return isShort ? text : text.substring(0, text.offsetByCodePoints(0, MAX_SHOWN_CHARACTERS / 2));
  }
}
