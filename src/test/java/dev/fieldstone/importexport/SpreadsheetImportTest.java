package dev.fieldstone.importexport;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.FieldType;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Spreadsheets as other programs write them, imported and made tables of. */
class SpreadsheetImportTest {
  private static final int MAX_ROWS = 6;
  private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);

  private final Limits limits = Limits.defaults().toBuilder().maxImportRows(MAX_ROWS).maxImportBytes(8_000).build();
  private final Deals deals = Deals.open(limits);
  private final Sheets sheets = Sheets.open(limits);

  @AfterEach
  void close() {
    deals.close();
    sheets.close();
  }

  @Test
  void rows_haveTheNumbersThatASpreadsheetShows_andBlankOnesAreCounted() {
    SheetDraft sheet =
        data().row("Name", "Amount").row("Rocket", 1).gap(1).row("Plane", "lots").row(" ", null).row("Train", 3);

    ImportReport report = run(sheet);

    checkRows(report, 2, 0, 0, 1, 2);
    assertThat(report.failures()).extracting(FailedRow::row).containsExactly(4L);
    assertThat(report.failures().getFirst().value()).isEqualTo("lots");
    assertThat(deals.names()).containsExactly("Rocket", "Train");
  }

  @Test
  void rows_thatAreTooLong_areRefused_shortOnesAreNot() {
    SheetDraft sheet = data().row("Name", "Amount").row("Rocket").row("Plane", 2, "?").row("Train", 3, "", " ");

    ImportReport report = run(sheet);

    checkRows(report, 1, 0, 0, 2, 0);
    assertThat(report.failures()).extracting(FailedRow::row).containsExactly(3L, 4L);
    assertThat(report.failures()).extracting(FailedRow::code).containsOnly(ErrorCode.VALUE_INVALID);
    assertThat(report.failures().getFirst().faults().getFirst().problem().facts())
        .containsEntry("expected", 2)
        .containsEntry("found", 3);
    assertThat(deals.names()).containsExactly("Rocket");
  }

  @Test
  void mergedCells_haveTheirValueInTheFirst() {
    SheetDraft sheet =
        data().row("Name", "Note").row("Rocket", "both").row("Plane", null).merging("B2:B3");

    checkRows(run(sheet), 2, 0, 0, 0, 0);
    assertThat(deals.all()).extracting(deal -> deal.text("note")).containsExactly("both", null);
  }

  @Test
  void firstSheetThatIsNotHidden_isRead_unlessOneIsNamed() {
    SheetDraft sheet =
        SheetDraft.named("Secret").hidden().row("Name").row("Hidden")
            .sheet("Deals").row("Name").row("Rocket")
            .sheet("Old").row("Name").row("Plane");

    checkRows(run(sheet), 1, 0, 0, 0, 0);
    checkRows(run(sheet, ImportOptions.defaults().withSheet("OLD")), 1, 0, 0, 0, 0);
    checkRows(run(sheet, ImportOptions.defaults().withSheet("Secret")), 1, 0, 0, 0, 0);
    assertThat(deals.names()).containsExactly("Rocket", "Plane", "Hidden");
  }

  @Test
  void sheetThatIsNotThere_isRefused_withThoseThatAre() {
    SheetDraft sheet = data().row("Name").row("Rocket").sheet("More").row("Name");

    FieldstoneException refusal =
        refused(ErrorCode.IMPORT_FILE_REJECTED, () -> run(sheet, ImportOptions.defaults().withSheet("Nothing")));

    assertThat(refusal.facts()).containsEntry("sheet", "Nothing").containsEntry("sheets", List.of("Data", "More"));
    assertThat(deals.all()).isEmpty();
  }

  @Test
  void days_countFrom1904_whereTheFileSaysSo() {
    SheetDraft sheet = data().since1904().row("Name", "Due date").row("Rocket", LEAP_DAY);

    checkRows(run(sheet), 1, 0, 0, 0, 0);
    assertThat(deals.all().getFirst().date("due_date")).isEqualTo(LEAP_DAY);
  }

  @Test
  void sheetWithoutAHeader_isRefused() {
    refused(ErrorCode.IMPORT_EMPTY, () -> run(data()));
    refused(ErrorCode.IMPORT_EMPTY, () -> run(data().gap(1).row("Name").row("Rocket")));
    refused(ErrorCode.IMPORT_EMPTY, () -> run(data().row(1, 2).row("Rocket", 2)));
    refused(ErrorCode.IMPORT_DUPLICATE_COLUMN, () -> run(data().row("Name", "name").row("a", "b")));
    refused(
        ErrorCode.IMPORT_UNKNOWN_COLUMN,
        () -> run(data().row("Name", "Else").row("a", "b"), ImportOptions.defaults().asStrict()));
    assertThat(deals.all()).isEmpty();
  }

  @Test
  void tooManyRows_orBytes_areRefusedBeforeAnythingIsWritten() {
    SheetDraft rows = data().row("Name");
    for (int row = 0; row <= MAX_ROWS; row++) {
      rows.row("Deal " + row);
    }
    SheetDraft bytes = data().row("Name").row("Rocket");
    for (int sheet = 0; sheet < 20; sheet++) {
      bytes.sheet("Sheet " + sheet).row("Name");
    }

    assertThat(refused(ErrorCode.IMPORT_OVER_SYNC_LIMIT, () -> run(rows)).facts())
        .containsEntry("limit", MAX_ROWS)
        .containsEntry("unit", "rows");
    assertThat(refused(ErrorCode.IMPORT_OVER_SYNC_LIMIT, () -> run(bytes)).facts()).containsEntry("unit", "bytes");
    assertThat(deals.all()).isEmpty();
  }

  @Test
  void aJob_hasNoCap() {
    SheetDraft sheet = data().row("Name", "Amount");
    for (int row = 0; row <= MAX_ROWS; row++) {
      sheet.row("Deal " + row, row == 0 ? "lots" : row);
    }

    ImportReport report =
        deals.importer()
            .start(
                deals.session().tables().get("deals"),
                ImportSource.of(new ByteArrayInputStream(sheet.bytes())),
                ImportOptions.defaults())
            .await();

    checkRows(report, MAX_ROWS, 0, 0, 1, 0);
  }

  @Test
  void exportChangedInASpreadsheet_changesTheseRecords() {
    Record rocket = deals.deal("Rocket");
    deals.deal("Plane");
    SheetDraft sheet =
        data().row("Id", "Name", "Amount").row(rocket.id().toString(), "Rocket 2", 7)
            .row(deals.all().get(1).id().toString(), "Plane", null).row(null, "Train", 1);

    ImportReport report = run(sheet, ImportOptions.defaults().matchingOn("id"));

    checkRows(report, 1, 1, 1, 0, 0);
    assertThat(deals.names()).containsExactly("Rocket 2", "Plane", "Train");
  }

  @Test
  void aDryRun_ofASpreadsheet_writesNothing() {
    checkRows(run(data().row("Name").row("Rocket"), ImportOptions.defaults().asDryRun()), 1, 0, 0, 0, 0);
    assertThat(deals.all()).isEmpty();
  }

  @Test
  void preview_andTable_areOfTypedCells() {
    byte[] file =
        SheetDraft.named("Front").hidden().row("x")
            .sheet("Orders").row("Name", "Zip", "Ordered", "Paid", "Amount")
            .row("Rocket", new SheetDraft.Shown(1067, "00000"), LEAP_DAY, true, 12.5)
            .gap(1)
            .row("Plane", new SheetDraft.Shown(10115, "00000"), LEAP_DAY.plusDays(1), false, 7)
            .bytes();

    FilePreview preview =
        sheets.importer().preview(ImportSource.of(new ByteArrayInputStream(file)), PreviewOptions.defaults());

    assertThat(preview.file().type()).isEqualTo(FileType.XLSX);
    assertThat(preview.file().sheet()).isEqualTo("Orders");
    assertThat(preview.sheets()).containsExactly("Front", "Orders");
    assertThat(preview.columns()).extracting(ColumnPreview::type)
        .containsExactly(
            FieldType.text(), FieldType.text(), FieldType.date(), FieldType.checkbox(), FieldType.number(1));
    assertThat(Objects.requireNonNull(preview.column("zip").objection()).reason())
        .isEqualTo(Objection.Reason.LEADING_ZERO);

    ImportReport report =
        sheets.importer()
            .createTable(NewTable.named("Sheet"), ImportSource.of(new ByteArrayInputStream(file)), preview)
            .report();

    checkRows(report, 2, 0, 0, 0, 1);
    Record rocket = sheets.all().getFirst();
    assertThat(rocket.text("zip")).isEqualTo("01067");
    assertThat(rocket.date("ordered")).isEqualTo(LEAP_DAY);
    assertThat(rocket.value("paid")).isEqualTo(true);
    assertThat(Objects.requireNonNull(rocket.number("amount"))).isEqualByComparingTo("12.5");
  }

  @Test
  void aTable_ofASheetThatHasOtherColumns_isRefused() {
    SheetDraft first = data().row("Name", "Amount").row("Rocket", 1);
    SheetDraft other = data().row("Name").row("Rocket");
    FilePreview preview =
        sheets.importer().preview(ImportSource.of(new ByteArrayInputStream(first.bytes())), PreviewOptions.defaults());

    refused(
        ErrorCode.IMPORT_FILE_CHANGED,
        () ->
            sheets.importer().createTable(
                NewTable.named("Sheet"), ImportSource.of(new ByteArrayInputStream(other.bytes())), preview));
    assertThat(sheets.session().tables().listAll()).isEmpty();
  }

  private static SheetDraft data() {
    return SheetDraft.named("Data");
  }

  private ImportReport run(SheetDraft sheet) {
    return run(sheet, ImportOptions.defaults());
  }

  private ImportReport run(SheetDraft sheet, ImportOptions options) {
    return deals.importer().run("deals", new ByteArrayInputStream(sheet.bytes()), options);
  }

  private static void checkRows(
      ImportReport report, long imported, long updated, long unchanged, long failed, long blank) {
    assertThat(report)
        .extracting(
            ImportReport::importedRows, ImportReport::updatedRows, ImportReport::unchangedRows,
            ImportReport::failedRows, ImportReport::blankRows)
        .containsExactly(imported, updated, unchanged, failed, blank);
    assertThat(report.readRows()).isEqualTo(imported + updated + unchanged + failed + blank);
  }
}
