package dev.fieldstone.unique;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.testing.Crm;
import dev.fieldstone.testing.Running;
import dev.fieldstone.testing.StatementLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What unique fields cost in statements, and who waits for whom while one is made. */
final class UniqueCostTest {
  private static final int MANY = 10_000;
  private static final int MORE_THAN_A_BATCH = 11_000;

  private final StatementLog log = new StatementLog();
  private final AtomicReference<Runnable> atKeys = new AtomicReference<>(() -> {});
  private final Crm crm = Crm.open(WorkspaceOptions.inMemory().withStatementListener(this::told));
  private final Session ada = crm.ada();

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void createAll_costsTwoStatementsMoreForAUniqueField() {
    ada.records("deals").createAll(deals("warm up", 10));
    int before = log.during(() -> ada.records("deals").createAll(deals("some", MANY))).size();
    unique("name");

    List<String> statements = log.during(() -> ada.records("deals").createAll(deals("more", MANY)));

    assertThat(onKeys(statements)).hasSize(2);
    assertThat(statements).hasSizeLessThanOrEqualTo(before + 2);
  }

  @Test
  void update_ofAnotherField_doesNotTouchTheKeys() {
    unique("name");
    Record rocket = crm.deal("Rocket");

    assertThat(onKeys(log.during(() -> ada.records().set(rocket, "amount", 5)))).isEmpty();
    assertThat(onKeys(log.during(() -> ada.records().archive(List.of(rocket))))).isEmpty();
    assertThat(onKeys(log.during(() -> ada.records().set(rocket, "name", "Rocket")))).isEmpty();
    assertThat(onKeys(log.during(() -> ada.records().set(rocket, "name", "Plane")))).hasSize(3);
  }

  @Test
  void delete_ofMany_costsOneStatementForAUniqueField() {
    unique("name");
    List<RecordId> ids = crm.deals(500, "Lead");

    List<String> statements =
        log.during(() -> ada.records().delete(ada.records().getAll(ids)));

    assertThat(onKeys(statements)).hasSize(1);
  }

  @Test
  void unique_madeSo_costsStatementsByBatches() {
    createMany(MORE_THAN_A_BATCH);

    List<String> statements = log.during(() -> unique("name"));

    assertThat(statements.stream().filter(sql -> sql.startsWith("insert into \"u_"))).hasSize(2);
    assertThat(statements).hasSizeLessThan(40);
    assertThat(ada.org().verify()).isEmpty();
    refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("deal 10500"));
    assertThat(log.during(() -> ada.fields("deals").update("name", FieldPatch.empty().withUnique(false))))
        .hasSizeLessThan(10);
  }

  @Test
  void unique_whileItIsBeingMade_letsReadersReadAndWritersWait() {
    createMany(100);
    Running making =
        Running.begin(
            pause -> {
              atKeys.set(pause);
              unique("name");
            });

    assertThat(ada.fields("deals").get("name").unique()).isFalse();
    assertThat(crm.views().count("deals", Query.everything())).isEqualTo(100);
    List<FieldstoneException> refusals = new ArrayList<>();
    Thread writer =
        Thread.ofVirtual().start(() -> refusals.add(refused(ErrorCode.RECORD_NOT_UNIQUE, () -> crm.deal("deal 7"))));
    making.release();

    assertThat(catchThrowable(making.outcome())).isNull();
    join(writer);
    assertThat(refusals).hasSize(1);
    assertThat(ada.org().verify()).isEmpty();
  }

  private void told(String sql) {
    log.executing(sql);
    if (sql.startsWith("insert into \"u_")) {
      atKeys.getAndSet(() -> {}).run();
    }
  }

  private void unique(String field) {
    ada.fields("deals").update(field, FieldPatch.empty().withUnique(true));
  }

  private void createMany(int count) {
    for (int from = 0; from < count; from += MANY) {
      int first = from;
      ada.records("deals")
          .createAll(
              IntStream.range(first, Math.min(first + MANY, count))
                  .mapToObj(number -> Map.of("name", "deal " + number))
                  .toList());
    }
  }

  private static List<Map<String, Object>> deals(String name, int count) {
    return IntStream.range(0, count).mapToObj(number -> Map.<String, Object>of("name", name + " " + number)).toList();
  }

  private static List<String> onKeys(List<String> statements) {
    return statements.stream().filter(sql -> sql.contains("\"u_")).toList();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
