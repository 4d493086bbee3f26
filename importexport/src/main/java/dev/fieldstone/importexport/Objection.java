package dev.fieldstone.importexport;

/**
 * Why a column is no narrower type than text: what spoke against the type that its values fitted longest.
 *
 * @param reason what it is
 * @param value the first value that it holds for, as the file has it, cut after 100 characters
 * @param row the row of that value, as a spreadsheet shows it
 */
public record Objection(Reason reason, String value, long row) {

  /** What can speak against a type. */
  public enum Reason {
    /** The value, or its like, is nothing but text. */
    OTHER_TEXT("The value is neither a number nor a date nor anything else that is narrower than text"),
    /** A number would lose the zeros in front of its digits. */
    LEADING_ZERO("A number would lose its leading zeros"),
    /** A number would lose the plus in front of it. */
    PLUS_SIGN("A number would lose its plus sign"),
    /** A number has more digits than many programs keep. */
    TOO_MANY_DIGITS("A number of more than 15 digits is rather an id, and many programs would round it"),
    /** A number is written in a way that would not come back, such as an exponent. */
    UNUSUAL_NUMBER("A number is written in a way that would be lost"),
    /** Values are written in different ways, such as with different signs, or dates in different formats. */
    MIXED_NOTATION("The values are not all written in one way"),
    /** The numbers would be others if the separators were swapped, and nobody said which are meant. */
    AMBIGUOUS_SEPARATOR("The separator may stand for a fraction as well as for thousands"),
    /** The sign of the currency is that of no currency, or of several. */
    UNKNOWN_CURRENCY("The sign is that of no currency that is known"),
    /** The days could be months as well, and nobody said what is meant. */
    AMBIGUOUS_DATE("The day and the month may be swapped"),
    /** A blank cell would become false. */
    BLANK_IS_FALSE("A checkbox has no blank: it would become false"),
    /** Values differ in nothing but case, or white space around them, which the options of a select can't. */
    CASE_DIFFERS("Options that differ in case alone would become one"),
    /** The value is too long for an option of a select, or holds no letter. */
    NO_LABEL("The value is no short word that could be an option"),
    /** There are more different values than a select is guessed for. */
    TOO_MANY_CHOICES("There are too many different values for a select"),
    /** The values repeat too seldom for a select. */
    TOO_FEW_REPEATS("The values repeat too seldom for a select"),
    /** A value has a line break, or more characters than a line of text. */
    LONG("A value has several lines or too many characters");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    /** {@return why, for people} */
    public String sentence() {
      return sentence;
    }
  }
}
