package dev.fieldstone.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.DeletionPlan;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.generator.Histories;
import dev.fieldstone.generator.LawProperty;
import dev.fieldstone.lockstep.Lockstep;
import dev.fieldstone.operation.History;
import dev.fieldstone.query.ViewRunner;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Law 3: a delete is all or nothing. */
final class DeleteLaws {

  @LawProperty
  void aDeleteDoesWhatItsPlanSaysOrNothing(@ForAll("histories") History history) {
    holds(history);
  }

  /** After the history, tries to delete every record in turn. */
  static void holds(History history) {
    try (Lockstep lockstep = Lockstep.inMemory()) {
      lockstep.run(history, ReferenceLaws::nothingDangles);
      records(lockstep.session()).values().stream()
          .flatMap(List::stream)
          .filter(record -> lockstep.session().records().find(record).isPresent())
          .forEach(record -> deletesAllOrNothing(lockstep, record));
    }
  }

  private static void deletesAllOrNothing(Lockstep lockstep, RecordId record) {
    Session session = lockstep.session();
    DeletionPlan plan = session.records().deletionPlan(List.of(record));
    if (plan.restricting().isEmpty()) {
      Map<TableId, List<RecordId>> before = records(session);
      session.records().delete(record);
      assertThat(gone(before, records(session))).isEqualTo(plan.deleted());
      assertThat(session.records().find(record)).isEmpty();
      ReferenceLaws.nothingDangles(session);
    } else {
      List<String> before = lockstep.picture();
      assertThatThrownBy(() -> session.records().delete(record))
          .isInstanceOfSatisfying(
              FieldstoneException.class,
              refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.RECORD_REFERENCED));
      assertThat(lockstep.picture()).isEqualTo(before);
    }
  }

  private static Map<TableId, Long> gone(
      Map<TableId, List<RecordId>> before, Map<TableId, List<RecordId>> after) {
    Map<TableId, Long> gone = new HashMap<>();
    before.forEach(
        (table, records) -> {
          List<RecordId> left = after.getOrDefault(table, List.of());
          long count = records.stream().filter(record -> !left.contains(record)).count();
          if (count > 0) {
            gone.put(table, count);
          }
        });
    return gone;
  }

  private static Map<TableId, List<RecordId>> records(Session session) {
    Map<TableId, List<RecordId>> records = new LinkedHashMap<>();
    Query everything = Query.everything().withStatus(Status.ANY);
    for (Table table : session.tables().listAll()) {
      records.put(table.id(), ViewRunner.on(session).ids(table, everything));
    }
    return records;
  }

  @Provide
  Arbitrary<History> histories() {
    return Histories.ofReferences();
  }
}
