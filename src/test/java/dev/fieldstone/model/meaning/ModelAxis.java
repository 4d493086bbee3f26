package dev.fieldstone.model.meaning;

import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOption;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.OptionNumber;
import dev.fieldstone.model.RecordNumber;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a field splits some records into lanes. What stands for a lane is an option, an actor or a record, true or false,
 * a text's case fold, the first day of a period, or {@link #ALL_NUMBERS}; null for the lane of those without a value.
 */
public final class ModelAxis {
  /** The one lane of numbers that nobody put bounds to. */
  public static final String ALL_NUMBERS = "..";

  /** The field. */
  public final ModelField field;

  private static final Comparator<Object> MADE = Comparator.comparingLong(record -> ((RecordNumber) record).number());

  private final ModelOrg org;
  private final ModelPeriods periods;

  private ModelAxis(ModelOrg org, ModelField field, ModelPeriods periods) {
    this.org = org;
    this.field = field;
    this.periods = periods;
  }

  /** {@return how a field splits records} */
  public static ModelAxis of(ModelOrg org, ModelField field, List<ModelRecord> items) {
    boolean isOfTime =
        switch (field.type.slot().storageClass()) {
          case DATE, TIMESTAMP -> true;
          case TEXT, NUMBER, BOOLEAN, OPTION, ACTOR, REFERENCE, OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> false;
        };
    return new ModelAxis(org, field, isOfTime ? ModelPeriods.of(org.zone, field, items) : ModelPeriods.MONTHS);
  }

  /** {@return the lane of a record; null for the one without a value} */
  public @Nullable Object laneOf(ModelRecord record) {
    Object value = record.value(field);
    return value == null ? null : laneOf(value);
  }

  private Object laneOf(Object value) {
    return switch (field.type.slot().storageClass()) {
      case OPTION, BOOLEAN, ACTOR, REFERENCE -> value;
      case TEXT -> ModelText.caseFold((String) value);
      case NUMBER -> ALL_NUMBERS;
      case DATE, TIMESTAMP -> periods.start(value, org.zone);
      case OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> throw new IllegalStateException("No axis");
    };
  }

  /** {@return the lanes in order but for the one without a value, those that have no records too} */
  public List<Object> lanes(List<ModelRecord> items) {
    List<Object> present = items.stream().map(this::laneOf).filter(Objects::nonNull).distinct().toList();
    return switch (field.type.slot().storageClass()) {
      case BOOLEAN -> List.of(false, true);
      case OPTION -> field.options.stream().map(ModelOption::number).<Object>map(OptionNumber::new).toList();
      case ACTOR, TEXT -> sorted(present, Comparator.comparing(String.class::cast, ModelText::compare));
      case REFERENCE -> sorted(present, Comparator.comparing(this::display, ModelText::compare).thenComparing(MADE));
      case NUMBER -> List.of(ALL_NUMBERS);
      case DATE, TIMESTAMP -> periods.lanes(present.stream().map(LocalDate.class::cast).toList());
      case OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> throw new IllegalStateException("No axis");
    };
  }

  /** {@return the records of a lane in order} */
  public List<ModelRecord> lane(@Nullable Object lane, List<ModelRecord> items) {
    return items.stream().filter(record -> Objects.equals(laneOf(record), lane)).toList();
  }

  /** {@return whether its lanes say what a card gets there} */
  public boolean takesDrops() {
    return switch (field.type.slot().storageClass()) {
      case OPTION, BOOLEAN, ACTOR, REFERENCE -> true;
      case TEXT, NUMBER, DATE, TIMESTAMP, OPTIONS, ACTORS, REFERENCES, JSON, ATTACHMENTS -> false;
    };
  }

  /** {@return whether cards can be dropped on a lane} */
  public boolean isDroppable(@Nullable Object lane) {
    return takesDrops() && !field.type.isReadonly() && (lane != null || !field.required);
  }

  private static List<Object> sorted(Collection<Object> lanes, Comparator<Object> order) {
    return lanes.stream().sorted(order).toList();
  }

  private String display(Object reference) {
    return Objects.requireNonNull(ModelDisplay.of(org, reference));
  }
}
