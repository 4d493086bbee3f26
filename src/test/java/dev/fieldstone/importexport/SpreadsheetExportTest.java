package dev.fieldstone.importexport;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.ViewDraft;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables and views as spreadsheets. */
class SpreadsheetExportTest {
  private static final ExportOptions XLSX = ExportOptions.defaults().withType(FileType.XLSX);

  @TempDir Path directory;

  private final Deals deals = Deals.open(Limits.defaults().toBuilder().maxExportRows(10).build());

  @AfterEach
  void close() {
    deals.close();
  }

  @Test
  void table_isExact_withTypedCells() throws IOException {
    Record acme = deals.company("Acme");
    Record rocket = rocket(acme);

    ExportReport report = deals.exporter().run("deals", file());

    Spreadsheet sheet = Spreadsheet.of(file());
    assertThat(sheet.name()).isEqualTo("Deals");
    assertThat(sheet.rows())
        .containsExactly(
            List.of("id", "name", "note", "amount", "price", "paid", "due_date", "signed", "stage", "company"),
            List.of(
                rocket.id().toString(), "=1+1", "two\nlines", new BigDecimal("-1234.5"), new BigDecimal("99.0"), true,
                LocalDate.of(2024, 5, 1), "2024-05-01T10:00:00.5Z",
                deals.session().fields("deals").get("stage").options().get(1).id().toString(),
                acme.id().toString()));
    assertThat(report.mode()).isEqualTo(ExportMode.EXACT);
    assertThat(report.rows()).isEqualTo(1);
    assertThat(report.bytes()).isEqualTo(Files.size(file()));
  }

  @Test
  void view_isReadable_withFormats() {
    deals.session().fields("deals").create(FieldDraft.named("Share", FieldType.percent()));
    deals.session().records().set(rocket(deals.company("Acme")), "share", 0.25);
    deals
        .session()
        .views()
        .create(
            "deals",
            ViewDraft.table("Q1/Q2").withFields("stage", "company", "amount", "price", "share", "due_date", "signed"));

    deals.exporter().run("deals/q1_q2", file());

    Spreadsheet sheet = Spreadsheet.of(file());
    assertThat(sheet.name()).isEqualTo("Q1 Q2");
    assertThat(sheet.rows().get(0))
        .isEqualTo(List.of("Stage", "Company", "Amount", "Price", "Share", "Due date", "Signed"));
    assertThat(sheet.rows().get(1))
        .isEqualTo(
            List.of(
                "Won", "Acme", new BigDecimal("-1234.5"), new BigDecimal("99.0"), new BigDecimal("0.25"),
                LocalDate.of(2024, 5, 1), LocalDateTime.of(2024, 5, 1, 12, 0, 0, 500_000_000)));
    assertThat(List.of(2, 3, 4, 5, 6).stream().map(column -> sheet.format(1, column)))
        .containsExactly("0.00", "#,##0.00 \"EUR\"", "0.00%", "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss");
  }

  @Test
  void format_isThatOfTheFilesName_unlessItIsSaid() throws IOException {
    deals.company("Acme");
    Path named = directory.resolve("COMPANIES.XLSX");
    Path csv = directory.resolve("companies.csv");
    ByteArrayOutputStream stream = new ByteArrayOutputStream();

    deals.exporter().run("companies", named);
    deals.exporter().run("companies", csv, XLSX);
    deals.exporter().run("companies", stream, XLSX.withSheet("Firms").withHeader(ExportHeader.NAMES));

    assertThat(Spreadsheet.of(named).rows()).hasSize(2);
    assertThat(Spreadsheet.of(csv).rows()).hasSize(2);
    assertThat(Spreadsheet.of(stream.toByteArray()).name()).isEqualTo("Firms");
    assertThat(Spreadsheet.of(stream.toByteArray()).rows().get(0)).isEqualTo(List.of("Id", "Name"));
    deals.exporter().run("companies", named, ExportOptions.defaults().withType(FileType.CSV));
    assertThat(Files.readString(named)).startsWith("id,name\r\n");
  }

  @Test
  void query_hasStatusAndSearch() {
    deals.deal("Rocket");
    Record old = deals.deal("Old rocket");
    deals.deal("Boat");
    deals.session().records().archive(List.of(old));
    Query archived = Query.everything().withStatus(Status.ARCHIVED);

    assertThat(names(XLSX.withQuery(archived))).containsExactly("Old rocket");
    assertThat(names(XLSX.withQuery(Query.everything().withSearch("rocket")))).containsExactly("Rocket");
    assertThat(names(XLSX.withQuery(Query.everything().withStatus(Status.ANY).withSearch("rocket"))))
        .containsExactly("Rocket", "Old rocket");
  }

  @Test
  void guard_addsNothing_sinceTextStaysText() {
    deals.company("=1+1");

    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    deals.exporter().run("companies", stream, XLSX.asGuarded());

    assertThat(Spreadsheet.of(stream.toByteArray()).rows().get(1).get(1)).isEqualTo("=1+1");
  }

  @Test
  void text_thatIsTooLongForACell_isRefused_andNoFileIsLeft() {
    Record record = deals.session().records("deals").create(Map.of("name", "A", "note", "x".repeat(32_768)));

    FieldstoneException refusal =
        refused(ErrorCode.EXPORT_NOT_REPRESENTABLE, () -> deals.exporter().run("deals", file()));

    assertThat(refusal.facts())
        .containsEntry("record", record.id().toString())
        .containsEntry("field", "note")
        .containsEntry("row", 2L)
        .containsEntry("limit", 32_767);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void nameOfASheet_thatSpreadsheetsRefuse_isRefusedBeforeAByteIsWritten() {
    refused(
        ErrorCode.EXPORT_NOT_REPRESENTABLE, () -> deals.exporter().run("deals", file(), XLSX.withSheet("a/b")));

    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void moreRecordsThanTheLimit_areRefusedBeforeAByteIsWritten() {
    for (int number = 0; number < 11; number++) {
      deals.deal("deal " + number);
    }

    refused(ErrorCode.EXPORT_OVER_SYNC_LIMIT, () -> deals.exporter().run("deals", file()));

    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void emptyTable_hasAHeaderRow() {
    deals.exporter().run("companies", file());

    assertThat(Spreadsheet.of(file()).rows()).containsExactly(List.of("id", "name"));
  }

  private List<Object> names(ExportOptions options) {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    deals.exporter().run("deals", stream, options);
    return Spreadsheet.of(stream.toByteArray()).rows().stream().skip(1).<Object>map(row -> row.get(1)).toList();
  }

  private Record rocket(Record company) {
    return deals
        .session()
        .records("deals")
        .create(
            Map.of(
                "name", "=1+1",
                "note", "two\nlines",
                "amount", -1234.5,
                "price", 99,
                "paid", true,
                "due_date", "2024-05-01",
                "signed", "2024-05-01T12:00:00.5+02:00",
                "stage", "Won",
                "company", company));
  }

  private Path file() {
    return directory.resolve("deals.xlsx");
  }
}
