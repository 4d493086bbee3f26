package dev.fieldstone.importexport;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files that become tables, and those that don't. */
class NewTableTest {
  private static final String DEALS =
      """
      Name,Amount,Paid,Due,Met,Stage,Note
      Rocket,"€1,200.50",yes,31.12.2024,13.05.2024 10:00,Won,"two
      lines"
      Comet,€5,no,1.2.2024,14.05.2024 11:30,Lost,
      Kite,€7,no,,,Won,x

      Moon,,no,,,Lost,
      Mars,,no,,,Won,
      Star,,no,,,Lost,
      """;
  private static final int MAX_ROWS = 10;

  private final Sheets sheets =
      Sheets.open(Limits.defaults().toBuilder().maxImportRows(MAX_ROWS).maxFields(8).build());

  @AfterEach
  void close() {
    sheets.close();
  }

  @Test
  void table_hasTheFieldsAndValuesOfTheFile() {
    CreatedTable created = sheets.create(DEALS, sheets.preview(DEALS));

    assertThat(created.report().importedRows()).isEqualTo(6);
    assertThat(created.report().blankRows()).isEqualTo(1);
    assertThat(created.report().failures()).isEmpty();
    assertThat(sheets.session().fields("sheet").list())
        .extracting(field -> field.key() + " " + field.type().keyword())
        .containsExactly(
            "name text", "amount currency", "paid checkbox", "due date", "met datetime", "stage single_select",
            "note long_text");
    assertThat(sheets.session().fields("sheet").list()).noneMatch(Field::required).noneMatch(Field::unique);
    Record rocket = sheets.all().get(0);
    assertThat(rocket.display()).isEqualTo("Rocket");
    assertThat(rocket.number("amount")).isEqualTo(new BigDecimal("1200.5"));
    assertThat(rocket.checked("paid")).isTrue();
    assertThat(rocket.date("due")).isEqualTo(LocalDate.of(2024, 12, 31));
    assertThat(rocket.instant("met")).isEqualTo(Instant.parse("2024-05-13T08:00:00Z"));
    assertThat(rocket.option("stage")).isNotNull().extracting("label").isEqualTo("Won");
    assertThat(rocket.text("note")).isEqualTo("two\nlines");
  }

  @Test
  void table_hasTheNameAndKeyAskedFor() {
    FilePreview preview = sheets.preview("A\nx\n");

    NewTable wanted = NewTable.named("Sales & more").withKey("sales");
    Table table = sheets.importer().createTable(wanted, Sheets.source("A\nx\n"), preview).table();

    assertThat(table.name()).isEqualTo("Sales & more");
    assertThat(table.key()).isEqualTo("sales");
    assertThat(sheets.session().tables().get("sales")).isEqualTo(table);
  }

  @Test
  void changedPreview_isWhatIsMade() {
    String text = "N,Day,Other\n007,01/02/2024,x\n8,03/04/2024,y\n";
    FilePreview preview =
        sheets
            .preview(text)
            .withType("n", FieldType.number(0))
            .withType("day", FieldType.date(), "dd/MM/yyyy")
            .withName("day", "When")
            .withKey("day", "happened")
            .skipping("other");

    CreatedTable created = sheets.create(text, preview);

    assertThat(created.report().skippedColumns()).containsExactly("Other");
    assertThat(sheets.all()).extracting(record -> record.number("n")).containsExactly(
        new BigDecimal(7), new BigDecimal(8));
    assertThat(sheets.all()).extracting(record -> record.date("happened")).containsExactly(
        LocalDate.of(2024, 2, 1), LocalDate.of(2024, 4, 3));
    assertThat(sheets.session().fields("sheet").get("happened").name()).isEqualTo("When");
  }

  @Test
  void typeThatCanNotHoldTheValues_failsTheirRows() {
    String text = "Name,N\nA,1\nB,many\nC,3\n";
    FilePreview preview = sheets.preview(text).withType("n", FieldType.number(0));

    ImportReport report = sheets.create(text, preview).report();

    assertThat(report.importedRows()).isEqualTo(2);
    assertThat(report.failedRows()).isEqualTo(1);
    assertThat(report.failures().get(0).row()).isEqualTo(3);
    assertThat(report.failures().get(0).column()).isEqualTo("N");
    assertThat(report.failures().get(0).value()).isEqualTo("many");
  }

  @Test
  void rowsBeyondThePreview_areHeldToItsTypes() {
    String text = "N\n1\n2\nx\n";

    ImportReport report = sheets.create(text, sheets.preview(text, PreviewOptions.defaults().withMaxRows(2))).report();

    assertThat(report.importedRows()).isEqualTo(2);
    assertThat(report.failedRows()).isEqualTo(1);
  }

  @Test
  void raggedRows_areFailedRows() {
    String text = "A,B\n1,2\n3\n";

    assertThat(sheets.create(text, sheets.preview(text)).report().failedRows()).isEqualTo(1);
  }

  @Test
  void headerlessFile_isImportedWhole() {
    String text = "\nA,1\nB,2\n";

    CreatedTable created = sheets.create(text, sheets.preview(text, PreviewOptions.defaults().withoutHeader()));

    assertThat(created.report().readRows()).isEqualTo(3);
    assertThat(sheets.all()).extracting(Record::display).containsExactly("A", "B");
  }

  @Test
  void repeatedAndEmptyHeaders_areFieldsOfTheirOwn() {
    String text = "a,A,,id\n1,2,3,4\n";

    sheets.create(text, sheets.preview(text));

    Record only = sheets.all().get(0);
    assertThat(List.of("a", "a_2", "column_3", "id_2"))
        .extracting(only::number)
        .containsExactly(new BigDecimal(1), new BigDecimal(2), new BigDecimal(3), new BigDecimal(4));
  }

  @Test
  void withoutAColumnThatCanStandForARecord_thereIsOneMoreField() {
    String text = "Name\ntrue\nfalse\n";

    sheets.create(text, sheets.preview(text));

    assertThat(sheets.session().fields("sheet").list())
        .extracting(Field::key)
        .containsExactly("name_2", "name");
  }

  @Test
  void guardedFile_isUndoneInHeaderAndCells() {
    String text = "'=a,'+b\n'-5,'=x\n'-7,'@y\n";
    FilePreview preview = sheets.preview(text, PreviewOptions.defaults().withFile(FileReading.defaults().asGuarded()));

    sheets.create(text, preview);

    assertThat(preview.columns()).extracting(ColumnPreview::header).containsExactly("=a", "+b");
    assertThat(sheets.all()).extracting(record -> record.number("a")).containsExactly(
        new BigDecimal(-5), new BigDecimal(-7));
    assertThat(sheets.all()).extracting(record -> record.text("b")).containsExactly("=x", "@y");
  }

  @Test
  void locale_ofThePreview_isThatOfTheImport() {
    String text = "N;Day\n1.234,5;1. Mai 2024\n";
    FilePreview preview = sheets.preview(text, PreviewOptions.defaults().withLocale(Locale.GERMANY));

    sheets.create(text, preview);

    assertThat(sheets.all().get(0).number("n")).isEqualTo(new BigDecimal("1234.5"));
    assertThat(sheets.all().get(0).date("day")).isEqualTo(LocalDate.of(2024, 5, 1));
  }

  @Test
  void dryRun_reportsAndLeavesNoTable() {
    FilePreview preview = sheets.preview(DEALS);
    long sequence = sheets.session().org().sequence();

    CreatedTable created =
        sheets.importer().createTable(NewTable.named("Sheet").asDryRun(), Sheets.source(DEALS), preview);

    assertThat(created.report().dryRun()).isTrue();
    assertThat(created.report().importedRows()).isEqualTo(6);
    assertThat(sheets.session().tables().listAll()).isEmpty();
    assertThat(sheets.session().org().sequence()).isEqualTo(sequence);
  }

  @Test
  void failureInTheMiddle_leavesNoTable() {
    FilePreview preview = sheets.preview(DEALS);
    Progress failing =
        step -> {
          if (step.phase() == Progress.Phase.IMPORTING) {
            throw new IllegalStateException("no more");
          }
        };

    assertThatThrownBy(
            () ->
                sheets.importer().createTable(
                    NewTable.named("Sheet").withProgress(failing), Sheets.source(DEALS), preview))
        .isInstanceOf(IllegalStateException.class);

    assertThat(sheets.session().tables().listAll()).isEmpty();
    assertThat(sheets.create(DEALS, preview).report().importedRows()).isEqualTo(6);
  }

  @Test
  void operationOfTheHosts_takesItIn_andIsDoneOnce() {
    FilePreview preview = sheets.preview(DEALS);

    for (int turn = 0; turn < 2; turn++) {
      sheets.session().once("key").write(
          bound ->
              Importer.on(bound)
                  .createTable(NewTable.named("Sheet"), Sheets.source(DEALS), preview)
                  .table());
    }

    assertThat(sheets.session().tables().list()).hasSize(1);
    assertThat(sheets.all()).hasSize(6);
  }

  @Test
  void otherFile_isRefused() {
    FilePreview preview = sheets.preview("A,B\n1,2\n");

    FieldstoneException refusal = refused(ErrorCode.IMPORT_FILE_CHANGED, () -> sheets.create("A,C\n1,2\n", preview));

    assertThat(refusal.facts()).containsEntry("expected", List.of("A", "B")).containsEntry("found", List.of("A", "C"));
    refused(ErrorCode.IMPORT_FILE_CHANGED, () -> sheets.create("A,B,C\n1,2,3\n", preview));
    refused(ErrorCode.IMPORT_FILE_CHANGED, () -> sheets.create("", preview));
    FilePreview headerless = sheets.preview("1,2\n", PreviewOptions.defaults().withoutHeader());
    refused(ErrorCode.IMPORT_FILE_CHANGED, () -> sheets.create("1,2,3\n", headerless));
    assertThat(sheets.session().tables().listAll()).isEmpty();
  }

  @Test
  void filesWithoutRows_areRefused() {
    refused(ErrorCode.IMPORT_EMPTY, () -> sheets.preview(""));
    refused(ErrorCode.IMPORT_EMPTY, () -> sheets.preview(" , \n,\n"));
    refused(ErrorCode.IMPORT_EMPTY, () -> sheets.preview("\n\n", PreviewOptions.defaults().withoutHeader()));
  }

  @Test
  void moreRowsThanTheLimit_areRefused_unlessFewerAreLookedAt() {
    String text = "N\n" + "1\n".repeat(MAX_ROWS + 1);

    refused(ErrorCode.IMPORT_OVER_SYNC_LIMIT, () -> sheets.preview(text));
    FilePreview preview = sheets.preview(text, PreviewOptions.defaults().withMaxRows(MAX_ROWS));

    assertThat(preview.complete()).isFalse();
    refused(ErrorCode.IMPORT_OVER_SYNC_LIMIT, () -> sheets.create(text, preview));
    assertThat(sheets.session().tables().listAll()).isEmpty();
  }

  @Test
  void tooManyColumns_areRefused() {
    String wide = "c,".repeat(8) + "c\n";

    refused(ErrorCode.IMPORT_FILE_MALFORMED, () -> sheets.preview("c,".repeat(1_000) + "c\n"));
    refused(ErrorCode.TABLE_TOO_MANY_FIELDS, () -> sheets.create(wide, sheets.preview(wide)));
    assertThat(sheets.create(wide, sheets.preview(wide).skipping("c_9")).report().skippedColumns()).containsExactly("c");
  }

  @Test
  void whatIsMade_isHeldToTheRulesOfTables() {
    String text = "A,B\ntrue,x\n";
    FilePreview preview = sheets.preview(text);
    sheets.create(text, preview);

    ImportSource source = Sheets.source(text);
    Importer importer = sheets.importer();
    refused(
        ErrorCode.TABLE_KEY_TAKEN,
        () -> importer.createTable(NewTable.named("Sheet").withKey("sheet"), source, preview));
    refused(ErrorCode.TABLE_INVALID, () -> importer.createTable(NewTable.named(""), Sheets.source(text), preview));
    refused(ErrorCode.TABLE_INVALID, () -> sheets.create(text, preview.withKey("a", "Not a key")));
    refused(ErrorCode.FIELD_TYPE_INVALID, () -> sheets.create(text, preview.withType("a", FieldType.number(99))));
    refused(ErrorCode.FIELD_READONLY, () -> sheets.create(text, preview.withType("a", FieldType.autonumber())));
    refused(ErrorCode.IMPORT_EMPTY, () -> sheets.create(text, preview.skipping("a").skipping("b")));
    assertThat(sheets.session().tables().listAll()).hasSize(1);
  }

  @Test
  void changesOfAPreview_areHeldToItsColumns() {
    FilePreview preview = sheets.preview("A,B\ntrue,x\n");

    refused(ErrorCode.FIELD_NOT_FOUND, () -> preview.withType("c", FieldType.text()));
    refused(ErrorCode.FIELD_NOT_FOUND, () -> preview.skipping("c"));
    refused(ErrorCode.FIELD_KEY_TAKEN, () -> preview.withKey("a", "b"));
    refused(ErrorCode.FIELD_TYPE_INVALID, () -> preview.displayedBy("a"));
    assertThatThrownBy(() -> preview.withType("a", FieldType.date(), "nonsense"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PreviewOptions.defaults().withMaxRows(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PreviewOptions.defaults().withDateFormat("HH"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sessionWithAKey_isRefused() {
    assertThatThrownBy(() -> Importer.on(sheets.session().once("key"))).isInstanceOf(IllegalStateException.class);
  }
}
