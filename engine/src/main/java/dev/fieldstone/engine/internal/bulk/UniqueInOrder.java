package dev.fieldstone.engine.internal.bulk;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.KeyTable;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.record.GivenValues;
import dev.fieldstone.engine.internal.record.NotUnique;
import dev.fieldstone.engine.internal.record.StoredRecord;
import dev.fieldstone.engine.internal.unique.Holder;
import dev.fieldstone.engine.internal.unique.UniqueKeys;
import dev.fieldstone.engine.internal.unique.ValueKey;
import dev.fieldstone.engine.internal.write.State;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Each step answers for itself, by who has which unique value after those before it. Of the values that steps give, the
 * database is asked once for each unique field; of others, such as defaults, when they come.
 */
final class UniqueInOrder implements UniqueValues {
  private final State state;
  private final Map<KeyTable, Map<ValueKey, Optional<Holder>>> known = new HashMap<>();

  UniqueInOrder(State state) {
    this.state = state;
  }

  @Override
  public void expect(TableDefinition table, List<GivenValues> given) {
    for (FieldDefinition field : table.ownFields()) {
      KeyTable keys = field.keys();
      if (keys != null) {
        int index = table.indexOf(field);
        Set<ValueKey> wanted = new LinkedHashSet<>();
        given.forEach(values -> add(wanted, ValueKey.ofNullable(field.storageClass(), keys, values.stored(index))));
        learn(table, keys, wanted);
      }
    }
  }

  @Override
  public void check(TableDefinition table, @Nullable StoredRecord before, GivenValues given) {
    for (int index = 0; index < table.ownFields().size(); index++) {
      FieldDefinition field = table.ownFields().get(index);
      KeyTable keys = field.keys();
      Object stored = given.stored(index);
      boolean isWritten = before == null || given.names(index);
      if (keys != null && stored != null && isWritten) {
        Holder holder = holder(table, keys, ValueKey.of(field.storageClass(), keys, stored));
        if (holder != null && (before == null || holder.record() != before.number())) {
          given.refuse(index, new NotUnique(table, field, stored).taken(state, holder));
        }
      }
    }
  }

  @Override
  public void replace(int step, @Nullable StoredRecord before, @Nullable StoredRecord after) {
    if (before != null) {
      before.definition().ownFields().forEach(field -> put(before, field, Optional.empty()));
    }
    if (after != null) {
      Optional<Holder> holder = Optional.of(new Holder(after.number(), after.isArchived()));
      after.definition().ownFields().forEach(field -> put(after, field, holder));
    }
  }

  @Override
  public void forget() {
    known.clear();
  }

  private void put(StoredRecord record, FieldDefinition field, Optional<Holder> holder) {
    KeyTable keys = field.keys();
    Object stored = keys == null ? null : record.stored(record.definition().indexOf(field));
    if (keys != null && stored != null) {
      knownOf(keys).put(ValueKey.of(field.storageClass(), keys, stored), holder);
    }
  }

  private @Nullable Holder holder(TableDefinition table, KeyTable keys, ValueKey key) {
    learn(table, keys, Set.of(key));
    return knownOf(keys).getOrDefault(key, Optional.empty()).orElse(null);
  }

  private void learn(TableDefinition table, KeyTable keys, Set<ValueKey> wanted) {
    Map<ValueKey, Optional<Holder>> there = knownOf(keys);
    List<ValueKey> unknown = wanted.stream().filter(key -> !there.containsKey(key)).toList();
    if (!unknown.isEmpty()) {
      Map<ValueKey, Holder> holders = new UniqueKeys(state, table, keys).holders(unknown);
      unknown.forEach(key -> there.put(key, Optional.ofNullable(holders.get(key))));
    }
  }

  private Map<ValueKey, Optional<Holder>> knownOf(KeyTable keys) {
    return known.computeIfAbsent(keys, absent -> new HashMap<>());
  }

  private static void add(Set<ValueKey> wanted, @Nullable ValueKey key) {
    if (key != null) {
      wanted.add(key);
    }
  }
}
