package dev.fieldstone.unique;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.concurrency.AtOnce;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Bulk;
import dev.fieldstone.engine.record.BulkMode;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.testing.Crm;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Many writers at once, each in another way. */
final class UniqueAtOnceTest {
  private static final int WRITERS = 8;
  private static final int ROUNDS = 30;
  private static final int RECORDS = 10;

  private final Crm crm = Crm.open();
  private final List<RecordId> ids = crm.deals(RECORDS, "Lead");

  @Test
  void values_swappedHandedOnAndGivenUpAtOnce_areThereOnceEach() {
    crm.ada().fields("deals").update("name", FieldPatch.empty().withUnique(true));

    AtOnce.run(
        WRITERS,
        thread -> {
          Session session = crm.workspace().org("acme").as("writer " + thread);
          Random random = new Random(thread);
          for (int round = 0; round < ROUNDS; round++) {
            try {
              write(session, random, (thread + round) % 4);
            } catch (FieldstoneException refusal) {
              assertThat(refusal.code()).isEqualTo(ErrorCode.RECORD_NOT_UNIQUE);
            }
          }
        });

    List<Record> all = crm.views().items("deals", Query.everything().take(ROUNDS * WRITERS)).items();
    assertThat(all.stream().map(record -> record.text("name")).filter(Objects::nonNull)).doesNotHaveDuplicates();
    assertThat(all).hasSizeGreaterThanOrEqualTo(RECORDS);
    assertThat(crm.ada().org().verify()).isEmpty();
    crm.close();
  }

  private void write(Session session, Random random, int kind) {
    Record one = session.records().get(ids.get(random.nextInt(RECORDS)));
    Record other = session.records().get(ids.get(random.nextInt(RECORDS)));
    switch (kind) {
      case 0 -> session.bulk(List.of(named(one, other.text("name")), named(other, one.text("name"))));
      case 1 ->
          session.bulk(
              List.of(
                  named(one, "free " + random.nextInt(RECORDS)),
                  named(other, one.text("name")),
                  Bulk.upsert("deals", Map.of("name", "made " + random.nextInt(RECORDS)), "name")),
              BulkMode.EACH);
      case 2 ->
          ViewRunner.on(session)
              .updateWhere("deals", Query.where("id").is(one.id()), Patch.empty().set("name", "Lead 3"), 1);
      default -> session.records().set(one, "name", null);
    }
  }

  private static Bulk named(Record record, @Nullable String name) {
    return Bulk.patch(record, name == null ? Patch.empty().clear("name") : Patch.empty().set("name", name));
  }
}
