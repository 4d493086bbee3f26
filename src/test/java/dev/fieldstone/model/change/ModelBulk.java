package dev.fieldstone.model.change;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.schema.Uniqueness;
import dev.fieldstone.model.ModelFault;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelRefusal;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import dev.fieldstone.model.RecordNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs a bulk call one operation after the other. For one call. */
public final class ModelBulk {
  private final ModelOrg org;
  private final List<ModelBulkStep> steps;
  private final boolean deletesLast;
  private final List<Answer> answers = new ArrayList<>();
  private final ModelClaims claims;

  /**
   * Prepares a call.
   *
   * @param deletesLast whether deletes are one closure after everything else, and values need be unique only then
   */
  public ModelBulk(ModelOrg org, List<ModelBulkStep> steps, boolean deletesLast) {
    this.org = org;
    this.steps = steps;
    this.deletesLast = deletesLast;
    this.claims = new ModelClaims(org);
  }

  /**
   * What became of an operation.
   *
   * @param record the number of its record; null if it was refused
   * @param faults the codes of why
   */
  public record Answer(@Nullable Integer record, List<ErrorCode> faults) {}

  /** Runs the call; {@return what became of each operation} */
  public List<Answer> run() {
    List<ModelRecord> doomed = new ArrayList<>();
    for (ModelBulkStep step : steps) {
      try {
        answers.add(new Answer(run(step, doomed), List.of()));
      } catch (ModelRefusal refusal) {
        answers.add(new Answer(null, refusal.faults().stream().map(ModelFault::code).toList()));
      }
    }
    if (!doomed.isEmpty()) {
      new ModelDeletion(org, doomed).run();
    }
    if (deletesLast) {
      claims.refused().forEach(this::refuseValue);
    }
    return answers;
  }

  private void refuseValue(int index) {
    List<ErrorCode> faults = new ArrayList<>(answers.get(index).faults());
    faults.add(ErrorCode.RECORD_NOT_UNIQUE);
    answers.set(index, new Answer(null, faults));
  }

  private int run(ModelBulkStep step, List<ModelRecord> doomed) {
    ModelTable table = org.table(step.table());
    Map<Integer, @Nullable Object> raw = filled(step.raw());
    return switch (step.kind()) {
      case CREATE -> create(table, raw);
      case PATCH -> update(table, target(step), raw);
      case UPSERT -> upsert(table, step, raw);
      case DELETE -> {
        ModelRecord target = target(step);
        if (deletesLast) {
          doomed.add(target);
        } else {
          delete(target);
        }
        yield target.number;
      }
    };
  }

  /** Each field that holds the record back is told. */
  private void delete(ModelRecord record) {
    ModelDeletion deletion = new ModelDeletion(org, List.of(record));
    int restrictingCount = deletion.restricting().size();
    if (restrictingCount > 0) {
      throw new ModelRefusal(
          Collections.nCopies(restrictingCount, new ModelFault(ErrorCode.RECORD_REFERENCED, "")));
    }
    deletion.run();
  }

  private int update(ModelTable table, ModelRecord record, Map<Integer, @Nullable Object> raw) {
    ModelRecord was = record.copy();
    records().update(table, record, raw, null, null);
    claims.note(answers.size(), was, record);
    return record.number;
  }

  private int create(ModelTable table, Map<Integer, @Nullable Object> raw) {
    ModelRecord record = records().create(table, raw);
    claims.note(answers.size(), null, record);
    return record.number;
  }

  private int upsert(ModelTable table, ModelBulkStep step, Map<Integer, @Nullable Object> raw) {
    Map<ModelField, Object> key = key(table, step, raw);
    List<ModelRecord> same =
        table.records.stream()
            .filter(
                record ->
                    key.entrySet().stream().allMatch(part -> areSame(part.getKey(), record, part.getValue())))
            .toList();
    if (same.size() > 1) {
      throw new ModelRefusal(ErrorCode.RECORD_NOT_UNIQUE);
    }
    return same.isEmpty() ? create(table, raw) : update(table, same.get(0), raw);
  }

  /** What to look for; without all of it, that and what else can't be read is told. */
  private Map<ModelField, Object> key(ModelTable table, ModelBulkStep step, Map<Integer, @Nullable Object> raw) {
    Map<ModelField, Object> key = new HashMap<>();
    List<ModelFault> faults = new ArrayList<>();
    for (ModelField field : table.fields) {
      boolean isPart = step.matchOn().contains(field.number);
      if (field.type instanceof ModelType.Computed && !raw.containsKey(field.number)) {
        continue;
      }
      try {
        Optional<Object> value = new ModelReading(org).read(field, raw.get(field.number));
        boolean isUnchecked = field.type instanceof ModelType.Checkbox && raw.containsKey(field.number);
        if (isPart && value.isEmpty() && isUnchecked) {
          key.put(field, false);
        } else if (isPart && value.isEmpty()) {
          faults.add(new ModelFault(ErrorCode.VALUE_REQUIRED, field.key));
        } else if (isPart) {
          key.put(field, value.get());
        }
      } catch (ModelRefusal refusal) {
        faults.add(new ModelFault(refusal.faults().get(0).code(), field.key));
      }
    }
    if (key.size() < step.matchOn().size()) {
      throw new ModelRefusal(faults);
    }
    return key;
  }

  private static boolean areSame(ModelField field, ModelRecord record, Object other) {
    Object one = record.value(field);
    if (one != null && field.uniqueness != Uniqueness.NONE) {
      return ModelUniqueness.comparable(field, one).equals(ModelUniqueness.comparable(field, other));
    }
    if (one instanceof BigDecimal left && other instanceof BigDecimal right) {
      return left.compareTo(right) == 0;
    }
    return Objects.equals(one, other);
  }

  private ModelRecord target(ModelBulkStep step) {
    Integer number = step.maker() == null ? step.record() : made(step.maker());
    return Optional.ofNullable(number)
        .flatMap(record -> org.table(step.table()).findRecord(record))
        .orElseThrow(() -> new ModelRefusal(ErrorCode.RECORD_NOT_FOUND));
  }

  private @Nullable Integer made(int index) {
    return index < answers.size() ? answers.get(index).record() : null;
  }

  private Map<Integer, @Nullable Object> filled(Map<Integer, @Nullable Object> raw) {
    Map<Integer, @Nullable Object> filled = new HashMap<>(raw);
    filled.replaceAll((field, value) -> value == null ? null : filled(value));
    return filled;
  }

  private Object filled(Object raw) {
    return switch (raw) {
      case ModelBulkStep.Made made -> filled(made);
      case List<?> several -> several.stream().map(this::filled).toList();
      default -> raw;
    };
  }

  private Object filled(ModelBulkStep.Made made) {
    Integer number = made(made.index());
    return number == null ? made : new RecordNumber(steps.get(made.index()).table(), number);
  }

  private ModelRecords records() {
    return new ModelRecords(org, deletesLast);
  }
}
