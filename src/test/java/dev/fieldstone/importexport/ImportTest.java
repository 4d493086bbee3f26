package dev.fieldstone.importexport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
  @TempDir Path directory;

  private Deals deals = Deals.open();

  @BeforeEach
  void company() {
    deals.company("Acme");
  }

  @AfterEach
  void close() {
    deals.close();
  }

  @Test
  void cells_areReadByTheirFieldsType() throws IOException {
    ImportReport report =
        run(
            """
            Name,note,Amount,price,Paid,due DATE,signed,stage,Company
            Rocket,"two
            lines","1,234.5",€ 99,yes,2024-05-01,2024-05-01T12:00:00+02:00,won,Acme
            """);

    assertThat(report.importedRows()).isEqualTo(1);
    Record rocket = deals.all().get(0);
    assertThat(rocket.display()).isEqualTo("Rocket");
    assertThat(rocket.text("note")).isEqualTo("two\nlines");
    assertThat(rocket.number("amount")).isEqualTo(new BigDecimal("1234.5"));
    assertThat(rocket.number("price")).isEqualTo(new BigDecimal("99"));
    assertThat(rocket.checked("paid")).isTrue();
    assertThat(rocket.date("due_date")).isEqualTo(LocalDate.of(2024, 5, 1));
    assertThat(rocket.instant("signed")).isEqualTo(Instant.parse("2024-05-01T10:00:00Z"));
    assertThat(rocket.option("stage")).isNotNull().extracting("label").isEqualTo("Won");
    assertThat(rocket.reference("company")).isNotNull();
  }

  @Test
  void numbers_areReadInTheLocale() throws IOException {
    run("name;amount\nA;1.234,5\n", ImportOptions.defaults().withLocale(Locale.GERMANY));

    assertThat(deals.all().get(0).number("amount")).isEqualTo(new BigDecimal("1234.5"));
  }

  @Test
  void emptyCells_areNoValues() throws IOException {
    deals.session().fields("deals").create(priority());

    run("name,priority,note\nA,,\nB,5,\n");

    assertThat(deals.all())
        .extracting(record -> record.number("priority"))
        .containsExactly(null, new BigDecimal(5));
    assertThat(deals.all()).extracting(record -> record.text("note")).containsOnlyNulls();
  }

  @Test
  void default_appliesWithoutAColumn() throws IOException {
    deals.session().fields("deals").create(priority());

    run("name\nA\n");

    assertThat(deals.all().get(0).number("priority")).isEqualTo(new BigDecimal(3));
  }

  @Test
  void default_appliesToEmptyCells_ofARequiredField() throws IOException {
    deals.session().fields("deals").create(priority().asRequired());

    run("name,priority\nA,\nB,5\n");

    assertThat(deals.all())
        .extracting(record -> record.number("priority"))
        .containsExactly(new BigDecimal(3), new BigDecimal(5));
  }

  @Test
  void import_interrupted_saysSoAndWritesNothing() throws IOException {
    Path file = write("name\nA\n");
    ImportOptions interrupting = ImportOptions.defaults().withProgress(step -> Thread.currentThread().interrupt());

    Throwable thrown = catchThrowable(() -> deals.importer().run("deals", file, interrupting));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(thrown)
        .isInstanceOfSatisfying(
            FieldstoneException.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.ORG_INTERRUPTED));
    assertThat(deals.names()).isEmpty();
  }

  @Test
  void report_accountsForEveryRow() throws IOException {
    ImportReport report = run("name,amount\nA,1\n\nB,lots\nC,3,\nD\n,\nE,5\n");

    assertThat(report.readRows()).isEqualTo(7);
    assertThat(report.importedRows()).isEqualTo(2);
    assertThat(report.failedRows()).isEqualTo(3);
    assertThat(report.blankRows()).isEqualTo(2);
    assertThat(report.updatedRows() + report.unchangedRows()).isZero();
    assertThat(deals.names()).containsExactly("A", "E");
  }

  @Test
  void failedRow_saysWhereAndWhy() throws IOException {
    ImportReport report = run("name,Amount,stage\n\"A\nA\",1,Lead\nB, lots,Lead\nC,3,Gone\n");

    assertThat(report.importedRows()).isZero();
    assertThat(report.failures()).extracting(FailedRow::row).containsExactly(2L, 3L, 4L);
    FailedRow second = report.failures().get(1);
    assertThat(second.column()).isEqualTo("Amount");
    assertThat(second.value()).isEqualTo(" lots");
    assertThat(second.code()).isEqualTo(ErrorCode.VALUE_INVALID);
    assertThat(second.sentence()).isNotBlank();
    assertThat(report.failures().get(2).column()).isEqualTo("stage");
  }

  @Test
  void failedRow_namesEveryFault() throws IOException {
    ImportReport report = run("name,due date,amount,company\nA,soon,lots,Nobody\n");

    assertThat(report.failures()).hasSize(1);
    assertThat(report.failures().get(0).faults())
        .extracting(FailedRow.Fault::column)
        .containsExactlyInAnyOrder("due date", "amount", "company");
  }

  @Test
  void raggedRow_failsWithItsCounts() throws IOException {
    ImportReport report = run("name,amount\nA,1,extra\nB,2\n");

    FailedRow ragged = report.failures().get(0);
    assertThat(ragged.row()).isEqualTo(2);
    assertThat(ragged.code()).isEqualTo(ErrorCode.VALUE_INVALID);
    assertThat(ragged.faults().get(0).problem().facts()).containsEntry("expected", 2).containsEntry("found", 3);
    assertThat(deals.names()).containsExactly("B");
  }

  @Test
  void requiredField_withoutAValue_failsTheRow() throws IOException {
    deals.session().fields("deals").create(FieldDraft.named("Owner", FieldType.text()).asRequired());

    ImportReport report = run("name,owner\nA,ada\nB,\n");

    assertThat(report.failures().get(0).code()).isEqualTo(ErrorCode.VALUE_REQUIRED);
    assertThat(report.failures().get(0).column()).isEqualTo("owner");
    assertThat(deals.names()).containsExactly("A");
  }

  @Test
  void badRows_harmNoNeighbour() throws IOException {
    StringBuilder file = new StringBuilder("name,amount\n");
    List<String> good = new ArrayList<>();
    for (int row = 0; row < 2_500; row++) {
      boolean bad = row % 7 == 3;
      file.append("deal ").append(row).append(bad ? ",x\n" : ",1\n");
      if (!bad) {
        good.add("deal " + row);
      }
    }

    ImportReport report = run(file.toString());

    assertThat(report.importedRows()).isEqualTo(good.size());
    assertThat(report.failedRows()).isEqualTo(2_500 - good.size());
    assertThat(report.failures()).allSatisfy(failure -> assertThat((failure.row() - 2) % 7).isEqualTo(3));
    assertThat(deals.names()).isEqualTo(good);
  }

  @Test
  void columns_thatAreNotFilled_areListed() throws IOException {
    ImportReport report =
        run("id,name,colour,created_at,secret\nrec_1,A,red,now,x\n", ImportOptions.defaults().skipping("Secret"));

    assertThat(report.unmappedColumns()).containsExactly("colour");
    assertThat(report.readonlyColumns()).containsExactly("id", "created_at");
    assertThat(report.skippedColumns()).containsExactly("secret");
    assertThat(deals.names()).containsExactly("A");
  }

  @Test
  void mapping_sendsAColumnToAnotherField() throws IOException {
    run("title,amount,sum\nA,1,2\n", ImportOptions.defaults().mapping("Title", "name").mapping("amount", "price"));

    Record record = deals.all().get(0);
    assertThat(record.display()).isEqualTo("A");
    assertThat(record.number("price")).isEqualTo(BigDecimal.ONE);
    assertThat(record.number("amount")).isNull();
  }

  @Test
  void stream_isImportedAsAFile() {
    byte[] bytes = "name\tamount\nA\t1\n".getBytes(StandardCharsets.UTF_16);

    ImportReport report = deals.importer().run("deals", new ByteArrayInputStream(bytes), ImportOptions.defaults());

    assertThat(report.importedRows()).isEqualTo(1);
    assertThat(deals.names()).containsExactly("A");
  }

  @Test
  void dryRun_givesTheSameReportAndWritesNothing() throws IOException {
    String file = "name,amount,company\nA,1,Acme\nB,lots,Acme\nC,3,Nobody\n\nD\n";

    ImportReport rehearsed = run(file, ImportOptions.defaults().asDryRun());

    assertThat(rehearsed.dryRun()).isTrue();
    assertThat(deals.names()).isEmpty();
    ImportReport real = run(file);
    assertThat(rehearsed).usingRecursiveComparison().ignoringFields("dryRun").isEqualTo(real);
    assertThat(deals.names()).containsExactly("A");
  }

  @Test
  void dryRun_insideAnOperation_writesNothing() throws IOException {
    Path file = write("name\nA\n");

    deals.session().write(
            bound -> {
              bound.records("deals").create(Map.of("name", "before"));
              return Importer.on(bound).run("deals", file, ImportOptions.defaults().asDryRun());
            });

    assertThat(deals.names()).containsExactly("before");
  }

  @Test
  void import_insideAnOperation_isPartOfIt() throws IOException {
    Path file = write("name\nA\nB\n");

    ImportReport report = deals.session().write(bound -> Importer.on(bound).run("deals", file));

    assertThat(report.importedRows()).isEqualTo(2);
    assertThat(deals.names()).containsExactly("A", "B");
  }

  @Test
  void progress_endsEachPhaseWithEverything() throws IOException {
    List<Progress.Step> steps = new ArrayList<>();
    Path file = write("name\nA\n\nB\n");

    deals.importer().run("deals", file, ImportOptions.defaults().withProgress(steps::add));

    long bytes = Files.size(file);
    assertThat(steps)
        .contains(
            new Progress.Step(Progress.Phase.COUNTING, 3, OptionalLong.empty(), bytes),
            new Progress.Step(Progress.Phase.IMPORTING, 3, OptionalLong.of(3), bytes));
  }

  private static FieldDraft priority() {
    return FieldDraft.named("Priority", FieldType.number(0)).withDefault(3);
  }

  private ImportReport run(String text) throws IOException {
    return run(text, ImportOptions.defaults());
  }

  private ImportReport run(String text, ImportOptions options) throws IOException {
    return deals.importer().run("deals", write(text), options);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(directory.resolve("deals.csv"), text, UTF_8);
  }
}
