package dev.fieldstone.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.generator.Histories;
import dev.fieldstone.generator.LawProperty;
import dev.fieldstone.lockstep.Lockstep;
import dev.fieldstone.operation.History;
import dev.fieldstone.query.ViewRunner;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Law 2: no dangling reference. */
final class ReferenceLaws {

  @LawProperty
  void everyReferencePointsAtARecordThatExists(@ForAll("histories") History history) {
    holds(history);
  }

  static void holds(History history) {
    try (Lockstep lockstep = Lockstep.inMemory()) {
      lockstep.run(history, ReferenceLaws::nothingDangles);
    }
  }

  static void nothingDangles(Session session) {
    for (Table table : session.tables().listAll()) {
      List<RecordId> ids = ViewRunner.on(session).ids(table, Query.everything().withStatus(Status.ANY));
      for (Record record : session.records().getAll(ids)) {
        record.fields().forEach(field -> pointsAtARecord(session, record, field));
      }
    }
  }

  private static void pointsAtARecord(Session session, Record record, Field field) {
    if (field.type() instanceof FieldType.Referring referring) {
      for (RecordId target : targets(record, field)) {
        Optional<Record> found = session.records().find(target);
        assertThat(found).as("what %s of %s points at", field.key(), record.id()).isPresent();
        assertThat(found.get().table()).isEqualTo(referring.target());
      }
    }
  }

  private static List<RecordId> targets(Record record, Field field) {
    if (field.type() instanceof FieldType.References) {
      List<RecordId> targets = record.references(field.key());
      assertThat(targets).doesNotHaveDuplicates();
      return targets;
    }
    RecordId target = record.reference(field.key());
    return target == null ? List.of() : List.of(target);
  }

  @Provide
  Arbitrary<History> histories() {
    return Histories.ofReferences();
  }
}
