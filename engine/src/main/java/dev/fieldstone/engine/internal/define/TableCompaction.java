package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.Progress;
import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.catalog.ClassMemory;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.placement.ColumnType;
import dev.fieldstone.engine.internal.placement.PhysicalLayout;
import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.internal.sql.LayoutStatements;
import dev.fieldstone.engine.internal.sql.RecordStatements;
import dev.fieldstone.engine.internal.write.Advance;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.schema.Compaction;
import dev.fieldstone.engine.view.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lays a table out anew: one SQL table with a column for each class of each field, and spares. The former SQL tables
 * serve the reads that began before, and are dropped at the next opening.
 */
final class TableCompaction {
  private static final long BATCH_RECORDS = 5_000;

  private final Operation operation;
  private final TableDefinition table;

  TableCompaction(Operation operation, TableDefinition table) {
    this.operation = operation;
    this.table = table;
  }

  /** Copies all records, unless the table is as compact as it can be. */
  Compaction run(Progress progress) {
    PhysicalLayout layout = table.layout();
    int used = table.fieldStates().stream().mapToInt(field -> field.memories().size()).sum();
    int freed = layout.countTaken() - used;
    int folded = layout.parts().size() - 1;
    if (freed == 0 && folded == 0) {
      return new Compaction(0, 0, 0);
    }
    return new Compaction(layOut(indexed(), progress), freed, folded);
  }

  /** Copies all records to where some of the columns that there are now have an index; {@return how many} */
  long layOut(Set<Placement> indexed, Progress progress) {
    TableDefinition compact = laidOut(indexed);
    operation.define(operation.catalog().with(compact));
    return copy(compact, progress);
  }

  private Set<Placement> indexed() {
    return table.layout().indexed().stream().map(column -> new Placement(0, column)).collect(Collectors.toSet());
  }

  private TableDefinition laidOut(Set<Placement> indexed) {
    List<ColumnType> wanted = new ArrayList<>();
    for (FieldState field : table.fieldStates()) {
      field.memories().keySet().forEach(key -> wanted.add(ColumnType.of(key.storageClass())));
    }
    PhysicalLayout layout = PhysicalLayout.withSpares(operation.nextNumber(), wanted);
    Set<String> indexedColumns = new HashSet<>();
    List<FieldState> fields = new ArrayList<>();
    for (FieldState field : table.fieldStates()) {
      FieldState moved = field;
      for (Map.Entry<ClassKey, ClassMemory> memory : inOrder(field)) {
        ClassKey key = memory.getKey();
        PhysicalLayout.Taken taken = layout.take(ColumnType.of(key.storageClass()));
        layout = taken.layout();
        if (indexed.contains(memory.getValue().placement())) {
          indexedColumns.add(taken.placement().column());
        }
        moved = moved.remembering(key, memory.getValue().placed(taken.placement()));
      }
      fields.add(moved);
    }
    return table.with(table.state().laidOut(layout.indexing(indexedColumns))).withFields(fields);
  }

  /** By former place, so that the new one does not depend on chance. */
  private static List<Map.Entry<ClassKey, ClassMemory>> inOrder(FieldState field) {
    Comparator<Map.Entry<ClassKey, ClassMemory>> byPart =
        Comparator.comparingInt(memory -> placement(memory).part());
    return field.memories().entrySet().stream()
        .sorted(byPart.thenComparing(memory -> placement(memory).column()))
        .toList();
  }

  private static Placement placement(Map.Entry<ClassKey, ClassMemory> memory) {
    return memory.getValue().placement();
  }

  private long copy(TableDefinition compact, Progress progress) {
    String copy = new LayoutStatements(operation.org().statements().renderer(), table, compact).copy();
    RecordStatements records = operation.org().statements().records(table);
    String next = records.walk(List.of(), Status.ANY, true);
    Long total = operation.sql().first(records.count(Status.ANY, Narrowing.NONE), row -> row.getLong(1));
    Advance advance = new Advance(progress, total == null ? 0 : total);
    long done = 0;
    long last = 0;
    List<Long> batch;
    do {
      batch = operation.sql().list(next, row -> row.getLong(1), last, BATCH_RECORDS);
      if (!batch.isEmpty()) {
        operation.sql().update(copy, last, batch.getLast());
        last = batch.getLast();
        done += batch.size();
      }
      advance.to(done);
    } while (batch.size() == BATCH_RECORDS);
    return done;
  }
}
