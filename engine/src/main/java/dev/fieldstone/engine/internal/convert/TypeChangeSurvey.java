package dev.fieldstone.engine.internal.convert;

import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.convert.FieldConversion.Step;
import dev.fieldstone.engine.internal.unique.ValueKey;
import dev.fieldstone.engine.internal.value.StoredValues;
import dev.fieldstone.engine.internal.value.ValueReader;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.schema.ConversionNote;
import dev.fieldstone.engine.schema.TypeChangePlan;
import dev.fieldstone.engine.schema.TypeChangePlan.Kind;
import dev.fieldstone.engine.schema.TypeChangePlan.Sample;
import dev.fieldstone.engine.schema.TypeChangePlan.Tally;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what a change of type would do. Used once. */
public final class TypeChangeSurvey {
  private static final int MAX_SAMPLES = 20;

  private final FieldConversion conversion;
  private final Set<String> madeOptions;
  private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
  private final Map<Kind, List<Sample>> samples = new EnumMap<>(Kind.class);
  private final Set<ValueKey> keys = new HashSet<>();
  private final Map<ConversionNote, Long> notes = new EnumMap<>(ConversionNote.class);

  /**
   * Prepares to count.
   *
   * @param conversion knows the old and the new type
   * @param madeOptions the case folds of the options that would be made
   */
  public TypeChangeSurvey(FieldConversion conversion, Set<String> madeOptions) {
    this.conversion = conversion;
    this.madeOptions = madeOptions;
  }

  /** {@return what becomes of values where the class changes} */
  public TypeChangePlan ofConversion() {
    conversion.forEach(batch -> batch.forEach(this::look));
    return plan();
  }

  /** {@return what becomes of values where the class stays} */
  public TypeChangePlan ofSameClass() {
    ValueReader reader = conversion.state().reader(Reading.strict(), conversion.zone());
    Fit fit = new Fit(conversion.to(), reader, conversion.state().org().ids());
    new FieldValues(conversion.state(), conversion.table(), FieldValues.BATCH_RECORDS, conversion.progress())
        .forEach(
            conversion.from(),
            null,
            batch ->
                batch.forEach(
                    row -> {
                      Object stored = row.first();
                      if (stored != null && !StoredValues.isEmpty(conversion.from(), stored)) {
                        Kind kind = fit.refusal(stored) == null ? Kind.KEPT : Kind.REFUSED;
                        note(kind, row.record(), stored, stored, null);
                      }
                    }));
    return plan();
  }

  private void look(Step step) {
    Object stored = step.row().first();
    Converted converted = step.converted();
    long record = step.row().record();
    if (stored != null && converted != null) {
      ConversionNote note = noteOf(stored, converted);
      if (note != null) {
        notes.merge(note, 1L, Long::sum);
      }
      note(Kind.DORMANT, record, stored, converted.stored(), note);
      note(kind(converted, note), record, stored, converted.stored(), note);
    }
    Object returning = step.row().second();
    if (returning != null && !StoredValues.isEmpty(conversion.to(), returning)) {
      lookAtReturning(step, returning);
    }
    lookAtKey(step);
  }

  private void lookAtKey(Step step) {
    FieldDefinition to = conversion.to();
    Object after = conversion.after(step);
    boolean isRepeated =
        to.keys() != null && after != null && !keys.add(ValueKey.of(to.storageClass(), to.keys(), after));
    if (isRepeated) {
      note(Kind.REPEATING, step.row().record(), step.row().first(), after, null);
    }
  }

  private void lookAtReturning(Step step, Object returning) {
    long record = step.row().record();
    note(Kind.RETURNING, record, step.row().first(), returning, null);
    boolean isDifferent = !step.isConverted() || !StoredValues.areEqual(conversion.to(), step.stored(), returning);
    if (isDifferent) {
      note(Kind.DIFFERING, record, step.row().first(), returning, null);
      if (step.isConverted()) {
        note(Kind.OVERWRITTEN, record, step.row().first(), step.stored(), null);
      }
    }
  }

  private @Nullable ConversionNote noteOf(Object stored, Converted converted) {
    return converted.note() == null && NewOptions.asksFor(madeOptions, conversion.to(), stored)
        ? ConversionNote.OPTION_CREATED
        : converted.note();
  }

  private static Kind kind(Converted converted, @Nullable ConversionNote note) {
    if (converted.stored() == null) {
      return Kind.FAILING;
    }
    return note == null ? Kind.EXACT : Kind.LOSSY;
  }

  private void note(
      Kind kind, long record, @Nullable Object before, @Nullable Object after, @Nullable ConversionNote note) {
    counts.merge(kind, 1L, Long::sum);
    List<Sample> same = samples.computeIfAbsent(kind, absent -> new ArrayList<>());
    if (same.size() < MAX_SAMPLES) {
      same.add(
          new Sample(
              conversion.table().id(record), text(conversion.from(), before), text(conversion.to(), after), note));
    }
  }

  private String text(FieldDefinition field, @Nullable Object stored) {
    return StoredValues.canonicalText(
        field, stored, conversion.state().org().ids(), conversion.state().catalog().actors());
  }

  private TypeChangePlan plan() {
    Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
    counts.forEach((kind, count) -> tallies.put(kind, new Tally(count, samples.getOrDefault(kind, List.of()))));
    return new TypeChangePlan(tallies, notes);
  }
}
