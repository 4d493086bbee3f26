package dev.fieldstone.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.query.ViewRunner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Two orgs that were made alike. From one of them, what a random scope hides was deleted, as plain loops over the
 * records found it: in the other one, a session within that scope has to find the same.
 */
final class Twins implements AutoCloseable {
  private static final List<String> WORDS = List.of("ash", "birch", "cedar", "Ash", "elm");
  private static final List<String> LABELS = List.of("A", "B", "C");

  private final Workspace workspace = Workspace.open(WorkspaceOptions.inMemory());
  private final Random random;
  private final RandomScope scope;
  private final Twin scoped;
  private final Twin left;
  private final Session whole;

  /** Makes the orgs of a seed. */
  Twins(long seed) {
    random = new Random(seed);
    scope = new RandomScope(random);
    whole = workspace.org("whole").as("ada");
    Session part = workspace.org("part").as("ada");
    long contentSeed = random.nextLong();
    Map<String, List<RecordId>> ofWhole = fill(whole, new Random(contentSeed));
    Map<String, List<RecordId>> ofPart = fill(part, new Random(contentSeed));
    deleteHidden(part, ofWhole, ofPart);
    scoped = new Twin(whole.within(scope.scope()), ofWhole);
    left = new Twin(part, ofPart);
  }

  /** {@return a session that sees all of the org of which a part is hidden} */
  Session whole() {
    return whole;
  }

  /** {@return the scope} */
  RandomScope scope() {
    return scope;
  }

  /** {@return the session within the scope} */
  Twin scoped() {
    return scoped;
  }

  /** {@return a session of the org that has nothing else} */
  Twin left() {
    return left;
  }

  Random random() {
    return random;
  }

  @Override
  public void close() {
    workspace.close();
  }

  /** {@return values of some fields of a table, with references by place} */
  static Map<String, Object> values(Random random, Map<String, List<RecordId>> records, List<String> fields) {
    Map<String, Object> values = new HashMap<>();
    for (String field : fields) {
      if (random.nextInt(4) > 0) {
        Object value =
            switch (field) {
              case "name" -> WORDS.get(random.nextInt(WORDS.size()));
              case "number" -> random.nextInt(5);
              case "choice" -> LABELS.get(random.nextInt(LABELS.size()));
              case "flag" -> random.nextBoolean();
              case "one" -> any(random, Twin.of(records, target(field)));
              default -> {
                List<RecordId> targets = Twin.of(records, target(field));
                yield Stream.of(any(random, targets), any(random, targets)).distinct().toList();
              }
            };
        values.put(field, value);
      }
    }
    return values;
  }

  static String target(String field) {
    return field.equals("one") ? "b" : "a";
  }

  private static RecordId any(Random random, List<RecordId> records) {
    return records.get(random.nextInt(records.size()));
  }

  /** The same calls for the same seed. */
  private static Map<String, List<RecordId>> fill(Session session, Random random) {
    Map<String, List<RecordId>> records = new HashMap<>();
    for (String table : RandomScope.TABLES) {
      session.tables().create(TableDraft.named(table));
    }
    for (String table : RandomScope.TABLES) {
      var fields = session.fields(table);
      fields.create(FieldDraft.named("number", FieldType.number(0)));
      fields.create(FieldDraft.named("choice", FieldType.singleSelect("A", "B", "C")));
      fields.create(FieldDraft.named("flag", FieldType.checkbox()));
      fields.create(FieldDraft.named("one", FieldType.reference("b", OnDelete.CLEAR)));
      fields.create(FieldDraft.named("many", FieldType.references("a", OnDelete.CLEAR)));
      session.views().create(
          table,
          ViewDraft.board("Board", "choice").showing(Query.where("number").isNot(random.nextInt(5))));
      session.views().create(
          table,
          ViewDraft.table("Sorted")
              .showing(Query.everything().sortedBy(random.nextBoolean() ? "flag" : "one", Sort.Direction.DESC)));
      session.views().create(table, ViewDraft.table("Plain"));
      List<RecordId> made = new ArrayList<>();
      for (int index = 0; index < 8; index++) {
        Map<String, Object> values = values(random, records, List.of("name", "number", "choice", "flag"));
        made.add(session.records(table).create(values).id());
      }
      records.put(table, made);
    }
    for (String table : RandomScope.TABLES) {
      for (RecordId record : Twin.of(records, table)) {
        Patch patch = Patch.empty();
        for (Map.Entry<String, Object> value : values(random, records, List.of("one", "many")).entrySet()) {
          patch = patch.set(value.getKey(), value.getValue());
        }
        session.records().update(record, patch);
        if (random.nextInt(6) == 0) {
          session.records().archive(List.of(record));
        }
        if (random.nextInt(3) == 0) {
          RecordId neighbour = any(random, Twin.of(records, table));
          if (!neighbour.equals(record) && !session.records().get(neighbour).isArchived()) {
            ViewRunner.on(session).move(table + "/plain", Move.of(record).after(neighbour));
          }
        }
      }
    }
    return records;
  }

  private void deleteHidden(
      Session part, Map<String, List<RecordId>> ofWhole, Map<String, List<RecordId>> ofPart) {
    for (String table : RandomScope.TABLES) {
      List<RecordId> hidden = new ArrayList<>();
      for (int index = 0; index < Twin.of(ofWhole, table).size(); index++) {
        if (!scope.isVisible(whole.records().get(Twin.of(ofWhole, table).get(index)), table)) {
          hidden.add(Twin.of(ofPart, table).get(index));
        }
      }
      part.records().delete(hidden);
    }
    for (String table : RandomScope.TABLES) {
      for (Field field : part.fields(table).list()) {
        if (scope.hides(table, field.key()) && !field.key().equals("name")) {
          part.fields(table).delete(field);
        } else if (scope.hides(table, field.key())) {
          ViewRunner.on(part)
              .updateWhere(
                  table, Query.everything().withStatus(Status.ANY), Patch.empty().clear("name"), Long.MAX_VALUE);
        }
      }
    }
    for (String table : RandomScope.TABLES) {
      if (scope.isClosed(table)) {
        part.tables().delete(TableLocator.of(table));
      }
    }
  }

  /** Fails unless both find all records alike, by whatever they are listed. */
  void compareAll() {
    for (String table : RandomScope.TABLES) {
      for (String view : List.of("", "/all", "/board", "/sorted", "/plain")) {
        Query query = Query.everything().withStatus(Status.ANY);
        assertThat(scoped.items(table + view, query)).as(table + view).isEqualTo(left.items(table + view, query));
      }
    }
  }

  /** {@return a random condition on a field, which may be hidden} */
  Filter condition(String field) {
    return switch (field) {
      case "name" -> Filter.field(field).contains(WORDS.get(random.nextInt(WORDS.size())).substring(0, 2));
      case "number" -> Filter.field(field).atLeast(random.nextInt(5));
      case "choice" -> Filter.field(field).isNot(LABELS.get(random.nextInt(LABELS.size())));
      case "flag" -> Filter.field(field).is(random.nextBoolean());
      default -> Filter.field(FieldLocator.of(field)).isEmpty();
    };
  }

  /** {@return records as both name them} */
  static String shown(Record record, Twin twin) {
    StringBuilder text = new StringBuilder(twin.place(record.id()));
    text.append(record.isArchived() ? " archived " : " ").append('<').append(record.display()).append("> ");
    for (Field field : record.fields()) {
      String key = field.key();
      if (record.values().containsKey(key)) {
        String value =
            switch (key) {
              case "one" -> twin.place(record.reference(key));
              case "many" -> record.references(key).stream().map(twin::place).toList().toString();
              default -> record.canonicalText(key);
            };
        text.append(key).append('=').append(value).append(' ');
      }
    }
    return text.toString();
  }
}
