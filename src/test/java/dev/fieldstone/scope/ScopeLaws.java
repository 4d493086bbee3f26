package dev.fieldstone.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Bulk;
import dev.fieldstone.engine.record.BulkMode;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.DeletionPlan;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.generator.LawProperty;
import dev.fieldstone.query.ViewRunner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;

/**
 * A session within a scope finds, counts and names what it would in an org that has nothing else, and changes nothing
 * else.
 */
final class ScopeLaws {
  private static final int READS = 12;
  private static final int WRITES = 12;

  @LawProperty(fewerBy = 4)
  void aScopeIsAnOrgWithoutTheRest(@ForAll long seed) {
    holds(seed);
  }

  static void holds(long seed) {
    try (Twins twins = new Twins(seed)) {
      twins.compareAll();
      Follower follower = new Follower(twins);
      for (int call = 0; call < READS; call++) {
        read(twins);
      }
      for (int call = 0; call < WRITES; call++) {
        write(twins);
        twins.compareAll();
      }
      follower.compare();
      for (int call = 0; call < READS; call++) {
        read(twins);
      }
    }
  }

  private static void read(Twins twins) {
    Random random = twins.random();
    String table = any(random, RandomScope.TABLES);
    switch (random.nextInt(3)) {
      case 0 -> {
        int index = random.nextInt(twins.scoped().made(table).size());
        assertThat(twins.scoped().read(twins.scoped().record(table, index)))
            .isEqualTo(twins.left().read(twins.left().record(table, index)));
      }
      case 1 ->
          assertThat(twins.scoped().board(table + "/board")).isEqualTo(twins.left().board(table + "/board"));
      default -> {
        Query query = query(twins, table);
        String source = table + any(random, List.of("", "", "/board", "/sorted", "/plain"));
        assertThat(twins.scoped().items(source, query)).as("%s %s", source, query)
            .isEqualTo(twins.left().items(source, query));
      }
    }
  }

  /** The field that displays can't be deleted, so that a hidden one is not asked about. */
  private static Query query(Twins twins, String table) {
    Random random = twins.random();
    List<String> fields = new ArrayList<>(RandomScope.FIELDS);
    fields.removeIf(field -> field.equals("name") && twins.scope().hides(table, field));
    Query query = Query.everything();
    if (random.nextBoolean()) {
      query = query.and(twins.condition(any(random, fields)));
    }
    if (random.nextInt(3) > 0) {
      String field = any(random, fields);
      query = query.sortedBy(field, random.nextBoolean() ? Sort.Direction.ASC : Sort.Direction.DESC);
    }
    if (random.nextInt(3) == 0) {
      query = query.withSearch(any(random, List.of("ash", "b", "3", "e")));
    }
    return random.nextBoolean() ? query : query.withStatus(Status.ANY);
  }

  /** Does the same in both orgs, unless the scope refuses it; then nothing at all is changed, and for a reason. */
  private static void write(Twins twins) {
    Random random = twins.random();
    String table = any(random, RandomScope.TABLES);
    int index = random.nextInt(twins.scoped().made(table).size());
    int neighbour = random.nextInt(twins.scoped().made(table).size());
    long valuesSeed = random.nextLong();
    int kind = random.nextInt(7);
    Picture before = Picture.of(twins);

    List<String> done = Twin.told(() -> write(twins, twins.scoped(), kind, table, index, neighbour, valuesSeed));

    Picture after = Picture.of(twins);
    assertThat(after.hidden()).as("what is hidden")
        .containsAll(kind == 5 ? before.without(table + index) : before.hidden());
    if (done.get(0).equals("SCOPE/REFUSED") || done.get(0).equals("FIELD/READONLY")) {
      assertThat(after).isEqualTo(before);
      assertThat(isWarranted(twins, kind, table, index, valuesSeed)).as("refused for a reason").isTrue();
    } else {
      assertThat(done)
          .isEqualTo(Twin.told(() -> write(twins, twins.left(), kind, table, index, neighbour, valuesSeed)));
    }
  }

  private static List<String> write(
      Twins twins, Twin twin, int kind, String table, int index, int neighbour, long valuesSeed) {
    RecordId record = twin.record(table, index);
    Session session = twin.session();
    return switch (kind) {
      case 0 -> {
        Record made = session.records(table).create(values(twins, twin, table, valuesSeed));
        twin.made(table).add(made.id());
        yield List.of(Twins.shown(made, twin));
      }
      case 1 ->
          List.of(Twins.shown(session.records().update(record, patch(twins, twin, table, valuesSeed)), twin));
      case 2 -> {
        session.records().archive(List.of(record));
        yield List.of("archived");
      }
      case 3 -> {
        Bulk bulk = Bulk.patch(record, patch(twins, twin, table, valuesSeed));
        Outcome outcome = session.bulk(List.of(bulk), BulkMode.EACH).get(0);
        yield outcome instanceof Outcome.Refused refused
            ? List.of(refused.problems().get(0).code().toString())
            : List.of("done");
      }
      case 4 -> List.of("moved " + twin.place(
          ViewRunner.on(session)
              .move(table + "/plain", Move.of(record).after(twin.record(table, neighbour)))
              .previous()));
      case 5 -> {
        DeletionPlan plan = session.records().delete(record);
        List<Long> cleared = plan.cleared().values().stream().sorted().toList();
        yield List.of("deleted " + plan.deletedCount() + " cleared " + cleared);
      }
      default -> {
        Query query = Query.where("number").is(new Random(valuesSeed).nextInt(5));
        Patch patch = patch(twins, twin, table, valuesSeed);
        yield List.of("changed " + ViewRunner.on(session).updateWhere(table, query, patch, Long.MAX_VALUE));
      }
    };
  }

  /** {@return the same values in both orgs, of fields that are seen} */
  private static Map<String, Object> values(Twins twins, Twin twin, String table, long seed) {
    return new HashMap<>(Twins.values(new Random(seed), twin.records(), twins.scope().visibleFields(table)));
  }

  private static Patch patch(Twins twins, Twin twin, String table, long seed) {
    Patch patch = Patch.empty();
    for (Map.Entry<String, Object> value : values(twins, twin, table, seed).entrySet()) {
      patch = patch.set(value.getKey(), value.getValue());
    }
    return patch;
  }

  /** Does it with all rights, looks whether it leads out of the scope, and takes it back. */
  private static boolean isWarranted(Twins twins, int kind, String table, int index, long valuesSeed) {
    Map<String, Object> given = values(twins, twins.scoped(), table, valuesSeed);
    boolean isGiven = kind != 2 && kind != 4 && kind != 5;
    boolean isNotWritable =
        isGiven && given.keySet().stream().anyMatch(field -> !twins.scope().isWritable(table, field));
    return twins.scope().isReadOnly(table) || isNotWritable || leadsOut(twins, kind, table, index, valuesSeed);
  }

  private static boolean leadsOut(Twins twins, int kind, String table, int index, long valuesSeed) {
    List<Boolean> isOut = new ArrayList<>();
    try {
      twins.whole().write(
          tx -> {
            Twin twin = new Twin(tx, new HashMap<>(twins.scoped().records()));
            twin.records().replaceAll((key, made) -> new ArrayList<>(made));
            Map<RecordId, Boolean> before = visibility(twins, twin, table);
            write(twins, twin, kind, table, index, index, valuesSeed);
            visibility(twins, twin, table).forEach(
                (record, isVisible) -> isOut.add(!isVisible && before.getOrDefault(record, true)));
            throw new TakenBack();
          });
    } catch (TakenBack expected) {
      return isOut.contains(true);
    }
    return false;
  }

  private static Map<RecordId, Boolean> visibility(Twins twins, Twin twin, String table) {
    Map<RecordId, Boolean> visibility = new HashMap<>();
    for (RecordId record : twin.made(table)) {
      twin.session().records().find(record)
          .ifPresent(found -> visibility.put(record, twins.scope().isVisible(found, table)));
    }
    return visibility;
  }

  private static <T> T any(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /**
   * The whole org, by what the scope hides and what it shows.
   *
   * @param hidden the hidden records, and the values of hidden fields of the others
   * @param shown the values of fields that are seen of records that are seen
   */
  private record Picture(List<String> hidden, List<String> shown) {
        /** {@return what of the hidden stays when a record is deleted, to which hidden ones may have referred} */
    List<String> without(String deleted) {
      return hidden.stream()
          .filter(text -> !text.startsWith(deleted + " ") && !text.matches("\\w+ (one|many|version) .*"))
          .toList();
    }

    static Picture of(Twins twins) {
      List<String> hidden = new ArrayList<>();
      List<String> shown = new ArrayList<>();
      for (String table : RandomScope.TABLES) {
        for (RecordId id : twins.scoped().made(table)) {
          Record record = twins.whole().records().find(id).orElse(null);
          if (record == null) {
            continue;
          }
          boolean isVisible = twins.scope().isVisible(record, table);
          for (String field : RandomScope.FIELDS) {
            String value = twins.scoped().place(id) + " " + field + " " + record.value(field);
            if (isVisible && !twins.scope().hides(table, field)) {
              shown.add(value);
            } else {
              hidden.add(value);
            }
          }
          if (!isVisible) {
            hidden.add(twins.scoped().place(id) + " version " + record.version() + " " + record.isArchived());
          }
        }
      }
      return new Picture(hidden, shown);
    }
  }
}
