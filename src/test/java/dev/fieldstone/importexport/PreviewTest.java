package dev.fieldstone.importexport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.importexport.FilePreview.ShownRow;
import dev.fieldstone.importexport.Objection.Reason;
import dev.fieldstone.importexport.Progress.Phase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PreviewTest {
  private static final Path STRIKES =
      Path.of("examples/src/main/resources/dev/fieldstone/examples/tour/birdstrikes.csv");

  private final Sheets sheets = Sheets.open();

  @AfterEach
  void close() {
    sheets.close();
  }

  @Test
  void preview_saysHowTheFileIsRead() {
    FilePreview preview = sheets.preview("Name;Note\n'A';'x;y'\n'B';'z'\n'C';''\n");

    assertThat(preview.file())
        .isEqualTo(new FileReading(FileType.CSV, Delimiter.SEMICOLON, Quote.SINGLE, UTF_8, null, false));
    assertThat(preview.sheets()).isEmpty();
    assertThat(preview.firstRows().get(0)).isEqualTo(new ShownRow(2, List.of("A", "x;y")));
  }

  @Test
  void preview_countsRowsCellsAndValues() {
    FilePreview preview = sheets.preview("Name,Amount\nA,1\n\nB,\nC\nA,2,3\nA,1\n , \nD,1\n");

    assertThat(preview.rows()).isEqualTo(8);
    assertThat(preview.blankRows()).isEqualTo(2);
    assertThat(preview.raggedRows()).isEqualTo(2);
    assertThat(preview.complete()).isTrue();
    ColumnPreview amount = preview.column("amount");
    assertThat(amount.header()).isEqualTo("Amount");
    assertThat(amount.type()).isEqualTo(FieldType.number(0));
    assertThat(amount.blanks()).isEqualTo(1);
    assertThat(amount.distinct()).isEqualTo(1);
    assertThat(preview.column("name").samples()).containsExactly("A", "B", "D");
    assertThat(preview.firstRows()).extracting(ShownRow::row).containsExactly(2L, 4L, 5L, 6L, 7L, 9L);
  }

  @Test
  void preview_writesNothing() {
    long sequence = sheets.session().org().sequence();

    sheets.preview("Name\nA\n");

    assertThat(sheets.session().org().sequence()).isEqualTo(sequence);
    assertThat(sheets.session().tables().listAll()).isEmpty();
  }

  @Test
  void preview_ofFirstRows_saysThatThereAreMore() {
    FilePreview preview = sheets.preview("N\n1\n2\nx\n", PreviewOptions.defaults().withMaxRows(2));

    assertThat(preview.complete()).isFalse();
    assertThat(preview.rows()).isEqualTo(2);
    assertThat(preview.column("n").type()).isEqualTo(FieldType.number(0));
    assertThat(sheets.preview("N\n1\n2\n", PreviewOptions.defaults().withMaxRows(2)).complete()).isTrue();
  }

  @Test
  void preview_withoutAHeader_namesColumnsByTheirPlace() {
    FilePreview preview = sheets.preview("\nA,1\nB,2\n", PreviewOptions.defaults().withoutHeader());

    assertThat(preview.rows()).isEqualTo(3);
    assertThat(preview.blankRows()).isEqualTo(1);
    assertThat(preview.columns()).extracting(ColumnPreview::key).containsExactly("column_1", "column_2");
    assertThat(preview.columns()).extracting(ColumnPreview::header).containsOnly("");
    assertThat(preview.column("column_2").type()).isEqualTo(FieldType.number(0));
  }

  @Test
  void headers_thatAreNoNames_areGivenSome() {
    String long10000 = "x".repeat(10_000);

    FilePreview preview =
        sheets.preview(
            "Name,NAME,,name 2,id,\"'; drop table \"\"users\"\" --\",\uD83D\uDE00,\"a\nb\",tbl_1," + long10000 + "\n");

    assertThat(preview.columns())
        .extracting(ColumnPreview::name)
        .containsExactly(
            "Name", "NAME 2", "Column 3", "name 2 2", "id", "'; drop table \"users\" --", "\uD83D\uDE00", "a b",
            "tbl_1", "x".repeat(200));
    assertThat(preview.columns())
        .extracting(ColumnPreview::key)
        .containsExactly(
            "name", "name_2", "column_3", "name_2_2", "id_2", "drop_table_users", "field", "a_b", "field_tbl_1",
            "x".repeat(60));
    assertThat(preview.columns().get(9).header()).hasSize(1_000);
  }

  @Test
  void onlyAHeader_isATableWithoutRecords() {
    FilePreview preview = sheets.preview("Name,Note\n");

    assertThat(preview.rows()).isZero();
    assertThat(preview.columns()).extracting(ColumnPreview::type).containsOnly(FieldType.text());
    assertThat(preview.columns()).extracting(ColumnPreview::objection).containsOnlyNulls();
    assertThat(sheets.create("Name,Note\n", preview).report().readRows()).isZero();
  }

  @Test
  void onlyBlanks_areText() {
    FilePreview preview = sheets.preview("A,B\n , \n,\n1,\n");

    assertThat(preview.blankRows()).isEqualTo(2);
    assertThat(preview.column("b").type()).isEqualTo(FieldType.text());
    assertThat(preview.column("b").blanks()).isEqualTo(1);
  }

  @Test
  void manyColumns_areLookedAt_withinTheBoundOfFiles() {
    String header = "c,".repeat(999) + "c\n";

    FilePreview preview = sheets.preview(header + "1,".repeat(999) + "1\n");

    assertThat(preview.columns()).hasSize(1_000).extracting(ColumnPreview::key).doesNotHaveDuplicates();
  }

  @Test
  void locale_saysWhatSeparatorsMean() {
    String text = "Name;Amount\nA;1.234,50\nB;7\n";

    assertThat(sheets.preview(text).column("amount").objection())
        .isEqualTo(new Objection(Reason.OTHER_TEXT, "1.234,50", 2));
    assertThat(
            sheets.preview(text, PreviewOptions.defaults().withLocale(Locale.GERMANY)).column("amount").type())
        .isEqualTo(FieldType.number(2));
  }

  @Test
  void displayField_isTheFirstText() {
    assertThat(sheets.preview("N,Note,Other\n1,x,y\n").displayField()).isEqualTo("note");
    assertThat(sheets.preview("Paid,N\ntrue,1\n").displayField()).isEqualTo("n");
    assertThat(sheets.preview("Paid\ntrue\n").displayField()).isNull();
  }

  @Test
  void host_changesWhatWasGuessed() {
    FilePreview preview = sheets.preview("N,Note,Day\n1,x,01/02/2024\n");

    FilePreview changed =
        preview
            .withType("n", FieldType.text())
            .withType("day", FieldType.date(), "dd/MM/yyyy")
            .withName("note", "Remark")
            .withKey("note", "remark")
            .skipping("n");

    assertThat(changed.column("day").dateFormat()).isEqualTo("dd/MM/yyyy");
    assertThat(changed.column("remark").name()).isEqualTo("Remark");
    assertThat(changed.column("n").skipped()).isTrue();
    assertThat(changed.displayField()).isEqualTo("remark");
    assertThat(changed.skipping("remark").displayField()).isEqualTo("day");
    assertThat(changed.displayedBy("day").displayField()).isEqualTo("day");
    assertThat(preview.column("n").type()).isEqualTo(FieldType.number(0));
  }

  @Test
  void progress_isToldOfCounting() {
    List<Progress.Step> steps = new ArrayList<>();

    sheets.preview("N\n1\n2\n", PreviewOptions.defaults().withProgress(steps::add));

    assertThat(steps).last().satisfies(step -> assertThat(step.doneRows()).isEqualTo(2));
    assertThat(steps).extracting(Progress.Step::phase).containsOnly(Phase.COUNTING);
  }

  @Test
  void strikes_areOfSensibleTypes() {
    FilePreview preview = sheets.importer().preview(STRIKES);

    assertThat(preview.rows()).isEqualTo(10_000);
    assertThat(preview.columns().stream().map(column -> column.key() + " " + column.type().keyword()))
        .containsExactly(
            "airport_name text",
            "aircraft_make_model text",
            "effect_amount_of_damage single_select",
            "flight_date date",
            "aircraft_airline_operator text",
            "origin_state text",
            "phase_of_flight single_select",
            "wildlife_size single_select",
            "wildlife_species text",
            "time_of_day single_select",
            "cost_other number",
            "cost_repair number",
            "cost_total number",
            "speed_ias_in_knots number");
    assertThat(preview.column("speed_ias_in_knots").blanks()).isEqualTo(2_836);
    CreatedTable strikes = sheets.importer().createTable(NewTable.named("Strikes"), STRIKES, preview);
    assertThat(strikes.report().importedRows()).isEqualTo(10_000);
  }
}
