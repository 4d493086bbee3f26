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
import dev.fieldstone.engine.spi.ReadContext;
import dev.fieldstone.engine.spi.WriteContext;
import dev.fieldstone.importexport.ImportOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a batch within one operation: makes records, or changes those that the rows match. */
final class BatchWriter {
  /** Where a fault of the record is that a row names. */
  static final String RECORD = "record";

  private static final RecordId NO_RECORD = new RecordId(0, 0);
  private static final String VALUES = "values.";
  private static final String MATCHING = "matchOn";

  private final Table table;
  private final ImportOptions options;
  private final Reading reading;
  private final TargetLinks links;

  /** Prepares to write rows of a table with these columns. */
  BatchWriter(Table table, ColumnMap columns, ImportOptions options) {
    this.table = table;
    this.options = options;
    this.reading = options.cells().reading();
    this.links = new TargetLinks(table, columns, options);
  }

  /** {@return how many records of other tables were made so far, since rows refer to them} */
  long createdTargets() {
    return links.createdTargets();
  }

  /** Writes rows; {@return what became of each, in order, with the field's key or {@link #RECORD} as path} */
  List<Outcome> write(WriteContext context, List<PreparedRow> rows) {
    Session session = session(context);
    Map<Long, List<Problem>> faults = links.settle(context, session, rows);
    List<PreparedRow> sound = rows.stream().filter(row -> !faults.containsKey(row.row().number())).toList();
    var written = writeSound(session, sound).iterator();
    List<Outcome> outcomes = new ArrayList<>(rows.size());
    for (PreparedRow row : rows) {
      List<Problem> problems = faults.get(row.row().number());
      outcomes.add(problems == null ? written.next() : new Outcome.Refused(problems));
    }
    return outcomes;
  }

  private Session session(ReadContext context) {
    return options.cells().zone() == null ? context.session() : context.session().in(options.cells().zone());
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
        : Bulk.patch(recordId(row.identity()), patch(row.values()));
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

  /** An id that is none is that of no record. */
  private static RecordId recordId(String text) {
    try {
      return RecordId.parse(text);
    } catch (FieldstoneException malformed) {
      return NO_RECORD;
    }
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
