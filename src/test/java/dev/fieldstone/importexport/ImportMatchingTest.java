package dev.fieldstone.importexport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.record.Record;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rows that change the records which they match. */
class ImportMatchingTest {
  private static final ImportOptions BY_NAME = ImportOptions.defaults().matchingOn("name");
  private static final ImportOptions BY_ID = ImportOptions.defaults().matchingOn("id");

  private final Deals deals = Deals.open();

  @AfterEach
  void close() {
    deals.close();
  }

  @Test
  void rows_thatMatchOneRecord_changeIt_othersMakeOne() {
    make("Rocket", 1);
    make("Plane", 2);

    ImportReport report = run("name,amount\nRocket,5\nPlane,2\nTrain,7\n\nBoat,lots\n", BY_NAME);

    checkRows(report, 1, 1, 1, 1, 1);
    assertThat(amounts()).containsExactly("Rocket 5", "Plane 2", "Train 7");
  }

  @Test
  void rowsOfOneFile_matchWhatEarlierOnesMade() {
    ImportReport report = run("name,amount\nRocket,1\nRocket,2\nRocket,2\n", BY_NAME);

    checkRows(report, 1, 1, 1, 0, 0);
    assertThat(amounts()).containsExactly("Rocket 2");
  }

  @Test
  void aRow_thatMatchesSeveralRecords_isRefused_andNamesThem() {
    make("Rocket", 1);
    make("Rocket", 2);

    ImportReport report = run("name,amount\nRocket,5\nTrain,7\n", BY_NAME);

    checkRows(report, 1, 0, 0, 1, 0);
    assertThat(report.failures().getFirst().code()).isEqualTo(ErrorCode.IMPORT_AMBIGUOUS_MATCH);
    assertThat(report.failures().getFirst().faults().getFirst().problem().facts()).containsEntry("count", 2);
  }

  @Test
  void aRow_withoutAValueToMatchOn_isRefused() {
    ImportReport report = run("name,amount\n,5\n", BY_NAME);

    checkRows(report, 0, 0, 0, 1, 0);
    assertThat(report.failures().getFirst().code()).isEqualTo(ErrorCode.VALUE_REQUIRED);
    assertThat(report.failures().getFirst().column()).isEqualTo("name");
  }

  @Test
  void emptyCells_leaveValuesAlone_unlessTheyAreToClear() {
    make("Rocket", 1);

    checkRows(run("name,amount\nRocket,\n", BY_NAME), 0, 0, 1, 0, 0);
    assertThat(amounts()).containsExactly("Rocket 1");

    checkRows(run("name,amount\nRocket,\n", BY_NAME.clearingBlanks()), 0, 1, 0, 0, 0);
    assertThat(amounts()).containsExactly("Rocket null");
  }

  @Test
  void severalFields_matchTogether_referencesByWhatTheyDisplay() {
    Record acme = deals.company("Acme");
    deals.company("Globex");
    deals.session().records("deals").create(Map.of("name", "Rocket", "company", acme.id(), "amount", 1));
    ImportOptions both = ImportOptions.defaults().matchingOn("name", "company");

    ImportReport report = run("name,company,amount\nRocket,Acme,2\nRocket,Globex,3\n", both);

    checkRows(report, 1, 1, 0, 0, 0);
    assertThat(amounts()).containsExactly("Rocket 2", "Rocket 3");
  }

  @Test
  void ids_matchTheRecordsOfAnExport_rowsWithoutOneMakeRecords() {
    Record rocket = make("Rocket", 1);
    Record plane = make("Plane", 2);
    String file = "id,name,amount\n" + rocket.id() + ",Rocket,9\n" + plane.id() + ",Plane,2\n,Train,7\n";

    ImportReport report = run(file, BY_ID);

    checkRows(report, 1, 1, 1, 0, 0);
    assertThat(report.readonlyColumns()).isEmpty();
    assertThat(amounts()).containsExactly("Rocket 9", "Plane 2", "Train 7");
  }

  @Test
  void anId_ofNoRecord_isARefusedRow() {
    Record gone = make("Gone", 1);
    deals.session().records().delete(gone);

    ImportReport report = run("id,name\n" + gone.id() + ",Back\nrec_nonsense,Other\n", BY_ID);

    checkRows(report, 0, 0, 0, 2, 0);
    assertThat(report.failures()).extracting(FailedRow::code).containsOnly(ErrorCode.RECORD_NOT_FOUND);
    assertThat(report.failures()).extracting(FailedRow::column).containsOnly("id");
    assertThat(report.failures().get(1).value()).isEqualTo("rec_nonsense");
  }

  @Test
  void anId_ofAnotherTablesRecord_isARefusedRow_andChangesNothing() {
    Record acme = deals.company("Acme");

    ImportReport report = run("id,name\n" + acme.id() + ",Changed\n", BY_ID);

    checkRows(report, 0, 0, 0, 1, 0);
    assertThat(report.failures().getFirst().code()).isEqualTo(ErrorCode.RECORD_NOT_FOUND);
    assertThat(deals.session().records().get(acme).display()).isEqualTo("Acme");
  }

  @Test
  void aDryRun_saysWhatWouldBecomeOfEachRow() {
    make("Rocket", 1);

    ImportReport report = run("name,amount\nRocket,5\nTrain,7\n", BY_NAME.asDryRun());

    checkRows(report, 1, 1, 0, 0, 0);
    assertThat(amounts()).containsExactly("Rocket 1");
  }

  @Test
  void archivedRecords_match_andStayArchived() {
    Record rocket = make("Rocket", 1);
    deals.session().records().archive(List.of(rocket));

    checkRows(run("name,amount\nRocket,5\n", BY_NAME), 0, 1, 0, 0, 0);
    assertThat(deals.session().records().get(rocket).isArchived()).isTrue();
  }

  @Test
  void aFieldWithoutAColumn_cannotMatch() {
    FieldstoneException refusal = refusal("amount\n5\n", BY_NAME);

    assertThat(refusal.code()).isEqualTo(ErrorCode.IMPORT_UNKNOWN_COLUMN);
    assertThat(refusal.facts()).containsEntry("field", "name");
  }

  @Test
  void anUnknownField_aComputedOne_orAnIdBesideOthers_cannotMatch() {
    assertThat(refusal("name\nx\n", ImportOptions.defaults().matchingOn("nothing")).code())
        .isEqualTo(ErrorCode.FIELD_NOT_FOUND);
    assertThat(refusal("name\nx\n", ImportOptions.defaults().matchingOn("created_at")).code())
        .isEqualTo(ErrorCode.FIELD_READONLY);
    assertThat(refusal("id,name\nx,y\n", ImportOptions.defaults().matchingOn("id", "name")).code())
        .isEqualTo(ErrorCode.FIELD_READONLY);
  }

  @Test
  void aCancelledImport_leavesWholeBatches_andSaysHowFarItCame() {
    Cancellation cancellation = new Cancellation();
    StringBuilder file = new StringBuilder("name,amount\n");
    for (int row = 0; row < Limits.defaults().maxImportRows(); row++) {
      file.append("Deal ").append(row).append(",1\n");
    }
    ImportOptions options =
        ImportOptions.defaults()
            .withCancellation(cancellation)
            .withProgress(
                step -> {
                  if (step.phase() == Progress.Phase.IMPORTING) {
                    cancellation.cancel();
                  }
                });

    ImportReport report = run(file.toString(), options);

    assertThat(report.importedRows()).isEqualTo(report.readRows()).isEqualTo(deals.all().size());
    assertThat(report.cancelled()).isEqualTo(report.readRows() < Limits.defaults().maxImportRows());
  }

  @Test
  void anImport_cancelledBeforeItBegan_writesNothing() {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();

    assertThat(refusal("name\nx\n", ImportOptions.defaults().withCancellation(cancellation)).code())
        .isEqualTo(ErrorCode.QUERY_CANCELLED);
    assertThat(deals.all()).isEmpty();
  }

  private Record make(String name, int amount) {
    return deals.session().records("deals").create(Map.of("name", name, "amount", amount));
  }

  private List<String> amounts() {
    return deals.all().stream().map(deal -> deal.display() + " " + plain(deal.number("amount"))).toList();
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "null" : number.toPlainString();
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

  private ImportReport run(String text, ImportOptions options) {
    return deals.importer().run("deals", new ByteArrayInputStream(text.getBytes(UTF_8)), options);
  }

  private FieldstoneException refusal(String text, ImportOptions options) {
    return catchThrowableOfType(FieldstoneException.class, () -> run(text, options));
  }
}
