package dev.fieldstone.query;

import static dev.fieldstone.testing.Refusals.problems;
import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.concurrency.AtOnce;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.testing.Crm;
import dev.fieldstone.testing.StatementLog;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Writes on whatever a query selects. */
final class WhereTest {
  private static final int TENS = 60;
  private static final Query LARGE = Query.where("amount").atLeast(3);

  private final StatementLog log = new StatementLog();
  private final Crm crm = Crm.open(WorkspaceOptions.inMemory().withStatementListener(log));
  private final Session ada = crm.ada();

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void update_changesWhatTheQuerySelectsAndNothingElse() {
    List<RecordId> deals = crm.deals(5, "Lead");
    ada.records().set(deals.get(4), "stage", "Won");

    long changed = crm.views().updateWhere("deals", LARGE.take(1), Patch.empty().set("stage", "Won"), 3);

    assertThat(changed).isEqualTo(2);
    assertThat(crm.views().ids("deals", Query.where("stage").is("Won"))).isEqualTo(deals.subList(2, 5));
    assertThat(ada.records().get(deals.get(2)).version()).isEqualTo(2);
    assertThat(ada.records().get(deals.get(4)).version()).isEqualTo(2);
    assertThat(ada.records().get(deals.get(0)).version()).isEqualTo(1);
  }

  @Test
  void selection_onAView_isThatOfTheView() {
    crm.deals(2, "Lead");
    crm.deals(2, "Won");
    ada.views().create("deals", ViewDraft.table("Won").showing(Query.where("stage").is("Won")));

    assertThat(crm.views().updateWhere("deals/won", Query.everything(), Patch.empty().set("urgent", true), 10))
        .isEqualTo(2);
    assertThat(crm.views().deleteWhere("deals/won", Query.everything().withSearch("won 2"), 10).deletedCount())
        .isEqualTo(1);
    assertThat(Crm.names(crm.views().items("deals").items())).containsExactly("Lead 1", "Lead 2", "Won 1");
  }

  @Test
  void selection_aboveTheLimit_isRefusedAndNothingDone() {
    crm.deals(5, "Lead");

    FieldstoneException refusal =
        refused(ErrorCode.BULK_TOO_MANY, () -> crm.views().deleteWhere("deals", LARGE, 2));

    assertThat(refusal.facts()).containsEntry("count", 3L).containsEntry("limit", 2L);
    refused(
        ErrorCode.BULK_TOO_MANY, () -> crm.views().updateWhere("deals", LARGE, Patch.empty().set("amount", 1), 2));
    refused(ErrorCode.BULK_TOO_MANY, () -> crm.views().archiveWhere("deals", LARGE, 2));
    assertThat(crm.views().count("deals", LARGE)).isEqualTo(3);
  }

  @Test
  void archiveAndRestore_changeThoseOfTheOtherStatus() {
    crm.deals(5, "Lead");

    assertThat(crm.views().archiveWhere("deals", LARGE, 10)).isEqualTo(3);
    assertThat(crm.views().archiveWhere("deals", LARGE.withStatus(Status.ANY), 10)).isZero();
    assertThat(crm.views().count("deals", LARGE)).isZero();
    assertThat(crm.views().restoreWhere("deals", Query.where("amount").atLeast(4), 10)).isEqualTo(2);
    assertThat(crm.views().restoreWhere("deals", Query.everything().withStatus(Status.ANY), 10)).isEqualTo(1);
    assertThat(crm.views().count("deals", LARGE)).isEqualTo(3);
  }

  @Test
  void patch_withFaults_isRefusedOnce() {
    crm.deals(3, "Lead");
    ada.fields("deals").update("stage", FieldPatch.empty().withRequired(true));

    assertThat(
            problems(
                () ->
                    crm.views()
                        .updateWhere(
                            "deals", Query.everything(), Patch.empty().set("amount", "x").set("nothing", 1), 10)))
        .containsExactly("VALUE/INVALID amount", "FIELD/NOT_FOUND nothing");
    FieldstoneException lacking =
        refused(
            ErrorCode.VALUE_REQUIRED,
            () -> crm.views().updateWhere("deals", LARGE, Patch.empty().clear("stage").set("amount", 9), 10));
    assertThat(lacking.facts()).containsEntry("field", "stage").containsEntry("count", 1);
    refused(ErrorCode.VIEW_INVALID, () -> crm.views().deleteWhere("deals", Query.where("name").atLeast(1), 10));
    assertThat(crm.views().count("deals", Query.where("amount").is(9))).isZero();
  }

  @Test
  void delete_goesByTheRulesOfReferences() {
    Record company = crm.company("Acme");
    crm.company("Free");
    crm.deal("Held", Map.of("company", company));

    refused(ErrorCode.RECORD_REFERENCED, () -> crm.views().deleteWhere("companies", Query.everything(), 10));
    assertThat(crm.views().deleteWhere("companies", Query.where("name").is("Free"), 10).deletedCount()).isEqualTo(1);
    assertThat(crm.views().deleteWhere("companies", Query.where("name").is("Free"), 10).deletedCount()).isZero();
  }

  @Test
  void writes_costTensOfStatements_underAKeyOnce() {
    crm.deals(5_000, "Lead");
    Patch patch = Patch.empty().set("stage", "Won").set("notes", "x");

    assertThat(log.during(() -> crm.views().updateWhere("deals", Query.everything(), patch, 5_000)))
        .hasSizeLessThan(TENS);
    ViewRunner once = ViewRunner.on(ada.once("key"));
    assertThat(once.archiveWhere("deals", LARGE, 5_000)).isEqualTo(4_998);
    assertThat(once.archiveWhere("deals", LARGE, 5_000)).isEqualTo(4_998);
    assertThat(
            log.during(
                () -> crm.views().deleteWhere("deals", Query.everything().withStatus(Status.ANY), 5_000)))
        .hasSizeLessThan(TENS);
  }

  @Test
  void updates_fromTwoThreads_claimEachRecordOnce() {
    crm.deals(200, "Lead");
    AtomicLong claimed = new AtomicLong();

    AtOnce.run(
        2,
        thread -> {
          for (int amount = 1; amount <= 200; amount++) {
            Query free = Query.where("amount").is(amount).and("notes").isEmpty();
            claimed.addAndGet(crm.views().updateWhere("deals", free, Patch.empty().set("notes", "t" + thread), 1));
          }
        });

    assertThat(claimed).hasValue(200);
  }
}
