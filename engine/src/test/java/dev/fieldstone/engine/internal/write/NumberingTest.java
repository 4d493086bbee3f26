package dev.fieldstone.engine.internal.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.spi.EngineAccess;
import dev.fieldstone.engine.view.ViewDraft;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No id is given twice: not after what was undone, and not after the org was opened again with what came after. */
class NumberingTest {
  private static final int MORE_THAN_RESERVED = 1_500;

  @TempDir private Path directory;

  @Test
  void records_overManyOpenings_getNumbersThatAscend() {
    List<Long> numbers = new ArrayList<>();
    for (int opening = 0; opening < 4; opening++) {
      numbers.addAll(
          opened(
              session -> {
                List<RecordId> ids = new ArrayList<>(create(session, 1));
                ids.addAll(create(session, MORE_THAN_RESERVED));
                ids.addAll(create(session, 1));
                return numbers(session, ids);
              }));
    }

    assertThat(numbers).hasSize(4 * (MORE_THAN_RESERVED + 2)).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void records_afterAnOperationThatFailed_getOtherNumbers() {
    List<Long> given = new ArrayList<>();
    opened(
        session -> {
          given.addAll(numbers(session, create(session, 1)));
          for (int times = 0; times < 3; times++) {
            given.addAll(undone(session, MORE_THAN_RESERVED));
            given.addAll(numbers(session, create(session, 2)));
          }
          return null;
        });
    given.addAll(opened(session -> undone(session, MORE_THAN_RESERVED)));
    given.addAll(opened(session -> numbers(session, create(session, 1))));

    assertThat(given).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void records_afterAPartThatFailed_getOtherNumbers() {
    List<Long> given = new ArrayList<>();
    opened(NumberingTest::table);
    opened(
        session ->
            session.<@Nullable Void>write(
                tx -> {
                  given.addAll(undone(tx, 1));
                  given.addAll(numbers(tx, create(tx, 1)));
                  given.addAll(undone(tx, MORE_THAN_RESERVED));
                  given.addAll(numbers(tx, create(tx, 1)));
                  return null;
                }));
    given.addAll(opened(session -> numbers(session, create(session, 1))));

    assertThat(given).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void records_ofATableThatWasMadeAgain_haveOtherIds() {
    List<RecordId> before = opened(session -> create(session, 3));
    List<RecordId> after =
        opened(
            session -> {
              session.tables().delete(table(session));
              return create(session, 3);
            });

    assertThat(after).doesNotContainAnyElementsOf(before);
  }

  @Test
  void tablesFieldsOptionsAndViews_overManyOpenings_haveIdsOfTheirOwn() {
    List<Object> ids = new ArrayList<>();
    for (int opening = 0; opening < 3; opening++) {
      ids.addAll(
          opened(
              session -> {
                List<Object> given = new ArrayList<>(define(session, "Kept"));
                given.addAll(undoneDefinition(session));
                given.addAll(define(session, "Kept"));
                given.addAll(undoneDefinition(session)); // the last before closing
                return given;
              }));
    }

    assertThat(ids).hasSize(3 * 4 * 6).doesNotHaveDuplicates();
  }

  private <T extends @Nullable Object> T opened(Function<Session, T> work) {
    WorkspaceOptions options = WorkspaceOptions.inDirectory(directory).withDurability(Durability.PROCESS);
    try (Workspace workspace = Workspace.open(options)) {
      return work.apply(workspace.org("acme").as("ada"));
    }
  }

  private static Table table(Session session) {
    return session
        .tables()
        .find("cards")
        .orElseGet(() -> session.tables().create(TableDraft.named("Cards")));
  }

  private static List<RecordId> create(Session session, int count) {
    return session.records(table(session)).createAll(Collections.nCopies(count, Map.of()));
  }

  private static List<Long> numbers(Session session, List<RecordId> ids) {
    return EngineAccess.of(session)
        .<List<Long>>read(
            context -> ids.stream().map(id -> context.resolve(table(context.session())).table().number(id)).toList());
  }

  private static List<Long> undone(Session session, int count) {
    List<Long> given = new ArrayList<>();
    fail(session, tx -> given.addAll(numbers(tx, create(tx, count))));
    return given;
  }

  /** {@return the ids of a new table, its display field, another field, its two options, and its two views} */
  private static List<Object> define(Session session, String name) {
    Table table = session.tables().create(TableDraft.named(name));
    FieldDraft draft = FieldDraft.named("Stage", FieldType.singleSelect("Lead", "Won"));
    var stage = session.fields(table).create(draft);
    List<OptionId> options = stage.options().stream().map(option -> option.id()).toList();
    var view = session.views().create(table, ViewDraft.table("Second"));
    List<Object> ids = new ArrayList<>(options);
    ids.addAll(List.of(table.id(), table.displayField(), stage.id(), view.id()));
    return ids;
  }

  private static List<Object> undoneDefinition(Session session) {
    List<Object> given = new ArrayList<>();
    fail(session, tx -> given.addAll(define(tx, "Undone")));
    return given;
  }

  private static void fail(Session session, Consumer<Session> work) {
    assertThatThrownBy(
            () ->
                session.<@Nullable Void>write(
                    tx -> {
                      work.accept(tx);
                      throw new UnsupportedOperationException("undone on purpose");
                    }))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
