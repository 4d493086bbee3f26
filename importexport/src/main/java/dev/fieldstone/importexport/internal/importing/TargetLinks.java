package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.spi.ListText;
import dev.fieldstone.engine.spi.ReadContext;
import dev.fieldstone.engine.spi.TableShape;
import dev.fieldstone.engine.spi.WriteContext;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.internal.importing.ColumnMap.Mapped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Settles the references of rows that are found by a unique field of the target table, or are made where they are not
 * found. All others are left to the reading of values. One look-up a column and batch.
 */
final class TargetLinks {
  private final Table table;
  private final ColumnMap columns;
  private final ImportOptions options;
  private final Reading reading;
  private final Map<String, FieldLocator> lookups = new HashMap<>();
  private long createdTargets;

  TargetLinks(Table table, ColumnMap columns, ImportOptions options) {
    this.table = table;
    this.columns = columns;
    this.options = options;
    this.reading = options.cells().reading();
    FieldFinder fields = new FieldFinder(columns.mapped().stream().map(Mapped::field).toList());
    options.linking().lookups().forEach((field, by) -> lookups.put(fields.writable(field).key(), by));
  }

  ColumnMap columns() {
    return columns;
  }

  long createdTargets() {
    return createdTargets;
  }

  /**
   * Puts ids for what rows refer to, as far as this is its business; {@return what is wrong with rows, by their numbers}
   *
   * @param session the session that writes
   */
  Map<Long, List<Problem>> settle(WriteContext context, Session session, List<PreparedRow> rows) {
    Map<Long, List<Problem>> faults = new HashMap<>();
    for (Mapped column : columns.mapped()) {
      boolean isSettled = lookups.containsKey(column.field().key()) || options.linking().createsTargets();
      if (column.field().type() instanceof FieldType.Referring && isSettled) {
        settle(context, session, column.field(), rows, faults);
      }
    }
    return faults;
  }

  private void settle(
      WriteContext context,
      Session session,
      Field field,
      List<PreparedRow> rows,
      Map<Long, List<Problem>> faults) {
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(row -> names.addAll(names(field, row)));
    if (names.isEmpty()) {
      return;
    }
    Found found = find(context, session, field, names);
    if (options.linking().createsTargets()) {
      make(session, found);
    }
    for (PreparedRow row : rows) {
      List<String> wanted = names(field, row);
      if (!wanted.isEmpty()) {
        put(field, row, wanted, found, faults);
      }
    }
  }

  /**
   * What names find.
   *
   * @param target the table of the records
   * @param by the key of the field whose values they are
   * @param ids what names one record
   * @param faults what is wrong with the others
   */
  private record Found(
      TableLocator target, String by, Map<String, RecordId> ids, Map<String, List<Problem>> faults) {}

  private Found find(ReadContext context, Session session, Field field, Set<String> names) {
    TableShape shape = context.resolve(table).table();
    TableShape target = context.target(shape, field.id());
    Table targetTable = target.table();
    FieldLocator by = lookups.get(field.key());
    return by == null
        ? byDisplay(context, target, session.fields(targetTable).get(targetTable.displayField()), names)
        : byValue(context, target, session.fields(targetTable).get(by), names);
  }

  private Found byValue(ReadContext context, TableShape target, Field by, Set<String> names) {
    Map<String, RecordId> ids = new HashMap<>();
    Map<String, List<Problem>> faults = new LinkedHashMap<>();
    Map<Object, RecordId> holders = context.holders(target, by, names, reading);
    for (String name : names) {
      RecordId id = holders.get(name);
      if (id == null) {
        faults.put(name, List.of(fault("No record of the target table has this value")));
      } else {
        ids.put(name, id);
      }
    }
    return new Found(target.table(), by.key(), ids, faults);
  }

  private Found byDisplay(ReadContext context, TableShape target, Field display, Set<String> names) {
    Map<String, RecordId> ids = new HashMap<>();
    Map<String, List<Problem>> faults = new LinkedHashMap<>();
    Map<String, List<RecordId>> displayed = context.displayed(target, names);
    for (String name : names) {
      List<RecordId> candidates = displayed.getOrDefault(name, List.of());
      if (candidates.size() == 1) {
        ids.put(name, candidates.getFirst());
      } else if (candidates.isEmpty()) {
        faults.put(name, List.of(fault("No record of the target table is displayed so")));
      }
    }
    return new Found(target.table(), display.key(), ids, faults);
  }

  /** Makes the records that names ask for and nothing else is wrong with; what is refused stays a fault. */
  private void make(Session session, Found found) {
    List<String> missing = List.copyOf(found.faults().keySet());
    if (missing.isEmpty()) {
      return;
    }
    List<Map<String, String>> values = missing.stream().map(name -> Map.of(found.by(), name)).toList();
    List<Outcome> outcomes = session.records(found.target()).createEach(values, reading);
    for (int index = 0; index < missing.size(); index++) {
      switch (outcomes.get(index)) {
        case Outcome.Done done -> {
          found.ids().put(missing.get(index), done.record());
          found.faults().remove(missing.get(index));
          createdTargets++;
        }
        case Outcome.Refused refused -> found.faults().put(missing.get(index), refused.problems());
      }
    }
  }

  /** What several records are displayed as is left to the reading of values, which refuses it. */
  private static void put(
      Field field,
      PreparedRow row,
      List<String> wanted,
      Found found,
      Map<Long, List<Problem>> faults) {
    List<Problem> problems =
        wanted.stream()
            .flatMap(name -> found.faults().getOrDefault(name, List.of()).stream())
            .map(problem -> located(field, problem, wanted))
            .toList();
    if (problems.isEmpty()) {
      List<Object> targets = wanted.stream().map(name -> target(found, name)).collect(Collectors.toList());
      row.values().put(field.key(), field.type() instanceof FieldType.References ? targets : targets.getFirst());
    } else {
      faults.computeIfAbsent(row.row().number(), absent -> new ArrayList<>()).addAll(problems);
    }
  }

  private static Object target(Found found, String name) {
    RecordId id = found.ids().get(name);
    return id == null ? name : id;
  }

  private static Problem located(Field field, Problem problem, List<String> wanted) {
    return new Problem(problem.code(), field.key(), problem.sentence(), problem.facts())
        .with("field", field.key())
        .with("value", ListText.join(wanted));
  }

  private static Problem fault(String sentence) {
    return Problem.of(ErrorCode.VALUE_INVALID, "", sentence);
  }

  /** What a cell refers to by name; ids stand for themselves. */
  private static List<String> names(Field field, PreparedRow row) {
    if (!(row.values().get(field.key()) instanceof String text)) {
      return List.of();
    }
    List<String> names =
        field.type() instanceof FieldType.References ? ListText.split(text) : List.of(text.strip());
    boolean hasIds = names.stream().anyMatch(name -> name.startsWith("rec_"));
    return hasIds ? List.of() : names;
  }
}
