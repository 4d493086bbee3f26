package dev.fieldstone.engine.internal.bulk;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.KeyTable;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.record.StoredRecord;
import dev.fieldstone.engine.internal.scan.BatchBuilder;
import dev.fieldstone.engine.internal.scan.VisibleNumbers;
import dev.fieldstone.engine.internal.unique.UniqueKeys;
import dev.fieldstone.engine.internal.unique.ValueKey;
import dev.fieldstone.engine.internal.value.StoredValues;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.view.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the records of a table by the values of some fields, after the steps so far. */
final class Matching {
  private static final long BATCH_RECORDS = 10_000;

  private final TableDefinition table;
  private final List<FieldDefinition> fields;
  private final Set<List<Object>> wanted = new HashSet<>();
  private final Map<List<Object>, SortedSet<Long>> byKey = new HashMap<>();
  private boolean isEveryKeyWanted;

  /** What is stored of a record of the fields to match by. */
  private record Row(long number, @Nullable Object[] values) {}

  Matching(TableDefinition table, List<FieldDefinition> fields) {
    this.table = table;
    this.fields = List.copyOf(fields);
  }

  /** {@return the key that some stored values make; null where one of them is empty, which matches nothing} */
  static @Nullable List<Object> key(TableDefinition table, List<FieldDefinition> fields, @Nullable Object[] stored) {
    return key(fields, field -> stored[table.indexOf(field)]);
  }

  /** Asks for the records of a key. */
  void want(List<Object> key) {
    wanted.add(key);
  }

  /** Asks for the records of every key: what is wanted is not known before the steps are taken. */
  void wantAll() {
    isEveryKeyWanted = true;
  }

  TableDefinition table() {
    return table;
  }

  boolean isEveryKeyWanted() {
    return isEveryKeyWanted;
  }

  /** Reads what is stored: by the keys of a unique field, or by one pass over the fields. */
  void load(State state) {
    byKey.clear();
    KeyTable keys = fields.size() == 1 ? fields.get(0).keys() : null;
    if (keys == null || isEveryKeyWanted) {
      scan(state);
    } else {
      List<ValueKey> values = wanted.stream().map(key -> (ValueKey) key.get(0)).toList();
      new UniqueKeys(state, table, keys).holders(values).forEach((key, holder) -> add(List.of(key), holder.record()));
    }
    if (table.veil().hidesRecords()) {
      Set<Long> visible = new VisibleNumbers(state).among(table, found());
      byKey.values().forEach(numbers -> numbers.retainAll(visible));
    }
  }

  private void scan(State state) {
    String sql = state.org().statements().records(table).scan(fields, Status.ANY, Narrowing.NONE);
    List<Row> batch;
    long last = 0;
    do {
      batch =
          state.sql().list(sql, row -> new Row(row.getLong(1), BatchBuilder.stored(row, fields)), last, BATCH_RECORDS);
      hideTargets(state, batch);
      batch.forEach(row -> add(key(fields, field -> row.values()[fields.indexOf(field)]), row.number()));
      last = batch.isEmpty() ? last : batch.getLast().number();
    } while (batch.size() == BATCH_RECORDS);
  }

  /** What records refer to is matched as it is shown: without the records that the session does not see. */
  private void hideTargets(State state, List<Row> rows) {
    for (int index = 0; index < fields.size(); index++) {
      FieldDefinition field = fields.get(index);
      TableDefinition target = field.isReference() ? state.catalog().find(field.target()) : null;
      if (target != null && target.veil().hidesRecords()) {
        hideTargets(rows, index, new VisibleNumbers(state), target);
      }
    }
  }

  private void hideTargets(List<Row> rows, int index, VisibleNumbers numbers, TableDefinition target) {
    FieldDefinition field = fields.get(index);
    Set<Long> named = new HashSet<>();
    rows.forEach(row -> named.addAll(StoredValues.targets(field, row.values()[index])));
    Set<Long> visible = numbers.among(target, named);
    for (Row row : rows) {
      List<Long> targets = StoredValues.targets(field, row.values()[index]);
      row.values()[index] = StoredValues.ofTargets(field, targets.stream().filter(visible::contains).toList());
    }
  }

  /** {@return the numbers of the records of a key, in order of creation} */
  SortedSet<Long> find(List<Object> key) {
    return byKey.getOrDefault(key, Collections.emptySortedSet());
  }

  /** {@return the numbers of all records that are known} */
  Set<Long> found() {
    Set<Long> found = new HashSet<>();
    byKey.values().forEach(found::addAll);
    return found;
  }

  /** A step made, changed or deleted a record. */
  void replace(@Nullable StoredRecord before, @Nullable StoredRecord after) {
    if (before != null) {
      List<Object> key = key(fields, before::shownOf);
      SortedSet<Long> same = key == null ? null : byKey.get(key);
      if (same != null) {
        same.remove(before.number());
      }
    }
    if (after != null) {
      add(key(fields, after::shownOf), after.number());
    }
  }

  private void add(@Nullable List<Object> key, long number) {
    if (key != null && (isEveryKeyWanted || wanted.contains(key))) {
      byKey.computeIfAbsent(key, absent -> new TreeSet<>()).add(number);
    }
  }

  private static @Nullable List<Object> key(
      List<FieldDefinition> fields, Function<FieldDefinition, @Nullable Object> values) {
    List<Object> key = new ArrayList<>(fields.size());
    for (FieldDefinition field : fields) {
      Object part = part(field, values.apply(field));
      if (part == null) {
        return null;
      }
      key.add(part);
    }
    return key;
  }

  /** Values that are stored alike are equal so, unique ones if their keys are; an unset checkbox is false. */
  private static @Nullable Object part(FieldDefinition field, @Nullable Object stored) {
    KeyTable keys = field.keys();
    if (keys != null) {
      return ValueKey.ofNullable(field.storageClass(), keys, stored);
    }
    if (stored instanceof BigDecimal number) {
      return number.stripTrailingZeros();
    }
    if (stored == null && !StoredValues.isEmpty(field, null)) {
      return false;
    }
    return stored;
  }
}
