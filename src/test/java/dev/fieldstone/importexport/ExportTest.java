package dev.fieldstone.importexport;

import static dev.fieldstone.engine.view.Query.where;
import static dev.fieldstone.engine.view.Sort.Direction.DESC;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.query.ViewRunner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
  private static final int MAX_ROWS = 2_000;

  @TempDir Path directory;

  private final Deals deals = Deals.open(Limits.defaults().toBuilder().maxExportRows(MAX_ROWS).build());

  @AfterEach
  void close() {
    deals.close();
  }

  @Test
  void table_isExactByDefault() throws IOException {
    Record acme = deals.company("Acme");
    Record rocket = rocket(acme);

    ExportReport report = deals.exporter().run("deals", file());

    assertThat(Files.readString(file()))
        .isEqualTo(
            "id,name,note,amount,price,paid,due_date,signed,stage,company\r\n"
                + String.join(
                    ",",
                    rocket.id().toString(),
                    "\"Rocket, big\"",
                    "\"two\nlines\"",
                    "-1234.5,99,true,2024-05-01,2024-05-01T10:00:00.5Z",
                    deals.session().fields("deals").get("stage").options().get(1).id().toString(),
                    acme.id().toString())
                + "\r\n");
    assertThat(report.mode()).isEqualTo(ExportMode.EXACT);
    assertThat(report.rows()).isEqualTo(1);
    assertThat(report.bytes()).isEqualTo(Files.size(file()));
    assertThat(report.columns()).startsWith("id", "name");
  }

  @Test
  void view_isReadableByDefault() throws IOException {
    rocket(deals.company("Acme"));
    deals
        .session()
        .views()
        .create("deals", ViewDraft.table("Short").withFields("stage", "name", "company", "signed", "archived"));

    deals.exporter().run("deals/short", file());

    assertThat(Files.readAllLines(file()).get(1))
        .isEqualTo("Won,\"Rocket, big\",Acme,2024-05-01T12:00:00.5+02:00,false");
  }

  @Test
  void view_hasItsOwnRecordsOrderAndFields() throws IOException {
    for (int number = 0; number < 40; number++) {
      deals
          .session()
          .records("deals")
          .create(Map.of("name", "deal " + number, "amount", number % 4, "stage", number % 3 == 0 ? "Lead" : "Won"));
    }
    Query query = where("stage").is("Won").sortedBy("amount", DESC);
    deals.session().views().create("deals", ViewDraft.table("Won").showing(query).withFields("name"));
    ViewRunner views = ViewRunner.on(deals.session());
    List<Record> before = views.items("deals/won").items();
    views.move("deals/won", Move.of(before.get(2)).after(before.get(4)));

    deals.exporter().run("deals/won", file());

    List<String> expected = new ArrayList<>(List.of("Name"));
    views.items("deals/won").items().forEach(record -> expected.add(record.display()));
    assertThat(Files.readAllLines(file())).isEqualTo(expected);
    assertThat(expected).hasSizeGreaterThan(20);
  }

  @Test
  void query_narrowsAndSorts() {
    deals.deal("A");
    deals.deal("B");
    deals.deal("C");
    Query query = where("name").isNot("B").sortedBy("name", DESC);

    String text = exported("deals", ExportOptions.defaults().withQuery(query).withMode(ExportMode.READABLE));

    assertThat(text.lines().skip(1).map(line -> line.substring(0, 1))).containsExactly("C", "A");
  }

  @Test
  void emptyTable_hasAHeaderRow() {
    assertThat(exported("companies", ExportOptions.defaults())).isEqualTo("id,name\r\n");
  }

  @Test
  void header_isAsAsked() {
    ExportOptions names = ExportOptions.defaults().withHeader(ExportHeader.NAMES);

    assertThat(exported("deals", names)).contains(",Due date,");
  }

  @Test
  void options_ofTheFormat_areObeyed() {
    deals.company("=1+1");
    ExportOptions options =
        ExportOptions.defaults()
            .withMode(ExportMode.READABLE)
            .withDelimiter(Delimiter.TAB)
            .withByteOrderMark()
            .asGuarded();

    assertThat(exported("companies", options)).isEqualTo("\uFEFFName\r\n'=1+1\r\n");
  }

  @Test
  void guard_leavesNumbersAndGuardsLabelsAndDisplayValues() {
    Record company = deals.company("@acme");
    deals.session().records("deals").create(Map.of("name", "-x", "amount", -5, "company", company));

    String text = exported("deals", ExportOptions.defaults().withMode(ExportMode.READABLE).asGuarded());

    assertThat(text).contains("'-x,,-5,,false,,,,'@acme");
  }

  @Test
  void moreRecordsThanTheLimit_areRefusedBeforeAByteIsWritten() {
    fill(MAX_ROWS + 1);
    ByteArrayOutputStream output = new ByteArrayOutputStream();

    FieldstoneException refusal =
        catchThrowableOfType(
            FieldstoneException.class, () -> deals.exporter().run("deals", output, ExportOptions.defaults()));

    assertThat(refusal.code()).isEqualTo(ErrorCode.EXPORT_OVER_SYNC_LIMIT);
    assertThat(refusal.facts()).containsEntry("count", MAX_ROWS + 1L).containsEntry("limit", MAX_ROWS);
    assertThat(output.size()).isZero();
  }

  @Test
  void export_thatFails_leavesTheFileThatWasThere() throws IOException {
    deals.deal("A");
    Files.writeString(file(), "old");
    ExportOptions failing =
        ExportOptions.defaults()
            .withProgress(
                step -> {
                  throw new IllegalStateException("Stop");
                });

    assertThatThrownBy(() -> deals.exporter().run("deals", file(), failing)).hasMessage("Stop");

    assertThat(file()).hasContent("old");
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void export_interrupted_saysSoAndLeavesTheFileThatWasThere() throws IOException {
    deals.deal("A");
    Files.writeString(file(), "old");
    ExportOptions interrupting = ExportOptions.defaults().withProgress(step -> Thread.currentThread().interrupt());

    Throwable thrown = catchThrowable(() -> deals.exporter().run("deals", file(), interrupting));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(thrown)
        .isInstanceOfSatisfying(
            FieldstoneException.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.ORG_INTERRUPTED));
    assertThat(file()).hasContent("old");
    assertThat(directory).isDirectoryNotContaining(other -> !other.equals(file()));
  }

  @Test
  void export_replacesTheFileThatWasThere() throws IOException {
    Files.writeString(file(), "old");

    deals.exporter().run("companies", file());

    assertThat(file()).hasContent("id,name\r\n");
  }

  @Test
  void export_whileOthersWrite_isOneState() {
    fill(MAX_ROWS);
    ByteArrayOutputStream output =
        new ByteArrayOutputStream() {
          @Override
          public synchronized void write(byte[] bytes, int offset, int length) {
            if (count == 0) {
              elsewhere(() -> deals.deal("late"));
            }
            super.write(bytes, offset, length);
          }
        };

    ExportReport report = deals.exporter().run("deals", output, ExportOptions.defaults());

    assertThat(report.rows()).isEqualTo(MAX_ROWS);
    assertThat(output.toString(UTF_8)).doesNotContain("late");
    assertThat(deals.all()).hasSize(MAX_ROWS + 1);
  }

  @Test
  void export_insideAnOperation_seesItsWrites() {
    ByteArrayOutputStream output = new ByteArrayOutputStream();

    deals.session().write(
            bound -> {
              bound.records("companies").create(Map.of("name", "Acme"));
              return Exporter.on(bound).run("companies", output, ExportOptions.defaults());
            });

    assertThat(output.toString(UTF_8)).contains("Acme");
  }

  @Test
  void progress_endsWithEverything() throws IOException {
    fill(3);
    List<Progress.Step> steps = new ArrayList<>();

    ExportReport report = deals.exporter().run("deals", file(), ExportOptions.defaults().withProgress(steps::add));

    assertThat(steps)
        .endsWith(new Progress.Step(Progress.Phase.EXPORTING, 3, OptionalLong.of(3), report.bytes()));
  }

  @Test
  void source_thatIsUnknown_isRefused() {
    assertThatThrownBy(() -> exported("nothing", ExportOptions.defaults()))
        .isInstanceOfSatisfying(
            FieldstoneException.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.TABLE_NOT_FOUND));
    assertThatThrownBy(() -> exported("deals/nothing", ExportOptions.defaults()))
        .isInstanceOfSatisfying(
            FieldstoneException.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.VIEW_NOT_FOUND));
  }

  private Record rocket(Record company) {
    return deals
        .session()
        .records("deals")
        .create(
            Map.of(
                "name", "Rocket, big",
                "note", "two\nlines",
                "amount", -1234.5,
                "price", 99,
                "paid", true,
                "due_date", "2024-05-01",
                "signed", "2024-05-01T12:00:00.5+02:00",
                "stage", "Won",
                "company", company));
  }

  private void fill(int count) {
    List<Map<String, Object>> records = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      records.add(Map.of("name", "deal " + number));
    }
    deals.session().records("deals").createAll(records);
  }

  private static void elsewhere(Runnable work) {
    Thread thread = Thread.ofVirtual().start(work);
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private String exported(String source, ExportOptions options) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    deals.exporter().run(source, output, options);
    return output.toString(UTF_8);
  }

  private Path file() {
    return directory.resolve("deals.csv");
  }
}
