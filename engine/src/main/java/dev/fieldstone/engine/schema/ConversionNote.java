package dev.fieldstone.engine.schema;

/** What there is to say about the conversion of a value. */
public enum ConversionNote {
  /** The number has more digits than the new type keeps, and is rounded half up. */
  ROUNDED,
  /** The time of day goes. */
  TIME_DROPPED,
  /** Of several elements the first is kept. */
  FIRST_KEPT,
  /** The select gets another option. */
  OPTION_CREATED,
  /** A number other than 0 and 1 becomes true. */
  AMOUNT_DROPPED,
  /** A repeated element of the list is kept once. */
  REPETITION_DROPPED,
  /** The text can't be read as a value of the new type. */
  UNREADABLE,
  /** The value is outside the bounds of the new type. */
  OUT_OF_BOUNDS,
  /** No record of the target table is displayed so. */
  NO_SUCH_RECORD,
  /** Several records of the target table are displayed so. */
  SEVERAL_RECORDS,
  /** Several actors have this label. */
  SEVERAL_ACTORS,
  /** What the record displays is empty. */
  EMPTY_DISPLAY,
  /** Values of the one class do not become values of the other. */
  NO_CONVERSION;

  /** {@return whether the value converts all the same} */
  public boolean isLoss() {
    return switch (this) {
      case ROUNDED, TIME_DROPPED, FIRST_KEPT, OPTION_CREATED, AMOUNT_DROPPED, REPETITION_DROPPED -> true;
      case UNREADABLE,
          OUT_OF_BOUNDS,
          NO_SUCH_RECORD,
          SEVERAL_RECORDS,
          SEVERAL_ACTORS,
          EMPTY_DISPLAY,
          NO_CONVERSION ->
          false;
    };
  }
}
