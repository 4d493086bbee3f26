package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.record.Bulk;
import dev.fieldstone.engine.record.BulkMode;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.spi.TableShape;
import dev.fieldstone.engine.spi.WriteContext;
import dev.fieldstone.importexport.ImportOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a batch within one operation: makes records, or changes those that the rows match. */
final class BatchWriter {
  /** Where a fault of the record is that a row names. */
  static final String RECORD = "record";

  private static final String VALUES = "values.";
  private static final String MATCHING = "matchOn";

  private final Table table;
  private final ImportOptions options;
  private final Reading reading;
  private final TargetLinks links;
  private final Survey survey;

  /** Prepares to write rows of a table with these columns. */
  BatchWriter(Table table, ColumnMap columns, Survey survey, ImportOptions options) {
    this.table = table;
    this.options = options;
    this.reading = options.cells().reading();
    this.survey = survey;
    this.links = new TargetLinks(table, columns, options);
  }

  /** Writes rows; {@return what became of each, in order, with the field's key or {@link #RECORD} as path} */
  BatchResult write(WriteContext context, List<PreparedRow> rows) {
    Session session = context.session();
    Map<String, List<String>> createdOptions = survey.makeOptions(session, table);
    TableShape shape = context.resolve(table).table();
    Map<Long, List<Problem>> faults = new HashMap<>();
    long createdTargets = links.settle(context, session, rows, faults);
    rows.forEach(row -> checkIdentity(shape, row, faults));
    List<PreparedRow> sound = rows.stream().filter(row -> !faults.containsKey(row.row().number())).toList();
    var written = writeSound(session, sound).iterator();
    List<Outcome> outcomes = new ArrayList<>(rows.size());
    for (PreparedRow row : rows) {
      List<Problem> problems = faults.get(row.row().number());
      outcomes.add(problems == null ? written.next() : new Outcome.Refused(problems));
    }
    return new BatchResult(outcomes, createdTargets, createdOptions);
  }

  /** An id of another table's record, or of none that ever was, names no record of this one. */
  private static void checkIdentity(TableShape shape, PreparedRow row, Map<Long, List<Problem>> faults) {
    if (!row.identity().isEmpty() && !isOf(shape, row.identity())) {
      Problem problem =
          Problem.of(ErrorCode.RECORD_NOT_FOUND, RECORD, "There is no such record").with("record", row.identity());
      faults.computeIfAbsent(row.row().number(), absent -> new ArrayList<>()).add(problem);
    }
  }

  private static boolean isOf(TableShape shape, String identity) {
    try {
      shape.number(RecordId.parse(identity));
      return true;
    } catch (FieldstoneException other) {
      return false;
    }
  }

  private List<Outcome> writeSound(Session session, List<PreparedRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    if (options.matching().isNone()) {
      return session.records(table).createEach(rows.stream().map(PreparedRow::values).toList(), reading);
    }
    List<Outcome> outcomes = new ArrayList<>(rows.size());
    List<Bulk> operations = new ArrayList<>(rows.size());
    for (PreparedRow row : rows) {
      operations.add(operation(row));
    }
    session.bulk(operations, BulkMode.EACH, reading).forEach(outcome -> outcomes.add(located(outcome)));
    return outcomes;
  }

  private Bulk operation(PreparedRow row) {
    boolean isById = links.columns().identity() != null;
    if (!isById) {
      return Bulk.upsert(table, row.values(), options.matching().fields());
    }
    return row.identity().isEmpty()
        ? Bulk.create(table, filled(row.values()))
        : Bulk.patch(RecordId.parse(row.identity()), patch(row.values()));
  }

  /** A new record has nothing to clear, and its defaults fill what the row leaves open. */
  private static Map<String, Object> filled(Map<String, @Nullable Object> values) {
    Map<String, Object> filled = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          if (value != null) {
            filled.put(key, value);
          }
        });
    return filled;
  }

  private static Patch patch(Map<String, @Nullable Object> values) {
    Patch patch = Patch.empty();
    for (var value : values.entrySet()) {
      Object given = value.getValue();
      patch = given == null ? patch.clear(value.getKey()) : patch.set(value.getKey(), given);
    }
    return patch;
  }

  private Outcome located(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> done;
      case Outcome.Refused refused -> new Outcome.Refused(refused.problems().stream().map(this::located).toList());
    };
  }

  private Problem located(Problem problem) {
    String path = problem.path();
    if (path.startsWith(VALUES)) {
      return new Problem(problem.code(), path.substring(VALUES.length()), problem.sentence(), problem.facts());
    }
    if (path.equals(MATCHING) && problem.code() == ErrorCode.RECORD_NOT_UNIQUE) {
      return new Problem(ErrorCode.IMPORT_AMBIGUOUS_MATCH, "", "Several records match the row", problem.facts());
    }
    return problem;
  }
}
