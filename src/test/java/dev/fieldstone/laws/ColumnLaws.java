package dev.fieldstone.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.generator.Histories;
import dev.fieldstone.generator.LawProperty;
import dev.fieldstone.lockstep.Lockstep;
import dev.fieldstone.operation.History;
import dev.fieldstone.query.ViewRunner;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Whatever was done, memory answers as the database does. */
final class ColumnLaws {
  private static final List<StorageClass> UNSORTED =
      List.of(
          StorageClass.OPTIONS,
          StorageClass.ACTORS,
          StorageClass.REFERENCES,
          StorageClass.JSON,
          StorageClass.ATTACHMENTS);

  @LawProperty(fewerBy = 5)
  void memoryAnswersAsTheDatabaseDoes(@ForAll("histories") History history) {
    answerAlike(history);
  }

  static void answerAlike(History history) {
    try (Lockstep lockstep = Lockstep.inMemory()) {
      lockstep.run(history, ColumnLaws::holds);
    }
  }

  /** Inside an operation, columns are never read from memory. */
  private static void holds(Session session) {
    List<String> fromMemory = answers(session);
    assertThat(answers(session)).isEqualTo(fromMemory);
    assertThat(session.write(ColumnLaws::answers)).isEqualTo(fromMemory);
    assertThat(session.org().verify()).isEmpty();
  }

  private static List<String> answers(Session session) {
    List<String> answers = new ArrayList<>();
    ViewRunner views = ViewRunner.on(session);
    for (Table table : session.tables().list()) {
      for (Field field : session.fields(table).list()) {
        boolean isTruth = field.type().storageClass() == StorageClass.BOOLEAN;
        Query filled = isTruth ? Query.where(field.key()).is(true) : Query.where(field.key()).isNotEmpty();
        answers.add(field.key() + " filled " + views.count(table, filled.withStatus(Status.ANY)));
        if (!UNSORTED.contains(field.type().storageClass())) {
          for (Sort.Direction direction : Sort.Direction.values()) {
            answers.add(field.key() + " " + page(views, table, Query.everything().sortedBy(field.key(), direction)));
          }
        }
      }
      answers.add("found " + page(views, table, Query.everything().withSearch("a")));
      for (View view : session.views().list(table)) {
        answers.add(view.key() + " " + views.items(view, Query.everything()).items().stream().map(Record::id).toList());
        answers.add(view.key() + " " + views.count(view, Query.everything()));
      }
    }
    return answers;
  }

  private static String page(ViewRunner views, Table table, Query query) {
    return views.items(table, query.take(7)).items().stream().map(Record::id).toList()
        + " of "
        + views.items(table, query.take(3).uncounted()).items().size();
  }

  @Provide
  Arbitrary<History> histories() {
    return Histories.ofEverything();
  }
}
