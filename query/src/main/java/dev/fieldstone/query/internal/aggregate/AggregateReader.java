package dev.fieldstone.query.internal.aggregate;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.spi.TableShape;
import dev.fieldstone.query.AggregateOf;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Finds the fields of aggregates. Collects every fault before it refuses. For one call. */
final class AggregateReader {
  private static final int NO_FIELD = -1;

  private final TableShape table;
  private final List<Field> fields = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  AggregateReader(TableShape table) {
    this.table = table;
  }

  RequestedAggregates read(List<AggregateOf> asked, ZoneId zone) {
    if (asked.size() > AggregateOf.MAX_AGGREGATES) {
      throw new FieldstoneException(ErrorCode.QUERY_TOO_MANY, "Too many aggregates are asked for")
          .with("count", asked.size())
          .with("limit", AggregateOf.MAX_AGGREGATES)
          .at("aggregates");
    }
    List<Integer> fieldIndexes = new ArrayList<>();
    for (int index = 0; index < asked.size(); index++) {
      fieldIndexes.add(fieldIndex(asked.get(index), "aggregates[" + index + "]"));
    }
    if (!problems.isEmpty()) {
      throw new FieldstoneException(problems);
    }
    return new RequestedAggregates(asked, fields, fieldIndexes, zone);
  }

  private int fieldIndex(AggregateOf asked, String path) {
    FieldLocator locator = asked.field();
    boolean looksAtValues = RequestedAggregates.looksAtValues(asked.aggregate());
    if (locator == null) {
      if (looksAtValues) {
        problems.add(
            Problem.of(ErrorCode.VIEW_INVALID, path, "The aggregate needs a field")
                .with("aggregate", asked.aggregate()));
      }
      return NO_FIELD;
    }
    try {
      Field field = table.field(locator);
      return fits(asked, field, path) && looksAtValues ? indexOf(field) : NO_FIELD;
    } catch (FieldstoneException unknown) {
      unknown.problems().forEach(problem -> problems.add(problem.under(path)));
      return NO_FIELD;
    }
  }

  private boolean fits(AggregateOf asked, Field field, String path) {
    boolean fits = asked.aggregate().applies(field.type().storageClass());
    if (!fits) {
      problems.add(
          Problem.of(ErrorCode.VIEW_INVALID, path, "The field has no such aggregate")
              .with("field", field.key())
              .with("type", field.type().keyword())
              .with("aggregate", asked.aggregate()));
    }
    return fits;
  }

  private int indexOf(Field field) {
    int known = fields.stream().map(Field::id).toList().indexOf(field.id());
    if (known >= 0) {
      return known;
    }
    fields.add(field);
    return fields.size() - 1;
  }
}
