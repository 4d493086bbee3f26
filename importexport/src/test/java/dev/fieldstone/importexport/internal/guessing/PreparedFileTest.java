package dev.fieldstone.importexport.internal.guessing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.importexport.ColumnPreview;
import dev.fieldstone.importexport.FilePreview;
import dev.fieldstone.importexport.FileReading;
import dev.fieldstone.importexport.FileType;
import dev.fieldstone.importexport.PreviewOptions;
import dev.fieldstone.importexport.internal.CellFault;
import dev.fieldstone.importexport.internal.Row;
import dev.fieldstone.importexport.internal.RowFile;
import dev.fieldstone.importexport.internal.RowSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Files with typed cells, looked at and prepared for the import. */
class PreparedFileTest {
  private static final CellFault FAULT = new CellFault("#REF!");
  private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
  private static final List<Row> ROWS =
      List.of(
          new Row(1, List.of("Mixed", "Number", "Day", "Time", "Clock", "Flag")),
          new Row(2, List.of(new BigDecimal("1E+3"), new BigDecimal("2.5"), DAY, DAY.atTime(10, 0), "", true)),
          new Row(4, List.of("x", FAULT, DAY, DAY.atTime(11, 30), LocalTime.of(10, 0), false)));

  private final RowFile file = new TypedFile(ROWS);
  private final FilePreview preview =
      new FileStudy(PreviewOptions.defaults(), Limits.defaults(), Guesses.ZONE).read(file);

  @Test
  void typedCells_tellTheirTypes() {
    assertThat(preview.columns())
        .extracting(ColumnPreview::type)
        .containsExactly(
            FieldType.text(), FieldType.number(1), FieldType.date(), new FieldType.DateTime(Guesses.ZONE),
            FieldType.text(), FieldType.checkbox());
    assertThat(preview.column("number").faults()).isEqualTo(1);
    assertThat(preview.column("mixed").samples()).containsExactly("1000", "x");
    assertThat(preview.firstRows().get(1).cells())
        .containsExactly("x", "#REF!", "2024-05-01", "2024-05-01T11:30", "10:00", "FALSE");
  }

  @Test
  void typedCells_stayWhatTheyAre() {
    assertThat(prepared(preview, 2))
        .containsExactly(new BigDecimal("1E+3"), new BigDecimal("2.5"), DAY, DAY.atTime(10, 0), "", true);
    assertThat(prepared(preview, 4))
        .containsExactly("x", FAULT, DAY, DAY.atTime(11, 30), LocalTime.of(10, 0), false);
  }

  private List<Object> prepared(FilePreview asked, long number) {
    try (RowSource rows = new PreparedFile(file, asked, Limits.defaults(), Guesses.ZONE).open()) {
      Row row = rows.next();
      while (row != null && row.number() != number) {
        row = rows.next();
      }
      return row == null ? List.of() : List.copyOf(row.cells());
    }
  }

  /** Rows in memory. */
  private record TypedFile(List<Row> rows) implements RowFile {
    @Override
    public RowSource open() {
      Iterator<Row> left = rows.iterator();
      return new RowSource() {
        @Override
        public @Nullable Row next() {
          return left.hasNext() ? left.next() : null;
        }

        @Override
        public long readBytes() {
          return 0;
        }

        @Override
        public void close() {}
      };
    }

    @Override
    public FileReading reading() {
      return FileReading.defaults().withType(FileType.XLSX);
    }
  }
}
