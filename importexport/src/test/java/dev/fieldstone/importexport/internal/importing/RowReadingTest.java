package dev.fieldstone.importexport.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.importexport.FailedRow;
import dev.fieldstone.importexport.FailedRow.Fault;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.internal.Row;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RowReadingTest {
  private static final ColumnMap COLUMNS =
      HeaderReading.read(
          new Row(1, List.of("id", "Paid?", "Total amount", "name")), FieldSamples.ALL, ImportOptions.defaults());

  private final RowReading reading = new RowReading(COLUMNS, ImportOptions.defaults(), ZoneOffset.UTC);

  @Test
  void values_areByFieldKey_withoutReadonlyOnes() {
    assertThat(reading.values(row("rec_1", "yes", "1.5", "Rocket")))
        .containsOnly(entry("paid", "yes"), entry("amount", "1.5"), entry("name", "Rocket"));
  }

  @Test
  void values_emptyCells_clear() {
    assertThat(reading.values(row("", "", " \t", "Rocket")))
        .containsOnly(entry("paid", null), entry("amount", null), entry("name", "Rocket"));
  }

  @Test
  void values_emptyCells_ofARequiredField_areLeftOut() {
    Row header = new Row(1, List.of("Code", "name"));
    List<Field> fields = List.of(FieldSamples.required(5, "code", "Code", FieldType.number(0)), FieldSamples.NAME);
    ColumnMap columns = HeaderReading.read(header, fields, ImportOptions.defaults());

    assertThat(new RowReading(columns, ImportOptions.defaults(), ZoneOffset.UTC).values(row(" ", ""))).containsOnly(entry("name", null));
  }

  @Test
  void values_whiteSpaceWhereTextIsWanted_isKept() {
    assertThat(reading.values(row("", "", "", "  "))).containsEntry("name", "  ");
  }

  @Test
  void values_ofAGuardedFile_areUndone() {
    RowReading guarded = new RowReading(COLUMNS, ImportOptions.defaults().asGuarded(), ZoneOffset.UTC);

    assertThat(guarded.values(row("", "no", "'-5", "'=x")))
        .containsOnly(entry("paid", "no"), entry("amount", "-5"), entry("name", "=x"));
  }

  @Test
  void ragged_saysHowManyCells() {
    FailedRow failed = Objects.requireNonNull(reading.unreadable(row("1", "2", "3")));

    assertThat(reading.unreadable(row("1", "2", "3", "4"))).isNull();
    assertThat(reading.unreadable(row("1", "2", "3", "4", "5"))).isNotNull();
    assertThat(failed.row()).isEqualTo(7);
    assertThat(failed.code()).isEqualTo(ErrorCode.VALUE_INVALID);
    assertThat(failed.faults().get(0).problem().facts()).containsExactly(entry("expected", 4), entry("found", 3));
  }

  @Test
  void refused_saysColumnAndRawCell() {
    Problem number = Problem.of(ErrorCode.VALUE_INVALID, "amount", "A number is expected");
    Problem elsewhere = Problem.of(ErrorCode.VALUE_REQUIRED, "stage", "A value is required");

    FailedRow failed = reading.refused(row("", "", "lots ", "x"), List.of(number, elsewhere));

    assertThat(failed.faults())
        .containsExactly(new Fault("Total amount", "lots ", number), new Fault("", "", elsewhere));
    assertThat(failed.column()).isEqualTo("Total amount");
    assertThat(failed.value()).isEqualTo("lots ");
    assertThat(failed.sentence()).isEqualTo("A number is expected");
  }

  private static Row row(String... cells) {
    return new Row(7, List.of(cells));
  }
}
