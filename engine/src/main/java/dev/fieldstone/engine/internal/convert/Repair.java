package dev.fieldstone.engine.internal.convert;

import dev.fieldstone.engine.Progress;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.convert.FieldValues.Row;
import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.internal.sql.NumberParts;
import dev.fieldstone.engine.internal.sql.RecordStatements;
import dev.fieldstone.engine.internal.value.StoredValues;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.RepairRule;
import dev.fieldstone.engine.schema.Violations;
import dev.fieldstone.engine.schema.Violations.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of a field that its type refuses, found and made to fit.
 *
 * @param state what is read
 * @param table the table
 * @param field the field
 */
public record Repair(State state, TableDefinition table, FieldDefinition field) {
  private static final int SHOWN = 100;

  /** {@return the values that the type refuses} */
  public Violations violations() {
    Fit fit = fit();
    long[] count = {0};
    List<Violation> first = new ArrayList<>();
    values(Progress.IGNORED)
        .forEach(
            field,
            null,
            batch ->
                batch.forEach(
                    row -> {
                      String refusal = refusal(fit, row);
                      if (refusal != null) {
                        count[0]++;
                        if (first.size() < SHOWN) {
                          first.add(new Violation(table.id(row.record()), text(row), refusal));
                        }
                      }
                    }));
    return new Violations(count[0], first);
  }

  /** Makes values fit, as an ordinary edit; {@return how many changed} */
  public long run(Operation operation, RepairRule rule, Progress progress) {
    Fit fit = fit();
    long[] changed = {0};
    values(progress).forEach(field, null, batch -> changed[0] += repair(operation, rule, fit, batch));
    return changed[0];
  }

  private long repair(Operation operation, RepairRule rule, Fit fit, List<Row> batch) {
    Placement placement = Objects.requireNonNull(field.placement());
    List<@Nullable Object[]> rows = new ArrayList<>();
    List<Long> records = new ArrayList<>();
    for (Row row : batch) {
      if (refusal(fit, row) != null) {
        Object repaired = repaired(rule, Objects.requireNonNull(row.first()));
        boolean isSound = rule == RepairRule.CLEAR || (repaired != null && fit.refusal(repaired) == null);
        if (isSound) {
          rows.add(new @Nullable Object[] {repaired, row.record()});
          records.add(row.record());
        }
      }
    }
    RecordStatements statements = state.org().statements().records(table);
    operation.sql().batch(statements.columns().updateColumn(placement), rows);
    operation
        .sql()
        .batch(statements.touch(), NumberParts.changing(records, operation.time(), operation.actor()));
    operation.changes().updated(table.number(), records, Set.of(field.number()));
    return records.size();
  }

  private @Nullable Object repaired(RepairRule rule, Object stored) {
    return switch (rule) {
      case CLEAR -> null;
      case ROUND -> stored instanceof BigDecimal number ? rounded(number) : null;
      case CLAMP -> stored instanceof BigDecimal number ? clamped(rounded(number)) : null;
      case ONE_LINE -> stored instanceof String text ? oneLine(text) : null;
    };
  }

  private BigDecimal rounded(BigDecimal number) {
    int scale =
        switch (field.field().type()) {
          case FieldType.Number type -> type.scale();
          case FieldType.Currency type -> type.scale();
          case FieldType.Percent type -> type.scale();
          case FieldType.Duration type -> FieldType.Duration.MAX_SCALE;
          default -> 0;
        };
    return number.scale() > scale ? plain(number.setScale(scale, RoundingMode.HALF_UP)) : number;
  }

  private BigDecimal clamped(BigDecimal number) {
    return field.field().type() instanceof FieldType.Rating rating
        ? number.max(BigDecimal.ONE).min(BigDecimal.valueOf(rating.max()))
        : number;
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private @Nullable String oneLine(String text) {
    String line = text.replaceAll("\\R+", " ").strip();
    int max = state.org().limits().maxTextCharacters();
    boolean isLong = line.codePointCount(0, line.length()) > max;
    return isLong ? line.substring(0, line.offsetByCodePoints(0, max)) : line;
  }

  private @Nullable String refusal(Fit fit, Row row) {
    Object stored = row.first();
    return stored == null || StoredValues.isEmpty(field, stored) ? null : fit.refusal(stored);
  }

  private String text(Row row) {
    return StoredValues.canonicalText(field, row.first(), table.ids(), state.catalog().actors());
  }

  private Fit fit() {
    return new Fit(field, state.reader(Reading.strict(), ZoneOffset.UTC), table.ids());
  }

  private FieldValues values(Progress progress) {
    return new FieldValues(state, table, FieldValues.BATCH_RECORDS, progress);
  }
}
