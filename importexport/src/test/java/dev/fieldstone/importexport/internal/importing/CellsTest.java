package dev.fieldstone.importexport.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.schema.FieldType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What fields are given for typed cells. */
class CellsTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
  private static final LocalDateTime TEN = DAY.atTime(10, 0);
  private static final BigDecimal THOUSAND = new BigDecimal("1E+3");

  @ParameterizedTest
  @MethodSource
  void cells_areWhatTheirFieldsTake(FieldType type, Object cell, Object expected) {
    assertThat(Cells.forField(cell, FieldSamples.field(9, "any", "Any", type), ZONE)).isEqualTo(expected);
  }

  static Stream<Arguments> cells_areWhatTheirFieldsTake() {
    return Stream.of(
        Arguments.of(FieldType.text(), THOUSAND, "1000"),
        Arguments.of(FieldType.text(), true, "TRUE"),
        Arguments.of(FieldType.text(), DAY, "2024-05-01"),
        Arguments.of(FieldType.text(), LocalTime.of(10, 0), "10:00"),
        Arguments.of(FieldType.number(2), THOUSAND, THOUSAND),
        Arguments.of(FieldType.number(2), DAY, "2024-05-01"),
        Arguments.of(FieldType.duration(), LocalTime.of(0, 1, 30), new BigDecimal("90.000000000")),
        Arguments.of(FieldType.duration(), THOUSAND, THOUSAND),
        Arguments.of(FieldType.checkbox(), false, false),
        Arguments.of(FieldType.checkbox(), new BigDecimal("2.5"), "2.5"),
        Arguments.of(FieldType.date(), DAY, DAY),
        Arguments.of(FieldType.date(), DAY.atStartOfDay(), DAY),
        Arguments.of(FieldType.date(), TEN, "2024-05-01T10:00"),
        Arguments.of(FieldType.dateTime(), TEN, Instant.parse("2024-05-01T08:00:00Z")),
        Arguments.of(FieldType.dateTime(), DAY, Instant.parse("2024-04-30T22:00:00Z")),
        Arguments.of(FieldType.dateTime(), true, "TRUE"),
        Arguments.of(FieldType.singleSelect("1000"), THOUSAND, "1000"));
  }

  @Test
  void texts_areLeftToTheReading() {
    for (FieldType type : List.of(FieldType.text(), FieldType.number(0), FieldType.date(), FieldType.checkbox())) {
      assertThat(Cells.forField(" 5 ", FieldSamples.field(9, "any", "Any", type), ZONE)).isEqualTo(" 5 ");
    }
  }
}
