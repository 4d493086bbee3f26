package dev.fieldstone.importexport.internal.guessing;

import static dev.fieldstone.importexport.internal.guessing.Guesses.repeated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.importexport.Objection;
import dev.fieldstone.importexport.Objection.Reason;
import dev.fieldstone.importexport.internal.CellFault;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a column is guessed to be, and why it is no narrower type. */
class ColumnGuessTest {
  private static final FieldType DATE_TIME = new FieldType.DateTime(Guesses.ZONE);

  private final Guesses guesses = Guesses.unstated();

  @Test
  void numbers_haveTheMostDecimalsSeen() {
    assertThat(guesses.type("5", "-12", "0")).isEqualTo(FieldType.number(0));
    assertThat(guesses.type("1.5", "", "2.50", "300")).isEqualTo(FieldType.number(2));
    assertThat(guesses.type("1,234,567", "1", "12,000.5")).isEqualTo(FieldType.number(1));
    assertThat(guesses.type("123456789012345")).isEqualTo(FieldType.number(0));
  }

  @Test
  void numbers_thatWouldLoseSomething_stayText() {
    assertText(Reason.LEADING_ZERO, "007", 3, "5", "007");
    assertText(Reason.PLUS_SIGN, "+5", 3, "5", "+5");
    assertText(Reason.TOO_MANY_DIGITS, "1234567890123456", 2, "1234567890123456");
    assertText(Reason.UNUSUAL_NUMBER, "1e5", 3, "5", "1e5");
    assertText(Reason.UNUSUAL_NUMBER, "(5)", 2, "(5)");
    assertText(Reason.UNUSUAL_NUMBER, "5.", 2, "5.");
    assertText(Reason.UNUSUAL_NUMBER, "-0", 2, "-0");
    assertText(Reason.OTHER_TEXT, "n/a", 4, "5", "7", "n/a");
    assertText(Reason.MIXED_NOTATION, "50%", 3, "5", "50%");
    assertText(Reason.MIXED_NOTATION, "$5", 3, "€5", "$5");
    assertText(Reason.MIXED_NOTATION, "1234", 3, "1,234,567", "1234");
  }

  @Test
  void separators_thatNobodyStated_stayTextWhereTheyMayBeOthers() {
    assertText(Reason.AMBIGUOUS_SEPARATOR, "1,234", 2, "1,234", "5,678");
    assertText(Reason.AMBIGUOUS_SEPARATOR, "1.234", 2, "1.234", "5.678");
    assertThat(guesses.type("1,234", "5.25")).isEqualTo(FieldType.number(2));
    assertThat(guesses.type("1.234", "0.125")).isEqualTo(FieldType.number(3));
    assertThat(Guesses.in(Locale.US).type("1,234", "5,678")).isEqualTo(FieldType.number(0));
    assertThat(Guesses.in(Locale.GERMANY).type("1,234", "5,678")).isEqualTo(FieldType.number(3));
  }

  @Test
  void separators_areThoseOfTheLocale() {
    assertThat(Guesses.in(Locale.GERMANY).type("1.234,5", "17")).isEqualTo(FieldType.number(1));
    assertText(Reason.OTHER_TEXT, "1.234,5", 2, "1.234,5");
    assertThat(Guesses.in(Locale.FRANCE).type("1 234,5")).isEqualTo(FieldType.number(1));
  }

  @Test
  void percentAndCurrency_areGuessedBySignsThatAllValuesHave() {
    assertThat(guesses.type("5%", "12.5 %")).isEqualTo(new FieldType.Percent(3));
    assertThat(guesses.type("$5", "$1,200.50")).isEqualTo(new FieldType.Currency("USD", 2));
    assertThat(guesses.type("5 €", "7 €")).isEqualTo(new FieldType.Currency("EUR", 2));
    assertThat(guesses.type("¥500")).isEqualTo(new FieldType.Currency("JPY", 0));
    assertThat(Guesses.in(Locale.CANADA).type("$5")).isEqualTo(new FieldType.Currency("CAD", 2));
    assertText(Reason.UNKNOWN_CURRENCY, "¤5", 2, "¤5");
  }

  @Test
  void days_areGuessedInOneFormat() {
    assertDay(null, "2024-02-29", "1999-12-31");
    assertDay("d.M.yyyy", "29.02.2024", "1.3.2024");
    assertDay("d/M/yyyy", "01/02/2024", "13/02/2024");
    assertDay("M/d/yyyy", "01/02/2024", "02/13/2024");
    assertDay("yyyy/M/d", "2024/01/02");
    assertText(Reason.MIXED_NOTATION, "2024-03-01", 3, "29.02.2024", "2024-03-01");
    assertText(Reason.MIXED_NOTATION, "02/13/2024", 3, "13/02/2024", "02/13/2024");
    assertText(Reason.OTHER_TEXT, "31.02.2024", 3, "29.02.2024", "31.02.2024");
    assertText(Reason.OTHER_TEXT, "1.3.24", 3, "1.3.2024", "1.3.24");
  }

  @Test
  void days_whoseDayMayBeTheMonth_stayTextUnlessStated() {
    assertText(Reason.AMBIGUOUS_DATE, "01/02/2024", 2, "01/02/2024", "12/12/2024");

    ColumnStudy.Guess stated = Guesses.stating("MM/dd/yyyy").of("01/02/2024", "12/12/2024");

    assertThat(stated.verdict()).isEqualTo(new Verdict.Holds(FieldType.date(), "MM/dd/yyyy"));
  }

  @Test
  void namesOfMonths_needALocale() {
    assertThat(Guesses.in(Locale.UK).of("1 Mar 2024", "12 Dec 2023").verdict())
        .isEqualTo(new Verdict.Holds(FieldType.date(), "d MMM yyyy"));
    assertThat(Guesses.in(Locale.GERMANY).of("1. Januar 2024").verdict())
        .isEqualTo(new Verdict.Holds(FieldType.date(), "d. MMMM yyyy"));
    assertThat(guesses.type("1 Mar 2024")).isEqualTo(FieldType.text());
  }

  @Test
  void pointsInTime_haveAllADayAndATime() {
    assertThat(guesses.type("2024-05-01T10:00:00Z", "2024-05-01T10:00:00.5+02:00")).isEqualTo(DATE_TIME);
    assertThat(guesses.type("2024-05-01 10:00", "2024-05-01 10:00:30")).isEqualTo(DATE_TIME);
    assertThat(guesses.of("13.05.2024 10:00").verdict()).isEqualTo(new Verdict.Holds(DATE_TIME, "d.M.yyyy"));
    assertText(Reason.MIXED_NOTATION, "2024-05-01T10:00", 3, "2024-05-01T10:00:00Z", "2024-05-01T10:00");
    assertThat(guesses.type("2024-05-01 10:00", "2024-05-02")).isEqualTo(FieldType.text());
    assertThat(guesses.type("10:00", "11:30")).isEqualTo(FieldType.text());
    assertText(Reason.AMBIGUOUS_DATE, "01/02/2024 10:00", 2, "01/02/2024 10:00");
  }

  @Test
  void pointsInTime_thatWouldBecomeOthers_stayText() {
    assertThat(guesses.type("2024-03-31 02:30")).as("no clock in Berlin showed it").isEqualTo(FieldType.text());
    assertThat(guesses.type("2024-05-01T10:00:00.1234567Z")).as("finer than is kept").isEqualTo(FieldType.text());
  }

  @Test
  void checkboxes_arePairsOfWordsWithoutBlanks() {
    assertThat(guesses.type("true", "FALSE", "True")).isEqualTo(FieldType.checkbox());
    assertThat(guesses.type("yes", "No")).isEqualTo(FieldType.checkbox());
    assertThat(guesses.type("0", "1")).isEqualTo(FieldType.number(0));
    assertText(Reason.BLANK_IS_FALSE, "yes", 2, "yes", "", "no");
    assertText(Reason.MIXED_NOTATION, "no", 3, "true", "no");
  }

  @Test
  void addresses_areGuessedIfAllValuesAreSome() {
    assertThat(guesses.type("ada@example.org", "", "bob@example.org")).isEqualTo(FieldType.email());
    assertThat(guesses.type("https://example.org/a", "http://example.org")).isEqualTo(FieldType.url());
    assertThat(guesses.type("+49 30 1234567", "(555) 123-4567")).isEqualTo(FieldType.phone());
    assertThat(guesses.type("ada@example.org", "bob")).isEqualTo(FieldType.text());
    assertThat(guesses.type("ada@example.org", "  ")).as("white space is text").isEqualTo(FieldType.text());
    assertThat(guesses.type("note:this")).isEqualTo(FieldType.text());
    assertThat(guesses.type("555-1234")).isEqualTo(FieldType.text());
    assertThat(guesses.type("(1234567)")).isEqualTo(FieldType.text());
  }

  @Test
  void fewLabelsThatRepeat_areASelect_inOrderOfAppearance() {
    assertThat(guesses.of(repeated(3, "Won", "Lost", "Lead")).verdict().type())
        .isEqualTo(FieldType.singleSelect("Won", "Lost", "Lead"));
    assertText(Reason.TOO_FEW_REPEATS, "Won", 2, "Won", "Lost", "Won", "Won");
    assertText(Reason.CASE_DIFFERS, "WON", 8, "Won", "Lost", "Won", "Lost", "Won", "Lost", "WON");
    assertText(Reason.NO_LABEL, "10-20", 3, "low", "10-20", "low", "10-20", "low", "10-20");
    List<String> many = repeated(5, IntStream.range(0, 21).mapToObj(index -> "x" + index).toArray(String[]::new));
    assertThat(guesses.of(many).objection()).isEqualTo(new Objection(Reason.TOO_MANY_CHOICES, "x20", 22));
  }

  @Test
  void lists_areGuessedOnlyIfTheyCanBeNothingElse() {
    assertThat(guesses.of(repeated(3, "red", "red, blue", "blue,green", "green")).verdict().type())
        .isEqualTo(FieldType.multiSelect("red", "blue", "green"));
    assertThat(guesses.of(repeated(3, "Doe, Jane", "Doe, John")).verdict().type())
        .isEqualTo(FieldType.singleSelect("Doe, Jane", "Doe, John"));
  }

  @Test
  void text_isLongWithLineBreaksOrManyCharacters() {
    assertThat(guesses.type("vmx-15", "vmx-16")).isEqualTo(FieldType.text());
    assertThat(guesses.of("one", "two\nlines").verdict().type()).isEqualTo(FieldType.longText());
    assertThat(guesses.of("one", "two\nlines").objection()).isEqualTo(new Objection(Reason.LONG, "two\nlines", 3));
    assertThat(guesses.type("one", "\n")).isEqualTo(FieldType.longText());
    assertThat(guesses.type("\n")).isEqualTo(FieldType.longText());
    assertThat(guesses.type("x".repeat(10_001))).isEqualTo(FieldType.longText());
    assertThat(guesses.type("x".repeat(10_000))).isEqualTo(FieldType.text());
  }

  @Test
  void typedCells_areWhatTheyAre() {
    assertThat(guesses.type(new BigDecimal("1.50"), new BigDecimal("2"), "")).isEqualTo(FieldType.number(1));
    assertThat(guesses.type(new BigDecimal("1.234"))).isEqualTo(FieldType.number(3));
    assertThat(guesses.type(true, false)).isEqualTo(FieldType.checkbox());
    assertThat(guesses.type(LocalDate.of(2024, 5, 1))).isEqualTo(FieldType.date());
    assertThat(guesses.type(LocalDateTime.of(2024, 5, 1, 10, 0))).isEqualTo(DATE_TIME);
    assertThat(guesses.type(LocalTime.of(10, 0))).isEqualTo(FieldType.text());
    assertThat(guesses.type(LocalDate.of(2024, 5, 1), LocalDateTime.of(2024, 5, 1, 10, 0))).isEqualTo(DATE_TIME);
    assertThat(guesses.type(new BigDecimal(5), "5")).isEqualTo(FieldType.text());
    assertThat(guesses.type(new BigDecimal("1e-19"))).isEqualTo(FieldType.text());
    assertThat(guesses.type(new BigDecimal("1234567890123456"))).isEqualTo(FieldType.text());
  }

  @Test
  void faultsAndBlanks_sayNothing() {
    assertThat(guesses.type("5", new CellFault("#DIV/0!"), " ")).isEqualTo(FieldType.number(0));
    assertThat(guesses.of("", " ", new CellFault("#N/A")))
        .isEqualTo(new ColumnStudy.Guess(new Verdict.Holds(FieldType.text(), null), null));
  }

  private void assertDay(@Nullable String format, Object... cells) {
    assertThat(guesses.of(cells).verdict()).isEqualTo(new Verdict.Holds(FieldType.date(), format));
  }

  private void assertText(Reason reason, String value, long row, Object... cells) {
    ColumnStudy.Guess guess = guesses.of(cells);
    assertThat(guess.verdict().type()).isEqualTo(FieldType.text());
    assertThat(guess.objection()).isEqualTo(new Objection(reason, value, row));
  }
}
