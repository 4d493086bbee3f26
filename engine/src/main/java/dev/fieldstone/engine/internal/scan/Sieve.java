package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.CompiledFilter;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.spi.BatchSink;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets through what a session sees of a table's records: those that its scope lets, and of references those to records
 * that it lets. For one scan or walk.
 */
final class Sieve {
  private final @Nullable CompiledFilter filter;
  private final List<Reference> references = new ArrayList<>();

  private Sieve(@Nullable CompiledFilter filter) {
    this.filter = filter;
  }

  /**
   * {@return the sieve of a veiled table; null where it would let all through}
   *
   * @param fields the fields that are asked for
   */
  static @Nullable Sieve of(State state, TableDefinition table, Collection<FieldId> fields) {
    if (!table.isVeiled()) {
      return null;
    }
    Sieve sieve = new Sieve(state.sight().filter(table, state.wholeCatalog()));
    for (FieldId id : fields) {
      FieldDefinition field = table.unveiled().get(id);
      TableDefinition target = field.isReference() ? state.catalog().find(field.target()) : null;
      if (target != null && target.veil().hidesRecords()) {
        sieve.references.add(new Reference(id, new Targets(new VisibleNumbers(state), target)));
      }
    }
    return sieve.filter == null && sieve.references.isEmpty() ? null : sieve;
  }

  /** {@return whether what the database leaves out is all that is to be left out} */
  boolean isNarrowing() {
    return references.isEmpty() && (filter == null || filter.isAnsweredByNarrowing());
  }

  /** {@return what the database may leave out} */
  Narrowing narrowing(Narrowing asked) {
    return filter == null ? asked : asked.and(filter.narrowing());
  }

  /** {@return the fields that have to be read} */
  Set<FieldId> fields(Set<FieldId> asked) {
    Set<FieldId> fields = new HashSet<>(asked);
    if (filter != null) {
      fields.addAll(filter.unnarrowedFields());
    }
    return fields;
  }

  /** {@return a sink that hands on to another one what passes} */
  BatchSink before(BatchSink sink) {
    return batch -> {
      BitSet seen = batch.records();
      if (filter != null) {
        filter.retainUnnarrowed(batch, seen);
      }
      return seen.isEmpty() || sink.accept(withoutHidden(batch.only(seen)));
    };
  }

  private ColumnBatch withoutHidden(ColumnBatch batch) {
    if (references.isEmpty()) {
      return batch;
    }
    Map<FieldId, Column> columns = new HashMap<>(batch.columns());
    references.forEach(reference -> columns.put(reference.field(), reference.shown(batch)));
    return new ColumnBatch(batch.size(), batch.numbers(), columns, batch.positions(), batch.selected());
  }

  /**
   * A field that may refer to hidden records.
   *
   * @param field the field
   * @param targets knows which they are
   */
  private record Reference(FieldId field, Targets targets) {

    Column shown(ColumnBatch batch) {
      return switch (batch.column(field)) {
        case Column.Longs codes -> shown(codes, batch);
        case Column.Lists lists -> shown(lists, batch);
        case Column.Texts texts -> texts;
        case Column.Numbers numbers -> numbers;
        case Column.Booleans booleans -> booleans;
      };
    }

    private Column shown(Column.Longs codes, ColumnBatch batch) {
      BitSet records = batch.records();
      codes.retainFilled(records);
      Set<Long> named = new HashSet<>();
      records.stream().forEach(index -> named.add(codes.value(index)));
      Set<Long> visible = targets.among(named);
      BitSet empty = (BitSet) codes.empty().clone();
      records.stream().filter(index -> !visible.contains(codes.value(index))).forEach(empty::set);
      return Column.Longs.of(codes.values(batch.size()), empty);
    }

    private Column shown(Column.Lists lists, ColumnBatch batch) {
      BitSet records = batch.records();
      lists.retainFilled(records);
      Set<Long> named = new HashSet<>();
      records.stream()
          .forEach(index -> Column.present(lists.value(index)).forEach(code -> named.add((Long) code)));
      Set<Long> visible = targets.among(named);
      @Nullable List<?>[] values = new @Nullable List<?>[batch.size()];
      for (int index = records.nextSetBit(0); index >= 0; index = records.nextSetBit(index + 1)) {
        List<?> left = Column.present(lists.value(index)).stream().filter(visible::contains).toList();
        values[index] = left.isEmpty() ? null : left;
      }
      return Column.Lists.of(values);
    }
  }

  /** The records of a table that are seen, each asked about once. */
  private static final class Targets {
    private final VisibleNumbers numbers;
    private final TableDefinition table;
    private final Map<Long, Boolean> known = new HashMap<>();

    Targets(VisibleNumbers numbers, TableDefinition table) {
      this.numbers = numbers;
      this.table = table;
    }

    Set<Long> among(Set<Long> named) {
      List<Long> unknown = named.stream().filter(number -> !known.containsKey(number)).toList();
      Set<Long> visible = unknown.isEmpty() ? Set.of() : numbers.among(table, unknown);
      unknown.forEach(number -> known.put(number, visible.contains(number)));
      Set<Long> among = new HashSet<>(named);
      among.removeIf(number -> !known.getOrDefault(number, false));
      return among;
    }
  }
}
