package dev.fieldstone.engine.internal.convert;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.convert.FieldConversion.Step;
import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.internal.record.Links;
import dev.fieldstone.engine.internal.sql.RecordStatements;
import dev.fieldstone.engine.internal.value.StoredValues;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.ConversionNote;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the values that convert into the column of the new class. Versions stay. Used once. */
public final class ConversionRun {
  private final Operation operation;
  private final FieldConversion conversion;
  private final Set<String> madeOptions;
  private final Map<ConversionNote, Long> notes = new EnumMap<>(ConversionNote.class);
  private long dormant;
  private long converted;

  /**
   * Prepares to write.
   *
   * @param conversion reads by the operation
   * @param madeOptions the case folds of the options that were made for it
   */
  public ConversionRun(Operation operation, FieldConversion conversion, Set<String> madeOptions) {
    this.operation = operation;
    this.conversion = conversion;
    this.madeOptions = madeOptions;
  }

  /** Goes through all records. */
  public void run() {
    conversion.forEach(this::convert);
  }

  /** {@return how many values of the old class there are} */
  public long dormant() {
    return dormant;
  }

  /** {@return how many values were written} */
  public long converted() {
    return converted;
  }

  /** {@return what there was to say} */
  public Map<ConversionNote, Long> notes() {
    return notes;
  }

  private void convert(List<Step> batch) {
    Map<Long, Object> written = new HashMap<>();
    for (Step step : batch) {
      Converted result = step.converted();
      if (result == null) {
        continue;
      }
      dormant++;
      ConversionNote note = noteOf(step, result);
      if (note != null) {
        notes.merge(note, 1L, Long::sum);
      }
      if (step.isConverted() && isWritten(step)) {
        written.put(step.row().record(), step.stored());
      }
    }
    write(written);
    converted += written.size();
  }

  private @Nullable ConversionNote noteOf(Step step, Converted result) {
    return result.note() == null && NewOptions.asksFor(madeOptions, conversion.to(), step.row().first())
        ? ConversionNote.OPTION_CREATED
        : result.note();
  }

  private boolean isWritten(Step step) {
    return switch (conversion.conversion().mode()) {
      case NONE -> false;
      case REPLACE -> true;
      case FILL_EMPTY -> step.row().second() == null;
    };
  }

  private void write(Map<Long, Object> values) {
    if (values.isEmpty() || conversion.conversion().mode() == Conversion.Mode.NONE) {
      return;
    }
    Placement placement = Objects.requireNonNull(conversion.to().placement());
    Set<Long> present = placement.part() == 0 ? values.keySet() : present(placement, values.keySet());
    List<@Nullable Object[]> updates = new ArrayList<>();
    List<@Nullable Object[]> inserts = new ArrayList<>();
    values.forEach(
        (record, value) -> {
          if (present.contains(record)) {
            updates.add(new @Nullable Object[] {value, record});
          } else {
            inserts.add(new @Nullable Object[] {record, value});
          }
        });
    operation.sql().batch(statements().columns().updateColumn(placement), updates);
    operation.sql().batch(statements().insertPart(placement.part(), List.of(conversion.to())), inserts);
    link(values);
  }

  private Set<Long> present(Placement placement, Set<Long> records) {
    long[] numbers = records.stream().mapToLong(Long::longValue).toArray();
    return new HashSet<>(
        operation.sql().list(statements().columns().selectColumn(placement), row -> row.getLong(1), (Object) numbers));
  }

  private void link(Map<Long, Object> values) {
    FieldDefinition field = conversion.to();
    if (field.isReference()) {
      Links links = new Links(operation, field.number(), field.classKey());
      links.removeRecords(values.keySet());
      Map<Long, List<Long>> targets = new HashMap<>();
      values.forEach((record, value) -> targets.put(record, StoredValues.targets(field, value)));
      links.add(targets);
    }
  }

  private RecordStatements statements() {
    TableDefinition table = conversion.table();
    return operation.org().statements().records(table);
  }
}
