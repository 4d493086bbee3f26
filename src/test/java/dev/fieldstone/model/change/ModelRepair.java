package dev.fieldstone.model.change;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.schema.RepairRule;
import dev.fieldstone.engine.schema.Uniqueness;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelRefusal;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes values fit that were written under another type of their class. */
public final class ModelRepair {
  private static final int MAX_LINE = 10_000;

  private final ModelOrg org;
  private final ModelTable table;
  private final ModelField field;

  /** Prepares to repair the values of a field. */
  public ModelRepair(ModelOrg org, ModelTable table, ModelField field) {
    this.org = org;
    this.table = table;
    this.field = field;
  }

  /** {@return the records whose value the type refuses, in order of creation} */
  public List<ModelRecord> violating() {
    boolean isWritten = !(field.type instanceof ModelType.Computed);
    return table.records.stream().filter(record -> isWritten && isRefused(record.value(field))).toList();
  }

  /** Makes what can be made to fit fit; {@return how many records} */
  public long run(RepairRule rule) {
    if (field.type instanceof ModelType.Computed) {
      throw new ModelRefusal(ErrorCode.FIELD_READONLY);
    }
    if (rule == RepairRule.CLEAR && field.required) {
      throw new ModelRefusal(ErrorCode.VALUE_REQUIRED);
    }
    if (field.uniqueness != Uniqueness.NONE) {
      ModelOrg trial = org.copy();
      ModelTable trialTable = trial.table(table.number);
      ModelField trialField = trialTable.field(field.number);
      new ModelRepair(trial, trialTable, trialField).repair(rule);
      ModelUniqueness.refuseRepeated(trialTable, trialField);
    }
    return repair(rule);
  }

  private long repair(RepairRule rule) {
    long count = 0;
    for (ModelRecord record : violating()) {
      Optional<Object> repaired = repaired(rule, record.stored(field, field.type.slot()));
      if (rule == RepairRule.CLEAR || repaired.isPresent()) {
        record.put(field, repaired.orElse(null));
        record.touch(org.now, org.actor);
        count++;
      }
    }
    return count;
  }

  private Optional<Object> repaired(RepairRule rule, @Nullable Object value) {
    Optional<Object> repaired =
        switch (rule) {
          case CLEAR -> Optional.empty();
          case ROUND -> value instanceof BigDecimal number ? Optional.of(rounded(number)) : Optional.empty();
          case CLAMP -> value instanceof BigDecimal number ? Optional.of(clamped(number)) : Optional.empty();
          case ONE_LINE -> value instanceof String text ? Optional.of(oneLine(text)) : Optional.empty();
        };
    return repaired.filter(fitting -> !isRefused(fitting));
  }

  private BigDecimal rounded(BigDecimal number) {
    int scale = field.type instanceof ModelType.Numeric numeric ? numeric.scale() : 0;
    return number.scale() > scale ? number.setScale(scale, RoundingMode.HALF_UP).stripTrailingZeros() : number;
  }

  private BigDecimal clamped(BigDecimal number) {
    BigDecimal rounded = rounded(number);
    return field.type instanceof ModelType.Rating rating
        ? rounded.max(BigDecimal.ONE).min(BigDecimal.valueOf(rating.max()))
        : rounded;
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("(\\r\\n|\\r|\\n)+", " ").strip();
    int characters = line.codePointCount(0, line.length());
    return characters > MAX_LINE ? line.substring(0, line.offsetByCodePoints(0, MAX_LINE)) : line;
  }

  private boolean isRefused(@Nullable Object value) {
    try {
      return value != null && new ModelReading(org).read(field, value).isEmpty();
    } catch (ModelRefusal refusal) {
      return true;
    }
  }
}
