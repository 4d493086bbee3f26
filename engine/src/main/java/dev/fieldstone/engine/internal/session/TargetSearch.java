package dev.fieldstone.engine.internal.session;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.KeyTable;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.record.DisplayLookup;
import dev.fieldstone.engine.internal.scan.VisibleNumbers;
import dev.fieldstone.engine.internal.unique.Holder;
import dev.fieldstone.engine.internal.unique.UniqueKeys;
import dev.fieldstone.engine.internal.unique.ValueKey;
import dev.fieldstone.engine.internal.value.ValueRead;
import dev.fieldstone.engine.internal.value.ValueReader;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.record.RecordId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds records of a table by what is written for them elsewhere.
 *
 * @param state what is read
 * @param table the table
 */
record TargetSearch(State state, TableDefinition table) {

  /** {@return the records displayed so, by text: none, one, or two where there are more} */
  Map<String, List<RecordId>> byDisplay(Collection<String> displays) {
    DisplayLookup lookup = DisplayLookup.of(state, table, displays);
    Map<String, List<RecordId>> found = new HashMap<>();
    displays.forEach(display -> found.put(display, lookup.find(display).stream().map(table::id).toList()));
    return found;
  }

  /** {@return the records that have these values in a unique field, by value as given; what can't be read has none} */
  Map<Object, RecordId> byValue(FieldDefinition field, Collection<?> given, ValueReader reader) {
    KeyTable keys = field.keys();
    if (keys == null || !field.field().unique()) {
      throw new FieldstoneException(ErrorCode.FIELD_TYPE_INVALID, "Records are found by the values of unique fields")
          .with("field", field.field().key());
    }
    Map<Object, ValueKey> wanted = new LinkedHashMap<>();
    for (Object value : given) {
      ValueKey key =
          reader.read(field, value) instanceof ValueRead.Good good
              ? ValueKey.ofNullable(field.storageClass(), keys, good.stored())
              : null;
      if (key != null) {
        wanted.put(value, key);
      }
    }
    Map<ValueKey, Long> holders = holders(keys, wanted.values());
    Map<Object, RecordId> found = new HashMap<>();
    wanted.forEach(
        (value, key) -> {
          Long holder = holders.get(key);
          if (holder != null) {
            found.put(value, table.id(holder));
          }
        });
    return found;
  }

  private Map<ValueKey, Long> holders(KeyTable keys, Collection<ValueKey> wanted) {
    Map<ValueKey, Holder> holders = new UniqueKeys(state, table, keys).holders(wanted);
    Set<Long> numbers = new HashSet<>();
    holders.values().forEach(holder -> numbers.add(holder.record()));
    Set<Long> visible = new VisibleNumbers(state).among(table, numbers);
    Map<ValueKey, Long> seen = new HashMap<>();
    holders.forEach(
        (key, holder) -> {
          if (visible.contains(holder.record())) {
            seen.put(key, holder.record());
          }
        });
    return seen;
  }
}
