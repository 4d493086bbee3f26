package dev.fieldstone.engine.internal.define;

import dev.fieldstone.engine.Progress;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.placement.PhysicalLayout;
import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.IndexPolicy;
import dev.fieldstone.engine.schema.Indexing;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives a table the indexes that its views call for. New ones are made on a copy of the table, which is laid out anew
 * for it, since making one on a table in use makes its readers fail; one that is called for no more is forgotten, and
 * dropped at the next opening.
 */
final class TableIndexing {
  private final Operation operation;
  private final TableDefinition table;

  TableIndexing(Operation operation, TableDefinition table) {
    this.operation = operation;
    this.table = table;
  }

  Indexing run(IndexPolicy policy, Progress progress) {
    List<FieldDefinition> wanted =
        new IndexDemand(table, policy, operation.org().limits()).fields();
    List<FieldDefinition> present = table.ownFields().stream().filter(table::isIndexed).toList();
    List<FieldDefinition> made = wanted.stream().filter(field -> !present.contains(field)).toList();
    List<FieldDefinition> kept = present.stream().filter(wanted::contains).toList();
    List<FieldDefinition> dropped = present.stream().filter(field -> !wanted.contains(field)).toList();
    long records = 0;
    if (!made.isEmpty()) {
      records = new TableCompaction(operation, table).layOut(placements(wanted), progress);
    } else if (!table.layout().indexed().equals(columns(kept))) {
      PhysicalLayout fewer = table.layout().indexing(columns(kept));
      operation.define(operation.catalog().with(table.with(table.state().laidOut(fewer))));
    }
    return new Indexing(records, ids(made), ids(kept), ids(dropped));
  }

  private static Set<Placement> placements(List<FieldDefinition> fields) {
    return fields.stream().map(FieldDefinition::place).collect(Collectors.toSet());
  }

  private static Set<String> columns(List<FieldDefinition> fields) {
    return placements(fields).stream().map(Placement::column).collect(Collectors.toSet());
  }

  private static List<FieldId> ids(List<FieldDefinition> fields) {
    return fields.stream().map(field -> field.field().id()).toList();
  }
}
