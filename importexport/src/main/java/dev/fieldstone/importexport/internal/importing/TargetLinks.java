package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.text.TextFold;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Table;
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

  /**
   * Puts ids for what rows refer to, as far as this is its business; {@return how many records were made for it}
   *
   * @param session the session that writes
   * @param faults gets what is wrong with rows, by their numbers
   */
  long settle(
      WriteContext context, Session session, List<PreparedRow> rows, Map<Long, List<Problem>> faults) {
    long created = 0;
    for (Mapped column : columns.mapped()) {
      if (column.field().type() instanceof FieldType.Referring && (isLookedUp(column.field()) || makesTargets())) {
        created += settle(context, session, column.field(), rows, faults);
      }
    }
    return created;
  }

  private boolean isLookedUp(Field field) {
    return lookups.containsKey(field.key());
  }

  private boolean makesTargets() {
    return options.linking().createsTargets();
  }

  private long settle(
      WriteContext context,
      Session session,
      Field field,
      List<PreparedRow> rows,
      Map<Long, List<Problem>> faults) {
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(row -> names.addAll(names(field, row)));
    if (names.isEmpty()) {
      return 0;
    }
    Found found = find(context, session, field, names);
    long created = makesTargets() && !isOfItself(found) ? make(context, session, field, found) : 0;
    for (PreparedRow row : rows) {
      List<String> wanted = names(field, row);
      if (!wanted.isEmpty()) {
        put(field, row, wanted, found, faults);
      }
    }
    return created;
  }

  /** What rows refer to in their own table may be a row of the file: it is not made beside it. */
  private boolean isOfItself(Found found) {
    return found.target().id().equals(table.id());
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
      Table target, String by, Map<String, RecordId> ids, Map<String, List<Problem>> faults) {}

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

  /**
   * Makes the records that names ask for, one for those that differ by case alone, and looks once more for those that
   * are found now. What is refused stays a fault.
   */
  private long make(ReadContext context, Session session, Field field, Found found) {
    Map<String, String> missing = new LinkedHashMap<>();
    found.faults().keySet().forEach(name -> missing.putIfAbsent(TextFold.caseFold(name), name));
    List<Map<String, String>> values = missing.values().stream().map(name -> Map.of(found.by(), name)).toList();
    if (values.isEmpty()) {
      return 0;
    }
    List<Outcome> outcomes = session.records(found.target()).createEach(values, reading);
    Map<String, List<Problem>> refusals = new HashMap<>();
    int index = 0;
    for (String fold : missing.keySet()) {
      if (outcomes.get(index++) instanceof Outcome.Refused refused) {
        refusals.put(fold, refused.problems());
      }
    }
    Found second = find(context, session, field, Set.copyOf(found.faults().keySet()));
    found.ids().putAll(second.ids());
    found.faults().keySet().removeIf(name -> !second.faults().containsKey(name));
    found.faults().replaceAll((name, problems) -> refusals.getOrDefault(TextFold.caseFold(name), problems));
    return (long) outcomes.size() - refusals.size();
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

  /** What a cell refers to by name; where nothing is looked up, ids stand for themselves. */
  private List<String> names(Field field, PreparedRow row) {
    if (!(row.values().get(field.key()) instanceof String text)) {
      return List.of();
    }
    List<String> names =
        field.type() instanceof FieldType.References ? ListText.split(text) : List.of(text.strip());
    boolean hasIds = !isLookedUp(field) && names.stream().anyMatch(TargetLinks::isId);
    return hasIds ? List.of() : names;
  }

  private static boolean isId(String name) {
    try {
      RecordId.parse(name);
      return true;
    } catch (FieldstoneException other) {
      return false;
    }
  }
}
