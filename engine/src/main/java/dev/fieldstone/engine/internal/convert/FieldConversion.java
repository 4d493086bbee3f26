package dev.fieldstone.engine.internal.convert;

import dev.fieldstone.engine.Progress;
import dev.fieldstone.engine.internal.actor.ActorDirectory;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.convert.FieldValues.Row;
import dev.fieldstone.engine.internal.value.ValueReader;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.StorageClass;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of all values of a field under another class.
 *
 * @param state what is read
 * @param table the table
 * @param from the field with its old type
 * @param to the field with its new type
 * @param conversion how texts are read
 * @param zone what days mean
 * @param progress is told after each batch
 */
public record FieldConversion(
    State state,
    TableDefinition table,
    FieldDefinition from,
    FieldDefinition to,
    Conversion conversion,
    ZoneId zone,
    Progress progress) {
  private static final long LOOKED_UP_RECORDS = 50_000;

  /**
   * A record's value and what becomes of it.
   *
   * @param row the record
   * @param converted what becomes of its value; null where it has none
   */
  record Step(Row row, @Nullable Converted converted) {
    /** {@return the stored form in the new class; it converts} */
    Object stored() {
      return Objects.requireNonNull(Objects.requireNonNull(converted).stored());
    }

    boolean isConverted() {
      return converted != null && converted.stored() != null;
    }
  }

  /** Goes through the records that have anything under either class. */
  void forEach(Consumer<List<Step>> batches) {
    String format = conversion.dateFormat();
    Reading reading =
        format == null ? Reading.lenient(conversion.locale()) : Reading.lenient(conversion.locale(), format);
    ActorDirectory actors = state.catalog().actors();
    ValueReader reader = state.reader(reading, zone);
    BatchLookup lookup = new BatchLookup(state, from, to);
    ValueConversion values =
        new ValueConversion(
            from, to, reader, new TextConversion(to, reader, zone, lookup, actors), state.org().ids(), actors, zone,
            lookup);
    new FieldValues(state, table, batchRecords(), progress)
        .forEach(
            from,
            to.placement() == null ? null : to,
            batch -> {
              lookup.prepare(batch);
              batches.accept(batch.stream().map(row -> step(values, row)).toList());
            });
  }

  /** {@return what a record holds in the new class when its value was copied, or was not, as the mode has it} */
  @Nullable Object after(Step step) {
    Object present = step.row().second();
    Object converted = step.isConverted() ? step.stored() : null;
    return switch (conversion.mode()) {
      case NONE -> present;
      case FILL_EMPTY -> present == null ? converted : present;
      case REPLACE -> converted == null ? present : converted;
    };
  }

  /** What texts display is looked up by a pass over the target table for each batch. */
  private long batchRecords() {
    boolean isLookedUp = from.storageClass() == StorageClass.TEXT && to.isReference();
    return isLookedUp ? LOOKED_UP_RECORDS : FieldValues.BATCH_RECORDS;
  }

  private static Step step(ValueConversion values, Row row) {
    Object stored = row.first();
    return new Step(row, stored == null ? null : values.convert(stored));
  }
}
