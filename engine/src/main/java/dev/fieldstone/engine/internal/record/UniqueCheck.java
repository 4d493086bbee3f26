package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.KeyTable;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.unique.Holder;
import dev.fieldstone.engine.internal.unique.UniqueKeys;
import dev.fieldstone.engine.internal.unique.ValueKey;
import dev.fieldstone.engine.internal.write.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses values of unique fields that another record has, be it archived: one query for each unique field that is
 * written, however many records. A value that its record gives up in the same call is free for the others.
 */
final class UniqueCheck {
  private final State state;
  private final TableDefinition table;

  UniqueCheck(State state, TableDefinition table) {
    this.state = state;
    this.table = table;
  }

  /**
   * One record to be written.
   *
   * @param given what was read of it, where refusals go
   * @param before the record as it is, null for a new one
   */
  record Write(GivenValues given, @Nullable StoredRecord before) {}

  /** Checks writes of different records, which are done all or none. */
  void checkAll(List<Write> writes) {
    check(writes, false);
  }

  /** Checks writes that are done each by itself, in order: one that is refused leaves its values to the later ones. */
  void checkEach(List<Write> writes) {
    check(writes, true);
  }

  /** Refuses values that several records would be given alike. */
  void refuseShared(GivenValues given, long[] records) {
    for (int index = 0; index < table.ownFields().size(); index++) {
      FieldDefinition field = table.ownFields().get(index);
      Object stored = given.stored(index);
      if (field.keys() != null && stored != null && records.length > 1) {
        given.refuse(index, new NotUnique(table, field, stored).shared(records));
      }
    }
  }

  private void check(List<Write> writes, boolean isEachByItself) {
    List<Claims> unique = new ArrayList<>();
    for (FieldDefinition field : table.ownFields()) {
      KeyTable keys = field.keys();
      if (keys != null) {
        Claims claims = new Claims(field, keys, writes);
        if (claims.isAny()) {
          unique.add(claims);
        }
      }
    }
    for (int place = 0; place < writes.size(); place++) {
      GivenValues given = writes.get(place).given();
      for (Claims claims : unique) {
        claims.refuse(place, given);
      }
      if (!isEachByItself || !given.isRefused()) {
        for (Claims claims : unique) {
          claims.claim(place);
        }
      }
    }
  }

  /** What the writes of a call want of one unique field, and who has it. */
  private final class Claims {
    private final FieldDefinition field;
    private final int index;
    private final List<@Nullable ValueKey> wanted = new ArrayList<>();
    private final Set<Long> givingUp = new HashSet<>();
    private final Map<ValueKey, Holder> holders;
    private final Map<ValueKey, Integer> claimed = new HashMap<>();

    Claims(FieldDefinition field, KeyTable keys, List<Write> writes) {
      this.field = field;
      this.index = table.indexOf(field);
      writes.forEach(write -> want(write, keys));
      List<ValueKey> all = wanted.stream().filter(Objects::nonNull).toList();
      this.holders = all.isEmpty() ? Map.of() : new UniqueKeys(state, table, keys).holders(all);
    }

    boolean isAny() {
      return wanted.stream().anyMatch(Objects::nonNull);
    }

    void refuse(int place, GivenValues given) {
      ValueKey key = wanted.get(place);
      if (key == null) {
        return;
      }
      Holder holder = holders.get(key);
      Integer claimant = claimed.get(key);
      NotUnique refusal = new NotUnique(table, field, Objects.requireNonNull(given.stored(index)));
      if (holder != null && !givingUp.contains(holder.record())) {
        given.refuse(index, refusal.taken(state, holder));
      } else if (claimant != null) {
        given.refuse(index, refusal.repeated(claimant));
      }
    }

    void claim(int place) {
      ValueKey key = wanted.get(place);
      if (key != null) {
        claimed.putIfAbsent(key, place);
      }
    }

    private void want(Write write, KeyTable keys) {
      GivenValues given = write.given();
      StoredRecord before = write.before();
      boolean isWritten = !given.hasFault(index) && (before == null || given.names(index));
      Object value = isWritten ? given.stored(index) : null;
      ValueKey key = ValueKey.ofNullable(field.storageClass(), keys, value);
      Object valueBefore = before == null ? null : before.stored(index);
      ValueKey keyBefore = ValueKey.ofNullable(field.storageClass(), keys, valueBefore);
      boolean isSame = key != null && key.equals(keyBefore);
      wanted.add(isSame ? null : key);
      if (before != null && isWritten && keyBefore != null && !isSame) {
        givingUp.add(before.number());
      }
    }
  }
}
