package dev.fieldstone.engine.internal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Reading;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {
  private static final int SCALE = 4;
  private static final String DIGITS_34 = "1234567890123456789012345678901234";

  @ParameterizedTest
  @MethodSource
  void strict_ofANumberThatFits_readsItInItsOneForm(Number given, String expected) {
    checkRead(NumberReader.read(given, SCALE, Reading.strict()), expected);
    checkRead(NumberReader.read(given, SCALE, Reading.lenient(Locale.GERMANY)), expected);
  }

  static Stream<Arguments> strict_ofANumberThatFits_readsItInItsOneForm() {
    return Stream.of(
        arguments((byte) -5, "-5"),
        arguments((short) 5, "5"),
        arguments(5, "5"),
        arguments(Long.MIN_VALUE, "-9223372036854775808"),
        arguments(0.1, "0.1"),
        arguments(0.1f, "0.1"),
        arguments(-0.0, "0"),
        arguments(1e3, "1000"),
        arguments(new BigInteger("12345678901234567890"), "12345678901234567890"),
        arguments(new AtomicInteger(7), "7"),
        arguments(sum(1.5), "1.5"),
        arguments(new BigDecimal("1.50"), "1.5"),
        arguments(new BigDecimal("1E+3"), "1000"),
        arguments(new BigDecimal("0E-50"), "0"),
        arguments(new BigDecimal("0E+50"), "0"),
        arguments(new BigDecimal(new BigInteger(DIGITS_34), 4), "123456789012345678901234567890.1234"),
        arguments(new BigDecimal("9.99E+30"), "9990000000000000000000000000000"),
        arguments(new BigDecimal("-1E+30"), "-1000000000000000000000000000000"),
        arguments(new BigDecimal("0.0001"), "0.0001"));
  }

  @ParameterizedTest
  @MethodSource
  void strict_ofWhatIsNoNumberThatFits_isRefused(Object given) {
    checkRefused(NumberReader.read(given, SCALE, Reading.strict()));
  }

  static Stream<Object> strict_ofWhatIsNoNumberThatFits_isRefused() {
    return Stream.of(
        "5",
        "",
        true,
        'x',
        0.00001,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.MAX_VALUE,
        Double.MIN_VALUE,
        Float.NaN,
        Float.NEGATIVE_INFINITY,
        sum(Double.NaN),
        new BigDecimal("1.00001"),
        new BigInteger(DIGITS_34),
        new BigDecimal("1E+31"),
        new BigDecimal("1E+999999999"),
        new BigDecimal("1E-999999999"));
  }

  /** Operands are read with a scale beyond any that a field has. */
  @Test
  void strict_ofExponentsAtTheBounds_isReadWithin() {
    checkRead(NumberReader.read(new BigDecimal("1E-30"), 64, Reading.strict()), "0." + "0".repeat(29) + "1");
    checkRead(NumberReader.read(new BigDecimal("1." + DIGITS_34.substring(1)), 64, Reading.strict()),
        "1." + DIGITS_34.substring(1));
    checkRefused(NumberReader.read(new BigDecimal("1E-31"), 64, Reading.strict()));
    checkRefused(NumberReader.read(new BigDecimal("1." + DIGITS_34), 64, Reading.strict()));
  }

  @Test
  @Timeout(5)
  void lenient_ofNumbersOfAnySize_isReadAtOnce() {
    Reading lenient = Reading.lenient(Locale.ROOT);

    checkRead(NumberReader.read(new BigDecimal("1E-999999999"), SCALE, lenient), "0");
    checkRead(NumberReader.read(new BigDecimal("-12345E-2147483647"), SCALE, lenient), "0");
    checkRefused(NumberReader.read(new BigDecimal("1E+999999999"), SCALE, lenient));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "7 | 7",
        "0 | 0",
        "-0.0 | 0",
        "007 | 7",
        "000 | 0",
        "-0012.50 | -12.5",
        "12345678901234567890 | 12345678901234567890",
        "+5 | 5",
        "5. | 5",
        ".5 | 0.5",
        "-.5 | -0.5",
        "\" 1200 \" | 1200",
        "1,200 | 1200",
        "1,200.50 | 1200.5",
        "-1,234,567.25 | -1234567.25",
        "\u22125 | -5",
        "\u22125.25 | -5.25",
        "\u22121,200 | -1200",
        "\u2212$5 | -5",
        "(5) | -5",
        "( 1,200.50 ) | -1200.5",
        "($5) | -5",
        "25 % | 0.25",
        "25% | 0.25",
        "-12.5 % | -0.125",
        "(25 %) | -0.25",
        "$5 | 5",
        "-$5 | -5",
        "$ 5.10 | 5.1",
        "€ 1.000 | 1",
        "5 € | 5",
        "5kr | ",
        "1e3 | 1000",
        "1E-2 | 0.01",
        "1e+3 | 1000",
        "1.00005 | 1.0001",
        "-1.00005 | -1.0001",
        "1.00004999 | 1",
        "0.00004 | 0",
        "1e-400 | 0",
        "1e30 | 1000000000000000000000000000000",
        "1234567890123456789012345678901 | 1234567890123456789012345678901"
      })
  void lenient_inTheRootLocale_reads(String text, String expected) {
    ValueRead read = NumberReader.read(text, SCALE, Reading.lenient(Locale.ROOT));

    if (expected == null) {
      checkRefused(read);
    } else {
      checkRead(read, expected);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "-", "+", ".", "%", "$", "()", "(%)", "abc", "NaN", "Infinity", "-Infinity", "1a2.5-", "5-", "--5",
        "1.2.3", "1.234,56", "1,2", "12,00", "1,2345", ",200", "1,,200", "1,200,", "1.000,5", "1 200", "(-5)", "((5))",
        "(5", "5)", "5%%", "%5", "$$5", "$5$", "$-", "0x1F", "1_000", "1e", "e5", "1e5.5", "1e1000", "1e400", "1e31",
        "12345678901234567890123456789012345", "31/02/2024", "\u0661\u0662", "５", "½", "1\n2", "1\0"
      })
  void lenient_ofWhatIsNoNumberAsAWhole_isRefused(String text) {
    checkRefused(NumberReader.read(text, SCALE, Reading.lenient(Locale.ROOT)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "1.234,56 | 1234.56",
        "-1.234.567,5 | -1234567.5",
        "1.500 | 1500",
        "1,5 | 1.5",
        ",5 | 0.5",
        "1200 | 1200",
        "€ 1.000 | 1000",
        "1.000 € | 1000",
        "(1.000,50) | -1000.5",
        "12,5 % | 0.125",
        "1.5 | ",
        "1.23,4 | ",
        "1,234.56 | ",
        "1,2,3 | ",
        "1e400 | "
      })
  void lenient_inGerman_readsGermanSeparators(String text, String expected) {
    ValueRead read = NumberReader.read(text, SCALE, Reading.lenient(Locale.GERMANY));

    if (expected == null) {
      checkRefused(read);
    } else {
      checkRead(read, expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 234,5", "1\u00a0234,5", "1\u202f234,5"})
  void lenient_inFrench_takesAnySpaceBetweenGroups(String text) {
    checkRead(NumberReader.read(text, SCALE, Reading.lenient(Locale.FRANCE)), "1234.5");
  }

  @Test
  void lenient_ofThirtyFourDigits_isReadAndOfThirtyFiveIsNot() {
    Reading lenient = Reading.lenient(Locale.ROOT);
    String fits = DIGITS_34.substring(0, 30) + "." + DIGITS_34.substring(30);

    checkRead(NumberReader.read(fits, SCALE, lenient), fits);
    checkRead(NumberReader.read(fits + "4", SCALE, lenient), fits);
    checkRefused(NumberReader.read("1" + fits, SCALE, lenient));
  }

  @Test
  void lenient_ofLongText_isRefused() {
    checkRead(NumberReader.read("0".repeat(99) + "1", SCALE, Reading.lenient(Locale.ROOT)), "1");
    checkRefused(NumberReader.read("0".repeat(100) + "1", SCALE, Reading.lenient(Locale.ROOT)));
    checkRefused(NumberReader.read("(".repeat(50_000), SCALE, Reading.lenient(Locale.ROOT)));
  }

  private static DoubleAdder sum(double value) {
    DoubleAdder adder = new DoubleAdder();
    adder.add(value);
    return adder;
  }

  private static void checkRead(ValueRead read, String expected) {
    assertThat(Reads.stored(read)).isEqualTo(new BigDecimal(expected));
  }

  private static void checkRefused(ValueRead read) {
    assertThat(Reads.refusal(read)).isEqualTo(ErrorCode.VALUE_INVALID);
  }
}
