package dev.fieldstone.actor;

import static dev.fieldstone.engine.view.Query.where;
import static dev.fieldstone.testing.Refusals.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Actor;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.schema.TablePatch;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort.Direction;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.query.ViewRunner;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What labels serve: display, sorting, search, conditions, lenient reading. */
final class ActorLabelsTest {
  private static final Reading LENIENT = Reading.lenient(Locale.US);

  private final Workspace workspace = Workspace.open(WorkspaceOptions.inMemory());
  private final Session ada = workspace.org("acme").as("u1");
  private final ViewRunner views = ViewRunner.on(ada);

  @BeforeEach
  void make() {
    ada.org()
        .apply(
            Schema.of(
                TableDraft.named("Tasks")
                    .field("owner", FieldType.user())
                    .field("team", FieldType.users())
                    .field("part_of", FieldType.reference("tasks", OnDelete.CLEAR))));
    ada.actors()
        .putAll(
            List.of(
                new Actor("u1", "Ada Lovelace", true),
                new Actor("u2", "\u00c9mile Zola", true),
                new Actor("u3", "emma", false),
                new Actor("t1", "Twin", true),
                new Actor("t2", "twin", true)));
  }

  @AfterEach
  void close() {
    assertThat(ada.org().verify()).isEmpty();
    workspace.close();
  }

  @Test
  void record_showsLabelsAndKeepsIds() {
    Record task = task("one", Map.of("owner", "u2", "team", List.of("u3", "nobody", "u1")));

    assertThat(task.text("owner")).isEqualTo("u2");
    assertThat(task.value("owner")).isEqualTo("u2");
    assertThat(task.actorLabel("owner")).isEqualTo("\u00c9mile Zola");
    assertThat(task.actors("team")).containsExactly("u3", "nobody", "u1");
    assertThat(task.actorLabels("team")).containsExactly("emma", "nobody", "Ada Lovelace");
    assertThat(task.canonicalText("team")).isEqualTo("emma, nobody, Ada Lovelace");
    assertThat(task.createdBy()).isEqualTo("u1");
    assertThat(task.actorLabel("created_by")).isEqualTo("Ada Lovelace");
    assertThat(task.canonicalText("updated_by")).isEqualTo("Ada Lovelace");
    assertThat(task("none", Map.of()).actorLabel("owner")).isNull();
    assertThat(task("none", Map.of()).actorLabels("team")).isEmpty();
  }

  @Test
  void label_ofAFieldOfAnotherClass_isAMistake() {
    Record task = task("one", Map.of());

    assertThatThrownBy(() -> task.actorLabel("name")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> task.actorLabel("team")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> task.actorLabels("owner")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void record_showsTheLabelOfItsTime() {
    Record before = task("one", Map.of("owner", "u2"));

    ada.actors().put("u2", "Zola", true);

    assertThat(before.actorLabel("owner")).isEqualTo("\u00c9mile Zola");
    assertThat(get(before).actorLabel("owner")).isEqualTo("Zola");
    assertThat(get(before).version()).isEqualTo(1);
    ada.actors().remove("u2");
    assertThat(get(before).actorLabel("owner")).isEqualTo("u2");
  }

  @Test
  void displayField_thatHoldsAnActor_displaysTheLabel() {
    Record whole = task("whole", Map.of("owner", "u2"));
    Record part = task("part", Map.of("owner", "u1", "part_of", whole));
    ada.tables().update(TableLocator.of("tasks"), TablePatch.empty().displayedBy(FieldLocator.of("owner")));

    assertThat(get(part).display()).isEqualTo("Ada Lovelace");
    assertThat(views.items("tasks", where("name").is("part").expanding("part_of")).items().getFirst()
            .referenceDisplay("part_of"))
        .isEqualTo("\u00c9mile Zola");
    assertThat(found("zola")).containsExactly("whole", "part");
    Outcome read =
        ada.records("tasks").createEach(List.of(Map.of("name", "new", "part_of", "ada lovelace")), LENIENT).getFirst();
    assertThat(read).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void sort_isByLabelThenById() {
    for (String owner : List.of("u3", "t2", "u2", "zoe", "u1", "t1", "bob")) {
      task(owner, Map.of("owner", owner));
    }
    task("none", Map.of());

    List<String> ascending = names(Query.everything().sortedBy("owner", Direction.ASC));

    assertThat(ascending).containsExactly("u1", "bob", "u2", "u3", "t1", "t2", "zoe", "none");
    assertThat(names(Query.everything().sortedBy("owner", Direction.DESC)))
        .containsExactly("zoe", "t2", "t1", "u3", "u2", "bob", "u1", "none");
  }

  @Test
  void sort_ofNamesakes_isByIdBeforeTheNextLevel() {
    ada.actors().put("t2", "Twin", true);
    task("b", Map.of("owner", "t1"));
    task("c", Map.of("owner", "t2"));
    task("a", Map.of("owner", "t2"));
    task("d", Map.of("owner", "t1"));

    Query query = Query.everything().sortedBy("owner", Direction.ASC).sortedBy("name", Direction.DESC);

    assertThat(names(query)).containsExactly("d", "b", "c", "a");
  }

  @Test
  void sort_byWhoCreated_isByLabel() {
    workspace.org("acme").as("u3").records("tasks").create(Map.of("name", "of emma"));
    workspace.org("acme").as("nobody").records("tasks").create(Map.of("name", "of nobody"));
    task("of ada", Map.of());

    assertThat(names(Query.everything().sortedBy("created_by", Direction.ASC)))
        .containsExactly("of ada", "of emma", "of nobody");
    assertThat(names(Query.everything().sortedBy("updated_by", Direction.DESC)))
        .containsExactly("of nobody", "of emma", "of ada");
  }

  @Test
  void search_findsLabelsAndTheIdsOfWhoIsUnknown() {
    task("one", Map.of("owner", "u2"));
    task("two", Map.of("team", List.of("u1", "nobody")));
    task("three", Map.of("owner", "u3"));

    assertThat(found("emile")).containsExactly("one");
    assertThat(found("lovelace NOBODY")).containsExactly("two");
    assertThat(found("love nob")).containsExactly("two");
    assertThat(found("u2")).isEmpty();
    assertThat(found("lovelacenobody")).isEmpty();
  }

  @Test
  void search_looksIntoWhoCreated_whereTheViewShowsIt() {
    task("one", Map.of());
    View view = ada.views().create("tasks", ViewDraft.table("Made").withFields("name", "created_by"));

    assertThat(views.items(view.id(), Query.everything().withSearch("lovelace")).items()).hasSize(1);
    assertThat(found("lovelace")).isEmpty();
  }

  @Test
  void condition_meansAnActorByIdOrElseByLabel() {
    task("one", Map.of("owner", "u1", "team", List.of("u2")));
    task("two", Map.of("owner", "nobody", "team", List.of("u1", "u2")));
    task("three", Map.of("owner", "Twin"));
    task("four", Map.of("owner", "t1"));

    assertThat(names(where("owner").is("u1"))).containsExactly("one");
    assertThat(names(where("owner").is("ADA lovelace"))).containsExactly("one");
    assertThat(names(where("owner").is(new Actor("u1", "whatever", true)))).containsExactly("one");
    assertThat(names(where("owner").isAnyOf(List.of("Ada Lovelace", "nobody")))).containsExactly("one", "two");
    assertThat(names(where("owner").isNot("Ada Lovelace"))).containsExactly("two", "three", "four");
    assertThat(names(where("team").hasAllOf("e\u0301mile zola", "Ada Lovelace"))).containsExactly("two");
    assertThat(names(where("created_by").is("ada lovelace"))).hasSize(4);
    // Of several by one label none is meant, but whoever has the text for an id.
    assertThat(names(where("owner").is("Twin"))).containsExactly("three");
    ada.actors().put("Ada Lovelace", "Another", true);
    assertThat(names(where("owner").is("Ada Lovelace"))).isEmpty();
  }

  @Test
  void savedCondition_keepsTheId() {
    task("one", Map.of("owner", "u1"));
    View view =
        ada.views().create("tasks", ViewDraft.table("Ada's").showing(where("owner").is("Ada Lovelace")));

    ada.actors().put("u1", "Ada King", true);
    ada.actors().put("u9", "Ada Lovelace", true);

    assertThat(((Filter.Condition) view.query().filter()).operands()).isEqualTo(List.of("u1"));
    assertThat(views.count(view.id(), Query.everything())).isEqualTo(1);
  }

  @Test
  void strictReading_takesIdsAlone() {
    Record task = task("one", Map.of("owner", "Ada Lovelace", "team", List.of(new Actor("u1", "x", true), "EMMA")));

    assertThat(task.text("owner")).isEqualTo("Ada Lovelace");
    assertThat(task.actors("team")).containsExactly("u1", "EMMA");
    assertThat(get(ada.records().update(task, Patch.of(Map.of("owner", "twin")))).text("owner")).isEqualTo("twin");
  }

  @Test
  void lenientReading_takesIdsThenLabels() {
    assertThat(leniently("owner", "u2").text("owner")).isEqualTo("u2");
    assertThat(leniently("owner", " ada LOVELACE ").text("owner")).isEqualTo("u1");
    assertThat(leniently("owner", "Emma").text("owner")).isEqualTo("u3");
    assertThat(leniently("owner", "Nobody").text("owner")).isEqualTo("Nobody");
    assertThat(leniently("team", "emma, Ada Lovelace, u1, Nobody").actors("team"))
        .containsExactly("u3", "u1", "Nobody");
    ada.actors().put("Ada Lovelace", "Another", true);
    assertThat(leniently("owner", "Ada Lovelace").text("owner")).isEqualTo("Ada Lovelace");
  }

  @Test
  void lenientReading_ofALabelThatSeveralHave_isRefused() {
    List<Outcome> outcomes =
        ada.records("tasks")
            .createEach(
                List.of(
                    Map.of("name", "one", "owner", "TWIN"),
                    Map.of("name", "two", "team", "emma, twin"),
                    Map.of("name", "three", "owner", "t1")),
                LENIENT);

    assertThat(outcomes.get(0)).isInstanceOf(Outcome.Refused.class);
    assertThat(outcomes.get(1)).isInstanceOf(Outcome.Refused.class);
    assertThat(outcomes.get(2)).isInstanceOf(Outcome.Done.class);
    assertThat(problems(() -> refuse((Outcome.Refused) outcomes.get(0)))).containsExactly("VALUE/INVALID owner");
    assertThat(problems(() -> refuse((Outcome.Refused) outcomes.get(1)))).containsExactly("VALUE/INVALID team");
  }

  private static void refuse(Outcome.Refused refused) {
    throw new FieldstoneException(refused.problems());
  }

  @Test
  void labelPutWithinAWrite_isReadByIt() {
    Record made =
        ada.write(
            session -> {
              session.actors().put("u7", "Grace Hopper", true);
              session.records("tasks").createEach(List.of(Map.of("name", "x", "owner", "grace hopper")), LENIENT);
              return ViewRunner.on(session).items("tasks", where("owner").is("Grace Hopper")).items().getFirst();
            });

    assertThat(made.text("owner")).isEqualTo("u7");
    assertThat(made.actorLabel("owner")).isEqualTo("Grace Hopper");
  }

  private Record leniently(String field, String value) {
    Outcome outcome = ada.records("tasks").createEach(List.of(Map.of("name", "x", field, value)), LENIENT).getFirst();
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return views.items("tasks", where("name").is("x")).items().getLast();
  }

  private Record task(String name, Map<String, ?> values) {
    Map<String, Object> all = new HashMap<>(values);
    all.put("name", name);
    return ada.records("tasks").create(all);
  }

  private Record get(Record record) {
    return ada.records().get(record.id());
  }

  private List<String> found(String search) {
    return names(Query.everything().withSearch(search));
  }

  private List<String> names(Query query) {
    return views.items("tasks", query).items().stream().map(record -> record.canonicalText("name")).toList();
  }
}
