package dev.fieldstone.engine.spi;

import org.jspecify.annotations.Nullable;

/**
 * How the answer of a write is kept, for a later call with the same idempotency key.
 *
 * <p>A plain answer is null, a Boolean, a String, an Integer, Long, Double or BigDecimal, a LocalDate or Instant, an
 * id, a Record, Table, Field or View, an Outcome, a DeletionPlan, or a List of these.
 *
 * @param <T> the answer
 */
public interface AnswerForm<T extends @Nullable Object> {

  /** {@return an answer in plain form} */
  @Nullable Object plain(T answer);

  /**
   * Makes an answer of its plain form.
   *
   * @param plain as {@link #plain} gave it, but records, tables, fields and views as they are now
   */
  T answer(@Nullable Object plain);

  /** {@return the form of answers that are plain} */
  static <T extends @Nullable Object> AnswerForm<T> ofPlain() {
    return new AnswerForm<>() {
      @Override
      public @Nullable Object plain(T answer) {
        return answer;
      }

      @Override
      @SuppressWarnings({"unchecked", "NullAway"}) // The same call has an answer of the same class.
      public T answer(@Nullable Object plain) {
        return (T) plain;
      }
    };
  }
}
