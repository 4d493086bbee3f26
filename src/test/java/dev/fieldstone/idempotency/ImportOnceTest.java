package dev.fieldstone.idempotency;

import static dev.fieldstone.testing.Refusals.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.StatementListener;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.ImportReport;
import dev.fieldstone.importexport.Importer;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Crm;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An import with an idempotency key, two rows a batch. */
final class ImportOnceTest {
  private static final String ROWS =
      """
      name,amount,company,planet
      One,1,,Mars
      Two,much,,Mars

      Three,3,Nobody,Mars
      Four,4,,Mars
      Five
      Six,6,,Mars
      Seven,7,,Mars
      """;
  private static final ImportOptions KEYED = ImportOptions.defaults().withIdempotencyKey("key");

  private final InterruptingListener interrupting = new InterruptingListener();
  private final Crm crm =
      Crm.open(
          WorkspaceOptions.inMemory()
              .withLimits(Limits.defaults().toBuilder().maxBulkOperations(2).build())
              .withStatementListener(interrupting));
  private final Session ada = crm.ada();

  @AfterEach
  void close() {
    crm.close();
  }

  /** Interrupts the thread that stores the answer of the n-th write from now on. */
  private static final class InterruptingListener implements StatementListener {
    private int countdown;

    void interruptAtWrite(int ordinal) {
      countdown = ordinal;
    }

    @Override
    public void executing(String sql) {
      if (sql.startsWith("insert into \"requests\"") && --countdown == 0) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void import_repeated_writesNothingAndReportsTheSame() {
    ImportReport first = run(ROWS, KEYED);
    long sequence = ada.org().sequence();

    ImportReport second = run(ROWS, KEYED);

    assertThat(first.importedRows()).isEqualTo(4);
    assertThat(first.failedRows()).isEqualTo(3);
    assertThat(second).isEqualTo(first);
    assertThat(ada.org().sequence()).isEqualTo(sequence);
    assertThat(deals()).isEqualTo(4);
  }

  @Test
  void import_interruptedAndRepeated_writesWhatIsMissing() {
    interrupting.interruptAtWrite(3);
    refused(ErrorCode.ORG_INTERRUPTED, () -> run(ROWS, KEYED));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(deals()).isEqualTo(2);

    ImportReport report = run(ROWS, KEYED);

    assertThat(report).isEqualTo(run(ROWS, KEYED.withIdempotencyKey("other")));
    assertThat(Crm.names(crm.views().items("deals").items().subList(0, 4)))
        .containsExactly("One", "Four", "Six", "Seven");
  }

  @Test
  void import_withoutAKey_writesAgain() {
    run(ROWS, ImportOptions.defaults());
    run(ROWS, ImportOptions.defaults());

    assertThat(deals()).isEqualTo(8);
  }

  @Test
  void import_ofOtherContent_isRefusedBeforeAnythingIsWritten() {
    interrupting.interruptAtWrite(2);
    refused(ErrorCode.ORG_INTERRUPTED, () -> run(ROWS, KEYED));
    assertThat(Thread.interrupted()).isTrue();

    reused(ROWS.replace("Seven,7", "Seven,8"), KEYED);
    reused(ROWS + "Eight,8,,Mars\n", KEYED);
    reused(ROWS, KEYED.withLocale(Locale.GERMANY));
    reused(ROWS, KEYED.skipping("amount"));
    assertThat(deals()).isEqualTo(1);
  }

  @Test
  void import_intoAnotherTable_isRefused() {
    run("name\nAcme\n", KEYED);

    refused(ErrorCode.REQUEST_KEY_REUSED, () -> run("companies", "name\nAcme\n", KEYED));
  }

  @Test
  void import_ofTheSameRowsInAnotherFile_isTheSame() {
    ImportReport first = run("name,amount\nOne,1\n", KEYED);

    ImportReport second = run("name;amount\r\n\"One\";1\r\n", KEYED);

    assertThat(second).isEqualTo(first);
    assertThat(deals()).isEqualTo(1);
  }

  @Test
  void keyOfAnotherWrite_isRefused() {
    ada.once("key").records("deals").create(Map.of("name", "One"));

    reused(ROWS, KEYED);
    run(ROWS, KEYED.withIdempotencyKey("other"));
    refused(ErrorCode.REQUEST_KEY_REUSED, () -> ada.once("other").records("deals").create(Map.of("name", "One")));
  }

  @Test
  void dryRun_hasNoUseForAKey() {
    run(ROWS, KEYED.asDryRun());

    assertThat(run(ROWS, KEYED).importedRows()).isEqualTo(4);
    assertThat(run(ROWS, KEYED.asDryRun()).importedRows()).isEqualTo(4);
    assertThat(deals()).isEqualTo(4);
  }

  @Test
  void malformedKey_isRefusedBeforeAnythingIsWritten() {
    refused(ErrorCode.REQUEST_KEY_INVALID, () -> run(ROWS, KEYED.withIdempotencyKey(" ")));

    assertThat(deals()).isZero();
  }

  @Test
  void keyOfASession_isAMisuse() {
    assertThatThrownBy(() -> Importer.on(ada.once("key"))).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ada.write(inside -> run(inside, "deals", ROWS, KEYED)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(deals()).isZero();
  }

  @Test
  void importInsideAnOperation_isPartOfItsRequest() {
    for (int attempt = 0; attempt < 2; attempt++) {
      long imported =
          ada.once("key", ROWS)
              .write(inside -> run(inside, "deals", ROWS, ImportOptions.defaults()).importedRows());
      assertThat(imported).isEqualTo(4);
    }

    assertThat(deals()).isEqualTo(4);
  }

  private void reused(String rows, ImportOptions options) {
    refused(ErrorCode.REQUEST_KEY_REUSED, () -> run(rows, options));
  }

  private ImportReport run(String rows, ImportOptions options) {
    return run("deals", rows, options);
  }

  private ImportReport run(String table, String rows, ImportOptions options) {
    return run(ada, table, rows, options);
  }

  private static ImportReport run(Session session, String table, String rows, ImportOptions options) {
    return Importer.on(session).run(table, new ByteArrayInputStream(rows.getBytes(UTF_8)), options);
  }

  private long deals() {
    return ViewRunner.on(ada).items("deals").items().size();
  }
}
