package dev.fieldstone.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Actor;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.ConversionNote;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TypeChange;
import dev.fieldstone.engine.schema.TypeChangePlan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts become actors by id or label, and actors texts by label. */
final class ActorConversionTest {
  private final Workspace workspace = Workspace.open(WorkspaceOptions.inMemory());
  private final Session ada = workspace.org("acme").as("ada");

  @BeforeEach
  void make() {
    ada.actors()
        .putAll(
            List.of(
                new Actor("u1", "Ada Lovelace", true),
                new Actor("u2", "Smith, J", false),
                new Actor("t1", "Twin", true),
                new Actor("t2", "TWIN", true)));
  }

  @AfterEach
  void close() {
    assertThat(ada.org().verify()).isEmpty();
    workspace.close();
  }

  @Test
  void text_becomesTheActorThatItNames() {
    List<RecordId> records = things(FieldType.text(), "u1", "ada lovelace", "Nobody", "twin", "t1");

    TypeChange change = change(FieldType.user());

    assertThat(change.converted()).isEqualTo(4);
    assertThat(change.notes()).isEqualTo(Map.of(ConversionNote.SEVERAL_ACTORS, 1L));
    assertThat(values(records)).containsExactly("u1", "u1", "Nobody", "", "t1");
  }

  @Test
  void text_becomesTheActorsThatItNames() {
    List<RecordId> records =
        things(FieldType.text(), "\"smith, j\", u1", "ada lovelace, u1", "u1, twin", "\"u1");

    TypeChange change = change(FieldType.users());

    assertThat(change.notes())
        .isEqualTo(
            Map.of(
                ConversionNote.REPETITION_DROPPED, 1L,
                ConversionNote.SEVERAL_ACTORS, 1L,
                ConversionNote.UNREADABLE, 1L));
    assertThat(values(records)).containsExactly("[u2, u1]", "[u1]", "", "");
  }

  @Test
  void actor_becomesItsLabelAndReturns() {
    List<RecordId> records = things(FieldType.user(), "u1", "Nobody", "t1");

    change(FieldType.text());
    assertThat(values(records)).containsExactly("Ada Lovelace", "Nobody", "Twin");

    change(FieldType.user());
    assertThat(values(records)).containsExactly("u1", "Nobody", "t1");
  }

  @Test
  void actors_becomeTheirLabels() {
    List<RecordId> records = things(FieldType.users(), List.of("u2", "u1"), List.of("Nobody"));

    change(FieldType.longText());

    assertThat(values(records)).containsExactly("\"Smith, J\", Ada Lovelace", "Nobody");
  }

  @Test
  void plan_showsLabels() {
    things(FieldType.user(), "u1");

    TypeChangePlan plan =
        ada.fields("things").planTypeChange("value", FieldType.users(), Conversion.replace());

    assertThat(plan.tallies().values().stream().flatMap(tally -> tally.samples().stream()))
        .extracting(TypeChangePlan.Sample::before, TypeChangePlan.Sample::after)
        .containsOnly(tuple("Ada Lovelace", "Ada Lovelace"));
  }

  private TypeChange change(FieldType type) {
    return ada.fields("things").changeType("value", type, Conversion.replace());
  }

  private List<RecordId> things(FieldType type, Object... values) {
    ada.tables().create(TableDraft.named("Things").field("Value", type));
    return ada.records("things")
        .createAll(List.of(values).stream().map(value -> Map.of("name", "one", "value", value)).toList());
  }

  private List<String> values(List<RecordId> records) {
    return ada.records().getAll(records).stream().map(ActorConversionTest::value).toList();
  }

  private static String value(Record record) {
    Object value = record.value("value");
    return value == null ? "" : value.toString();
  }
}
