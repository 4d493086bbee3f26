package dev.fieldstone.engine.internal.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Reading LENIENT = Reading.lenient(Locale.GERMANY);

  @ParameterizedTest
  @ValueSource(strings = {"2024-12-31", "2024-02-29", "0001-01-01", "9999-12-31"})
  void date_inIsoForm_isRead(String text) {
    assertThat(Reads.stored(TimeReader.date(text, Reading.strict()))).isEqualTo(LocalDate.parse(text));
    assertThat(Reads.stored(TimeReader.date(LocalDate.parse(text), Reading.strict()))).isEqualTo(LocalDate.parse(text));
    assertThat(Reads.stored(TimeReader.date("\t" + text + " ", LENIENT))).isEqualTo(LocalDate.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "31/02/2024", "12/31/2024", "31.12.2024", "24-12-31", "99-1-1", "2024-1-5", "2024-02-30", "2023-02-29",
        "2024-13-01", "2024-00-10", "20241231", "2024-12", "2024-12-31T00:00", "2024-12-31Z", "0000-12-31", "-0001-01-01",
        "+10000-01-01", "+2024-12-31", "٢٠٢٤-١٢-٣١", "today", "vmx-15"
      })
  void date_inAnyOtherForm_isRefused(String text) {
    assertThat(Reads.refusal(TimeReader.date(text, Reading.strict()))).isEqualTo(ErrorCode.VALUE_INVALID);
    assertThat(Reads.refusal(TimeReader.date(text, LENIENT))).isEqualTo(ErrorCode.VALUE_INVALID);
  }

  @ParameterizedTest
  @CsvSource({
    "dd.MM.yyyy, 31.12.2024, 2024-12-31",
    "dd.MM.yyyy, 2024-12-31, 2024-12-31",
    "d/M/yy, 5/3/24, 2024-03-05",
    "yyyy-dd-MM, 2024-05-03, 2024-03-05",
    "d MMMM yyyy, 5 märz 2024, 2024-03-05",
    "'day y' d.M.yyyy, day y 5.3.2024, 2024-03-05",
    "dd.MM.yyyy, 31.02.2024, ",
    "dd.MM.yyyy, 31.12.2024 10:00, ",
    "dd.MM.yyyy, 1.2.2024, ",
    "dd.MM.yyyy, 12/31/2024, "
  })
  void date_inTheStatedFormat_isRead(String format, String text, LocalDate expected) {
    ValueRead read = TimeReader.date(" " + text + " ", Reading.lenient(Locale.GERMANY, format));

    assertThat(read instanceof ValueRead.Good good ? good.stored() : null).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "31.12.2024 14:30, 2024-12-31T13:30:00Z",
    "31.12.2024 14:30:05, 2024-12-31T13:30:05Z",
    "31.12.2024, 2024-12-30T23:00:00Z",
    "2024-12-31T14:30:00Z, 2024-12-31T14:30:00Z",
    "2024-12-31 14:30, 2024-12-31T13:30:00Z",
    "31.12.2024 24:30, ",
    "31.02.2024 14:30, "
  })
  void instant_inTheStatedFormat_isOfTheZone(String text, Instant expected) {
    Reading stated = Reading.lenient(Locale.GERMANY, "dd.MM.yyyy");

    ValueRead read = TimeReader.instant(text, stated, ZoneId.of("Europe/Berlin"));

    assertThat(read instanceof ValueRead.Good good ? good.stored() : null).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dd.MM", "HH:mm", "", "dd.MM.yyyy b", "{", "yyyy", "dd.MM.yy HH:mm z"})
  void format_thatIsNotOfDates_isRefused(String format) {
    assertThatThrownBy(() -> Reading.lenient(Locale.GERMANY, format)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @MethodSource
  void date_thatIsNone_isRefused(Object given) {
    assertThat(Reads.refusal(TimeReader.date(given, LENIENT))).isEqualTo(ErrorCode.VALUE_INVALID);
  }

  static Stream<Object> date_thatIsNone_isRefused() {
    return Stream.of(
        LocalDate.MIN,
        LocalDate.MAX,
        LocalDate.of(0, 12, 31),
        LocalDate.of(10_000, 1, 1),
        LocalDateTime.of(2024, 12, 31, 0, 0),
        Instant.EPOCH,
        new GregorianCalendar(),
        20_241_231);
  }

  @Test
  void date_withSpaceAroundIt_isReadLenientlyOnly() {
    assertThat(Reads.refusal(TimeReader.date(" 2024-12-31", Reading.strict()))).isEqualTo(ErrorCode.VALUE_INVALID);
  }

  @ParameterizedTest
  @MethodSource
  void instant_withAnOffset_isReadToTheMicrosecond(Object given, String expected) {
    assertThat(Reads.stored(TimeReader.instant(given, Reading.strict(), BERLIN))).isEqualTo(Instant.parse(expected));
    assertThat(Reads.stored(TimeReader.instant(given, LENIENT, BERLIN))).isEqualTo(Instant.parse(expected));
  }

  static Stream<Arguments> instant_withAnOffset_isReadToTheMicrosecond() {
    Instant moment = Instant.parse("2024-12-31T23:59:59.123456Z");
    return Stream.of(
        arguments("2024-12-31T23:59:59Z", "2024-12-31T23:59:59Z"),
        arguments("2024-12-31T23:59Z", "2024-12-31T23:59:00Z"),
        arguments("2024-12-31T23:59:59+05:30", "2024-12-31T18:29:59Z"),
        arguments("2024-12-31T23:59:59.123456789Z", "2024-12-31T23:59:59.123456Z"),
        arguments("1969-12-31T23:59:59.999999999Z", "1969-12-31T23:59:59.999999Z"),
        arguments("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
        arguments("9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999999Z"),
        arguments(moment.plusNanos(999), moment.toString()),
        arguments(OffsetDateTime.parse("2024-12-31T23:59:59.1+02:00"), "2024-12-31T21:59:59.100Z"),
        arguments(ZonedDateTime.of(2024, 7, 1, 12, 0, 0, 0, BERLIN), "2024-07-01T10:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "31/02/2024", "24-12-31T00:00Z", "2024-12-31T24:00Z", "2024-12-31T25:00Z", "2024-12-31T23:59:60Z",
        "2024-02-30T00:00Z", "2024-12-31T23:59:59[Europe/Berlin]", "2024-12-31T23:59:59+19:00", "0000-12-31T23:59:59Z",
        "+10000-01-01T00:00:00Z", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01", "23:59", "now"
      })
  void instant_inAnyOtherForm_isRefused(String text) {
    assertThat(Reads.refusal(TimeReader.instant(text, Reading.strict(), BERLIN))).isEqualTo(ErrorCode.VALUE_INVALID);
    assertThat(Reads.refusal(TimeReader.instant(text, LENIENT, BERLIN))).isEqualTo(ErrorCode.VALUE_INVALID);
  }

  @ParameterizedTest
  @MethodSource
  void instant_thatIsNone_isRefused(Object given) {
    assertThat(Reads.refusal(TimeReader.instant(given, Reading.strict(), BERLIN))).isEqualTo(ErrorCode.VALUE_INVALID);
    assertThat(Reads.refusal(TimeReader.instant(given, LENIENT, BERLIN))).isEqualTo(ErrorCode.VALUE_INVALID);
  }

  static Stream<Object> instant_thatIsNone_isRefused() {
    return Stream.of(
        Instant.MIN,
        Instant.MAX,
        Instant.parse("0000-12-31T23:59:59.999999999Z"),
        Instant.parse("+10000-01-01T00:00:00Z"),
        OffsetDateTime.MIN,
        OffsetDateTime.MAX,
        0L,
        LocalDate.EPOCH);
  }

  /**
   * Where clocks go forward, a time that was skipped is read with the offset before; one that is twice, as the first.
   */
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2024-03-31T01:59, 2024-03-31T00:59:00Z",
    "Europe/Berlin, 2024-03-31 02:30, 2024-03-31T01:30:00Z",
    "Europe/Berlin, 2024-03-31T03:00:00, 2024-03-31T01:00:00Z",
    "Europe/Berlin, 2024-10-27 02:30, 2024-10-27T00:30:00Z",
    "Europe/Berlin, 2024-10-27T02:30:00.000000001, 2024-10-27T00:30:00Z",
    "Europe/Berlin, 2024-10-27, 2024-10-26T22:00:00Z",
    "America/Sao_Paulo, 2018-11-04, 2018-11-04T03:00:00Z",
    "America/Sao_Paulo, 2018-11-04 00:30, 2018-11-04T03:30:00Z",
    "Pacific/Apia, 2011-12-30, 2011-12-30T10:00:00Z",
    "UTC, 2024-12-31 23:59:59.5, 2024-12-31T23:59:59.500Z"
  })
  void instant_withoutAnOffset_isReadLenientlyInTheZone(ZoneId zone, String text, Instant expected) {
    assertThat(Reads.stored(TimeReader.instant(text, LENIENT, zone))).isEqualTo(expected);
    assertThat(Reads.refusal(TimeReader.instant(text, Reading.strict(), zone))).isEqualTo(ErrorCode.VALUE_INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01", "0001-01-01 00:30"})
  void instant_beforeTheFirstYearInUtc_isRefused(String text) {
    assertThat(Reads.refusal(TimeReader.instant(text, LENIENT, BERLIN))).isEqualTo(ErrorCode.VALUE_INVALID);
  }
}
