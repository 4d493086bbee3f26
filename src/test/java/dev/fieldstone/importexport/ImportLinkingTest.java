package dev.fieldstone.importexport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.query.ViewRunner;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Options and records that cells name and that are found by other values, or made. */
class ImportLinkingTest {
  private static final ImportOptions PLAIN = ImportOptions.defaults();

  private final Deals deals = Deals.open();

  @AfterEach
  void close() {
    deals.close();
  }

  @Test
  void options_thatASelectLacks_areMade_once() {
    ImportReport report =
        run("name,stage\nA,won\nB,Brand new\nC,brand NEW\nD,\nE,Last\n", PLAIN.creatingOptions());

    assertThat(report.failedRows()).isZero();
    assertThat(report.createdOptions()).containsExactly(Map.entry("stage", List.of("Brand new", "Last")));
    assertThat(deals.session().fields("deals").get("stage").options())
        .extracting(Option::label)
        .endsWith("Brand new", "Last");
    assertThat(Objects.requireNonNull(deals.all().get(2).option("stage")).label()).isEqualTo("Brand new");
  }

  @Test
  void options_ofADryRun_areNotKept() {
    ImportReport report = run("name,stage\nA,New\n", PLAIN.creatingOptions().asDryRun());

    assertThat(report.importedRows()).isEqualTo(1);
    assertThat(report.createdOptions()).containsKey("stage");
    assertThat(deals.session().fields("deals").get("stage").options()).extracting(Option::label).doesNotContain("New");
  }

  @Test
  void options_ofALongCell_areNotMade_andTheRowIsRefused() {
    ImportReport report = run("name,stage\nA," + "x".repeat(201) + "\n", PLAIN.creatingOptions());

    assertThat(report.failedRows()).isEqualTo(1);
    assertThat(report.createdOptions()).isEmpty();
  }

  @Test
  void aLabel_thatBeginsLikeAnId_isMade() {
    ImportReport report = run("name,stage\nA,opt_in\n", PLAIN.creatingOptions());

    assertThat(report.importedRows()).isEqualTo(1);
    assertThat(report.createdOptions()).containsExactly(Map.entry("stage", List.of("opt_in")));
  }

  @Test
  void moreThanAHundredOptions_areRefused_beforeAnythingIsWritten() {
    StringBuilder file = new StringBuilder("name,stage\n");
    for (int row = 0; row <= 100; row++) {
      file.append("Deal,Stage ").append(row).append('\n');
    }

    FieldstoneException refusal =
        catchThrowableOfType(FieldstoneException.class, () -> run(file.toString(), PLAIN.creatingOptions()));

    assertThat(refusal.code()).isEqualTo(ErrorCode.FIELD_TOO_MANY_OPTIONS);
    assertThat(deals.all()).isEmpty();
  }

  @Test
  void records_thatReferencesDoNotFind_areMade_oncePerFile() {
    deals.company("Acme");

    ImportReport report = run("name,company\nA,Acme\nB,Globex\nC,Globex\nD,\n", PLAIN.creatingTargets());

    assertThat(report.importedRows()).isEqualTo(4);
    assertThat(report.createdTargets()).isEqualTo(1);
    assertThat(companies()).containsExactly("Acme", "Globex");
    assertThat(companyOf(1)).isEqualTo(companyOf(2)).isNotEqualTo(companyOf(0));
  }

  @Test
  void records_areNotMade_unlessAskedFor() {
    ImportReport report = run("name,company\nB,Globex\n", PLAIN);

    assertThat(report.failedRows()).isEqualTo(1);
    assertThat(companies()).isEmpty();
  }

  @Test
  void aName_ofSeveralRecords_isNotMadeAgain_butRefused() {
    deals.company("Acme");
    deals.company("Acme");

    ImportReport report = run("name,company\nA,Acme\n", PLAIN.creatingTargets());

    assertThat(report.failedRows()).isEqualTo(1);
    assertThat(report.failures().getFirst().column()).isEqualTo("company");
    assertThat(companies()).hasSize(2);
  }

  @Test
  void aTarget_thatCannotBeMade_isTheRowsFault() {
    deals.session().fields("companies").create(FieldDraft.named("City", FieldType.text()).asRequired());

    ImportReport report = run("name,company\nA,Globex\nB,\n", PLAIN.creatingTargets());

    assertThat(report.importedRows()).isEqualTo(1);
    assertThat(report.failures()).singleElement().satisfies(
        failed -> {
          assertThat(failed.code()).isEqualTo(ErrorCode.VALUE_REQUIRED);
          assertThat(failed.column()).isEqualTo("company");
          assertThat(failed.value()).isEqualTo("Globex");
        });
    assertThat(companies()).isEmpty();
  }

  @Test
  void references_areLookedUpByAUniqueField() {
    number();
    Record acme = deals.session().records("companies").create(Map.of("name", "Acme", "number", 17));

    String file = "name,company\nA,\" 17.0\"\nB,18\nC,17\n";

    ImportReport report = run(file, PLAIN.lookingUp("company", "number"));

    assertThat(report.importedRows()).isEqualTo(2);
    assertThat(companyOf(0)).isEqualTo(acme.id().toString()).isEqualTo(companyOf(1));
    assertThat(report.failures()).singleElement().satisfies(
        failed -> assertThat(failed.value()).isEqualTo("18"));
  }

  @Test
  void references_lookedUp_areMadeWithThatValue() {
    number();

    ImportReport report =
        run("name,company\nA,18\nB,18\nC,many\n", PLAIN.lookingUp("company", "number").creatingTargets());

    assertThat(report.importedRows()).isEqualTo(2);
    assertThat(report.createdTargets()).isEqualTo(1);
    assertThat(report.failures()).singleElement().satisfies(
        failed -> assertThat(failed.code()).isEqualTo(ErrorCode.VALUE_INVALID));
  }

  @Test
  void targets_thatDifferByCaseAlone_areMadeOnce() {
    ImportReport report = run("name,company\nA,Globex\nB,GLOBEX\nC,globex\n", PLAIN.creatingTargets());

    assertThat(report.importedRows()).isEqualTo(3);
    assertThat(report.createdTargets()).isEqualTo(1);
    assertThat(companies()).containsExactly("Globex");
  }

  @Test
  void targets_withOneUniqueValueInTwoNotations_areMadeOnce() {
    number();

    ImportReport report =
        run("name,company\nA,18\nB,18.0\n", PLAIN.lookingUp("company", "number").creatingTargets());

    assertThat(report.importedRows()).isEqualTo(2);
    assertThat(report.createdTargets()).isEqualTo(1);
    assertThat(companyOf(0)).isEqualTo(companyOf(1));
  }

  @Test
  void targets_inTheTableThatIsFilled_areNotMadeBesideItsRows() {
    deals.session().fields("deals").create(FieldDraft.named("Before", FieldType.reference("deals", OnDelete.CLEAR)));

    ImportReport report = run("name,before\nA,\nB,A\n", PLAIN.creatingTargets());

    assertThat(report.createdTargets()).isZero();
    assertThat(report.failures()).singleElement().satisfies(
        failed -> assertThat(failed.column()).isEqualTo("before"));
    assertThat(deals.names()).containsExactly("A");
  }

  @Test
  void aLookedUpValue_thatLooksLikeAnId_isAValue() {
    deals.session().fields("companies").create(FieldDraft.named("Code", FieldType.text()).asUnique());
    Record right = deals.session().records("companies").create(Map.of("name", "Right", "code", "rec_1"));
    deals.company("rec_1");

    run("name,company\nA,rec_1\n", PLAIN.lookingUp("company", "code"));

    assertThat(companyOf(0)).isEqualTo(right.id().toString());
  }

  @Test
  void references_inLists_areLookedUpOneByOne() {
    number();
    deals.session().records("companies").create(Map.of("name", "Acme", "number", 17));
    deals.session().fields("deals")
        .create(FieldDraft.named("Partners", FieldType.references("companies", OnDelete.CLEAR)));

    ImportReport report =
        run("name,partners\nA,\"17, 19\"\nB,17\n", PLAIN.lookingUp("partners", "number").creatingTargets());

    assertThat(report.importedRows()).isEqualTo(2);
    assertThat(deals.all().get(0).references("partners")).hasSize(2);
  }

  @Test
  void aLookUp_byAFieldThatIsNotUnique_isRefused() {
    FieldstoneException refusal =
        catchThrowableOfType(
            FieldstoneException.class, () -> run("name,company\nA,x\n", PLAIN.lookingUp("company", "name")));

    assertThat(refusal.code()).isEqualTo(ErrorCode.FIELD_TYPE_INVALID);
    assertThat(deals.all()).isEmpty();
  }

  @Test
  void datesWithoutZone_areOfTheStatedZone_inAnyOfTheStatedFormats() {
    ImportOptions options =
        PLAIN.withZone(ZoneId.of("Asia/Tokyo")).withDateFormats("dd.MM.yyyy", "MMM d yyyy");

    ImportReport report =
        run(
            "name,due_date,signed\nA,31.12.2024,31.12.2024 09:00\nB,Dec 30 2024,2024-12-30\nC,2024-12-29,\n", options);

    assertThat(report.failures()).isEmpty();
    assertThat(deals.all())
        .extracting(deal -> deal.date("due_date"))
        .containsExactly(LocalDate.of(2024, 12, 31), LocalDate.of(2024, 12, 30), LocalDate.of(2024, 12, 29));
    assertThat(deals.all().get(0).instant("signed")).isEqualTo(Instant.parse("2024-12-31T00:00:00Z"));
    assertThat(deals.all().get(1).instant("signed")).isEqualTo(Instant.parse("2024-12-29T15:00:00Z"));
  }

  private void number() {
    deals.session().fields("companies").create(FieldDraft.named("Number", FieldType.number(0)).asUnique());
  }

  private List<String> companies() {
    List<String> names = new ArrayList<>();
    ViewRunner.on(deals.session())
        .forEach("companies", Query.everything(), company -> names.add(String.valueOf(company.display())));
    return names;
  }

  private String companyOf(int index) {
    return String.valueOf(deals.all().get(index).reference("company"));
  }

  private ImportReport run(String text, ImportOptions options) {
    return deals.importer().run("deals", new ByteArrayInputStream(text.getBytes(UTF_8)), options);
  }
}
