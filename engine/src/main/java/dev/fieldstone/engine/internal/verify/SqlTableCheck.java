package dev.fieldstone.engine.internal.verify;

import dev.fieldstone.engine.internal.catalog.ClassKey;
import dev.fieldstone.engine.internal.catalog.ClassMemory;
import dev.fieldstone.engine.internal.catalog.FieldState;
import dev.fieldstone.engine.internal.catalog.KeyTable;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.internal.sql.Definitions;
import dev.fieldstone.engine.internal.sql.PhysicalSchema;
import dev.fieldstone.engine.internal.sql.SqlTable;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.upkeep.FindingKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds the SQL tables that the definitions need against those that are there.
 *
 * <p>An SQL table with a generated name that no definition needs is no damage: an operation that runs makes them before
 * its definitions are seen, and one that failed, or deleted a table, leaves them to be dropped at the next opening.
 */
final class SqlTableCheck {
  private final Inspection inspection;
  private final PhysicalSchema schema;
  private final Map<String, Map<String, String>> there = new HashMap<>();
  private final Set<String> needed = new HashSet<>();

  SqlTableCheck(Inspection inspection) {
    this.inspection = inspection;
    this.schema = inspection.statements().physicalSchema();
  }

  void run() {
    list();
    List<String> indexes =
        inspection.sql().list(inspection.statements().definitions().indexNames(), row -> row.getString(1));
    inspection.catalog().tables().forEach(table -> checkIndexes(table, Set.copyOf(indexes)));
    schema.ofOrg().forEach(table -> check(table, (kind, column) -> Finding.of(kind)));
    inspection.catalog().tables().forEach(this::check);
    there.keySet().stream()
        .filter(name -> !needed.contains(name) && !Definitions.isGenerated(name))
        .sorted()
        .forEach(name -> inspection.report(Finding.of(FindingKind.SQL_TABLE_STRAY).with("sqlTable", name)));
  }

  /** Names what a finding is about, by the column concerned; null for the SQL table as a whole. */
  @FunctionalInterface
  private interface Naming {
    Finding at(FindingKind kind, @Nullable String column);
  }

  private void list() {
    inspection
        .sql()
        .list(
            schema.columns(),
            row ->
                there
                    .computeIfAbsent(row.getString(1), name -> new HashMap<>())
                    .put(row.getString(2), row.getString(3)));
  }

  private void check(TableDefinition table) {
    for (int part = 0; part < table.layout().parts().size(); part++) {
      Map<String, FieldState> owners = owners(table, part);
      check(
          schema.part(table.layout(), part),
          (kind, column) -> {
            FieldState owner = owners.get(column);
            return owner == null ? Inspection.at(table, kind) : Inspection.at(table, owner, kind);
          });
    }
    for (FieldState field : table.fieldStates()) {
      for (KeyTable keys : field.keys()) {
        check(schema.keys(keys.number()), (kind, column) -> Inspection.at(table, field, kind));
      }
      for (ClassKey key : field.references()) {
        if (inspection.catalog().find(key.target()) != null) {
          check(schema.links(field.number(), key), (kind, column) -> Inspection.at(table, field, kind));
        }
      }
    }
  }

  private void checkIndexes(TableDefinition table, Set<String> indexes) {
    Map<String, FieldState> owners = owners(table, 0);
    for (String column : new TreeSet<>(table.layout().indexed())) {
      if (!indexes.contains(Definitions.index(table.layout(), column))) {
        FieldState owner = owners.get(column);
        Finding finding =
            owner == null
                ? Inspection.at(table, FindingKind.INDEX_MISSING)
                : Inspection.at(table, owner, FindingKind.INDEX_MISSING);
        inspection.report(
            finding.with("sqlTable", Definitions.partNames(table.layout()).get(0)).with("column", column));
      }
    }
  }

  private void check(SqlTable table, Naming naming) {
    needed.add(table.name());
    Map<String, String> columns = there.get(table.name());
    if (columns == null) {
      inspection.report(naming.at(FindingKind.SQL_TABLE_MISSING, null).with("sqlTable", table.name()));
      inspection.ground().leaveOut(table);
      return;
    }
    table.columns().forEach((column, type) -> check(table, column, type, columns.get(column), naming));
  }

  private void check(SqlTable table, String column, String type, @Nullable String found, Naming naming) {
    if (type.equals(found)) {
      return;
    }
    FindingKind kind = found == null ? FindingKind.COLUMN_MISSING : FindingKind.COLUMN_TYPE_WRONG;
    Finding finding = naming.at(kind, column).with("sqlTable", table.name()).with("column", column);
    inspection.report(found == null ? finding : finding.with("type", found).with("expectedType", type));
    inspection.ground().leaveOut(table.name(), column);
  }

  private static Map<String, FieldState> owners(TableDefinition table, int part) {
    Map<String, FieldState> owners = new HashMap<>();
    for (FieldState field : table.fieldStates()) {
      for (ClassMemory memory : field.memories().values()) {
        Placement placement = memory.placement();
        if (placement.part() == part) {
          owners.put(placement.column(), field);
        }
      }
    }
    return owners;
  }
}
