package dev.fieldstone.query;

import static dev.fieldstone.engine.schema.StorageClass.ACTOR;
import static dev.fieldstone.engine.schema.StorageClass.ACTORS;
import static dev.fieldstone.engine.schema.StorageClass.BOOLEAN;
import static dev.fieldstone.engine.schema.StorageClass.DATE;
import static dev.fieldstone.engine.schema.StorageClass.NUMBER;
import static dev.fieldstone.engine.schema.StorageClass.OPTION;
import static dev.fieldstone.engine.schema.StorageClass.OPTIONS;
import static dev.fieldstone.engine.schema.StorageClass.REFERENCE;
import static dev.fieldstone.engine.schema.StorageClass.REFERENCES;
import static dev.fieldstone.engine.schema.StorageClass.TEXT;
import static dev.fieldstone.engine.schema.StorageClass.TIMESTAMP;

import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.StorageClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * What many records come to as one value: {@code SUM.of("amount")}.
 *
 * <p>Records without a value count for {@link #COUNT}, {@link #EMPTY}, {@link #UNCHECKED} and as the whole of every
 * percentage, and for nothing else. An unset checkbox is unchecked; a checkbox is never empty.
 *
 * <p>Counts are {@link Long}. Numbers are {@link BigDecimal} without trailing zeros. Percentages are numbers from 0 to
 * 100, of all records, rounded half-even to {@value #PERCENT_SCALE} digits after the point; there is none of no
 * records. What there is none of is null.
 */
public enum Aggregate {
  /** How many records; looks at no value, and needs no field. */
  COUNT(Answer.WHOLE, EnumSet.allOf(StorageClass.class)),
  /** How many records have no value. */
  EMPTY(Answer.WHOLE, Aggregate.clearable()),
  /** How many records have a value. */
  FILLED(Answer.WHOLE, Aggregate.clearable()),
  /**
   * How many different values there are: texts by case fold, numbers by amount, actors by id, lists as sets, whatever
   * their order.
   */
  DISTINCT(Answer.WHOLE, Aggregate.comparable()),
  /** How many of a hundred records have no value. */
  PERCENT_EMPTY(Answer.NUMBER, Aggregate.clearable()),
  /** How many of a hundred records have a value. */
  PERCENT_FILLED(Answer.NUMBER, Aggregate.clearable()),
  /** How many different values there are for a hundred records. */
  PERCENT_DISTINCT(Answer.NUMBER, Aggregate.comparable()),
  /** How many records are checked. */
  CHECKED(Answer.WHOLE, EnumSet.of(BOOLEAN)),
  /** How many records are not checked. */
  UNCHECKED(Answer.WHOLE, EnumSet.of(BOOLEAN)),
  /** How many of a hundred records are checked. */
  PERCENT_CHECKED(Answer.NUMBER, EnumSet.of(BOOLEAN)),
  /** How many of a hundred records are not checked. */
  PERCENT_UNCHECKED(Answer.NUMBER, EnumSet.of(BOOLEAN)),
  /** The exact sum; 0 for no values. */
  SUM(Answer.NUMBER, EnumSet.of(NUMBER)),
  /** The mean, rounded half-even to 16 significant digits. */
  AVERAGE(Answer.NUMBER, EnumSet.of(NUMBER)),
  /** The smallest number. */
  MINIMUM(Answer.NUMBER, EnumSet.of(NUMBER)),
  /** The largest number. */
  MAXIMUM(Answer.NUMBER, EnumSet.of(NUMBER)),
  /** The number in the middle, or the mean of the two there, rounded half-even to 16 significant digits. */
  MEDIAN(Answer.NUMBER, EnumSet.of(NUMBER)),
  /** How far the largest number is from the smallest, exactly. */
  RANGE(Answer.NUMBER, EnumSet.of(NUMBER)),
  /** The first time. */
  EARLIEST(Answer.TIME, EnumSet.of(DATE, TIMESTAMP)),
  /** The last time. */
  LATEST(Answer.TIME, EnumSet.of(DATE, TIMESTAMP)),
  /** How many days the last time is after the first; for points in time, from day to day in the session's zone. */
  SPAN_DAYS(Answer.WHOLE, EnumSet.of(DATE, TIMESTAMP));

  /** How many digits after the point percentages have at most. */
  public static final int PERCENT_SCALE = 4;

  private final Answer answer;
  @SuppressWarnings("ImmutableEnumChecker") // made by Set.copyOf
  private final Set<StorageClass> storageClasses;

  Aggregate(Answer answer, Set<StorageClass> storageClasses) {
    this.answer = answer;
    this.storageClasses = Set.copyOf(storageClasses);
  }

  /** {@return this aggregate of a field by key} */
  public AggregateOf of(String fieldKey) {
    return of(FieldLocator.of(fieldKey));
  }

  /** {@return this aggregate of a field} */
  public AggregateOf of(FieldLocator field) {
    return new AggregateOf(this, field);
  }

  /** {@return whether it can be asked of fields of this class} */
  public boolean applies(StorageClass storageClass) {
    return storageClasses.contains(storageClass);
  }

  /**
   * Returns the Java class of its value for fields of a class that it applies to: {@link Long}, {@link BigDecimal},
   * {@link LocalDate} or {@link Instant}.
   */
  public Class<?> valueClass(StorageClass storageClass) {
    return switch (answer) {
      case WHOLE -> Long.class;
      case NUMBER -> BigDecimal.class;
      case TIME -> storageClass == DATE ? LocalDate.class : Instant.class;
    };
  }

  private static Set<StorageClass> clearable() {
    return EnumSet.complementOf(EnumSet.of(BOOLEAN));
  }

  private static Set<StorageClass> comparable() {
    return EnumSet.of(
        TEXT, NUMBER, DATE, TIMESTAMP, OPTION, ACTOR, REFERENCE, OPTIONS, ACTORS, REFERENCES);
  }

  private enum Answer {
    WHOLE,
    NUMBER,
    TIME
  }
}
