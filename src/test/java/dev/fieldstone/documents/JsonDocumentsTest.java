package dev.fieldstone.documents;

import static dev.fieldstone.testing.Refusals.refused;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.feed.ChangeListener;
import dev.fieldstone.engine.feed.ChangeSet;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Attachment;
import dev.fieldstone.engine.record.Bulk;
import dev.fieldstone.engine.record.BulkMode;
import dev.fieldstone.engine.record.Json;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.json.JsonForm;
import dev.fieldstone.query.Board;
import dev.fieldstone.query.Page;
import dev.fieldstone.query.ViewRunner;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host's requests and answers as documents, on a table with a field of every type. */
final class JsonDocumentsTest {
  private static final List<String> KEYS =
      List.of(
          "name", "long_text", "email", "url", "phone", "number", "currency", "percent", "rating", "duration",
          "checkbox", "date", "datetime", "single_select", "multi_select", "user", "users", "reference", "references",
          "json", "attachments");

  private final Workspace workspace = Workspace.open(WorkspaceOptions.inMemory());
  private final Session ada = workspace.org("acme").as("ada");
  private final ViewRunner views = ViewRunner.on(ada);

  @BeforeEach
  void makeTable() {
    ada.actors().put("ada", "Ada, Countess", true);
    TableDraft draft = TableDraft.named("Things").view(ViewDraft.board("Lanes", "single_select"));
    for (FieldType type :
        List.of(
            FieldType.longText(), FieldType.email(), FieldType.url(), FieldType.phone(), FieldType.number(2),
            FieldType.currency("EUR"), FieldType.percent(), FieldType.rating(5), FieldType.duration(),
            FieldType.checkbox(), FieldType.date(), FieldType.dateTime(), FieldType.singleSelect("Lead", "Won"),
            FieldType.multiSelect("Hot", "New"), FieldType.user(), FieldType.users(),
            FieldType.reference("things", OnDelete.CLEAR), FieldType.references("things", OnDelete.CLEAR),
            FieldType.json(), FieldType.attachments(), FieldType.autonumber())) {
      draft = draft.field(type.keyword(), type);
    }
    ada.org().apply(Schema.of(draft));
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void valuesOfEveryType_areWrittenFromADocument() {
    Record target = ada.records("things").create(Map.of("name", "Target"));

    Record made = create(target);

    assertThat(made.text("email")).isEqualTo("ada@example.com");
    assertThat(made.number("number")).isEqualTo(new BigDecimal("-5.25"));
    assertThat(made.number("duration")).isEqualTo(new BigDecimal("90.5"));
    assertThat(made.checked("checkbox")).isTrue();
    assertThat(made.date("date")).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(made.instant("datetime")).isEqualTo(Instant.parse("2024-02-29T09:00:00Z"));
    assertThat(made.canonicalText("single_select")).isEqualTo("Won");
    assertThat(made.canonicalText("multi_select")).isEqualTo("Hot, New");
    assertThat(made.actors("users")).containsExactly("ada", "bob");
    assertThat(made.reference("reference")).isEqualTo(target.id());
    assertThat(made.references("references")).containsExactly(target.id());
    assertThat(made.json("json")).isEqualTo(new Json("{\"a\":[1,null,true]}"));
    assertThat(made.attachments("attachments")).containsExactly(new Attachment("a.pdf", 10, "", "s3:a"));
  }

  @Test
  void record_readFromItsDocument_saysTheSame() {
    create(ada.records("things").create(Map.of("name", "Target, \"first\"")));
    Query query = query("{\"filter\":{\"field\":\"number\",\"operator\":\"less_than\",\"operands\":[0]},"
        + "\"expanded\":[\"reference\",\"references\"]}");
    JsonForm<Page<Record>> form = JsonForm.of(Record.class).withFields(ada.fields("things").list()).page();
    Page<Record> page = views.items("things", query);

    Page<Record> read = form.read(form.write(page));

    Record expected = page.items().getFirst();
    Record actual = read.items().getFirst();
    assertThat(form.write(read)).isEqualTo(form.write(page));
    assertThat(read.count()).isEqualTo(page.count());
    assertThat(actual.values()).isEqualTo(expected.values());
    assertThat(actual.display()).isEqualTo(expected.display());
    for (Field field : expected.fields()) {
      assertThat(actual.value(field.key())).as(field.key()).isEqualTo(expected.value(field.key()));
      assertThat(actual.canonicalText(field.key())).as(field.key()).isEqualTo(expected.canonicalText(field.key()));
      assertThat(actual.isExpanded(field.key())).as(field.key()).isEqualTo(expected.isExpanded(field.key()));
    }
    assertThat(actual.option("single_select")).isEqualTo(expected.option("single_select"));
    assertThat(actual.options("multi_select")).isEqualTo(expected.options("multi_select"));
    assertThat(actual.actorLabel("user")).isEqualTo("Ada, Countess");
    assertThat(actual.actorLabels("users")).isEqualTo(expected.actorLabels("users"));
    assertThat(actual.referenceDisplay("reference")).isEqualTo("Target, \"first\"");
    assertThat(actual.referenceDisplays("references")).isEqualTo(expected.referenceDisplays("references"));
    assertThat(actual.value("created_by")).isEqualTo(expected.value("created_by"));
  }

  @Test
  void valuesOfARecordsDocument_canBeWrittenBack() {
    Record made = create(ada.records("things").create(Map.of("name", "Target")));
    String document = JsonForm.of(Record.class).write(made);
    String values = document.substring(document.indexOf("\"values\""), document.indexOf(",\"labels\""));
    String writable = values.replaceAll(",\"autonumber\":\\d+", "");

    Record updated = ada.records().update(made, patch("{" + writable + "}"));

    assertThat(updated.version()).isEqualTo(made.version());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\\\"text\\\"\"", "\"{\\\"$me\\\":true}\"", "[\"a\",{\"b\":1}]", "5", "{\"$ref\":\"x\"}"})
  void valuesOfJson_comeBackAsTheyWereGiven(String json) {
    Record made = ada.records("things").create(Map.of("name", "One"));

    Record updated = ada.records().update(made, patch("{\"values\":{\"json\":" + json + "}}"));

    assertThat(JsonForm.of(Record.class).write(updated)).contains("\"json\":" + json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"name\":\"a\"}]", "[{\"name\":\"a\",\"sizeBytes\":1.5,\"mediaType\":\"\",\"locator\":\"x\"}]",
        "{\"name\":\"a\",\"sizeBytes\":1,\"mediaType\":\"\",\"locator\":\"x\"}", "[{\"$created\":0}]", "5"
      })
  void whatDescribesNoFile_isRefused(String attachments) {
    Record made = ada.records("things").create(Map.of("name", "One"));
    Patch patch = patch("{\"values\":{\"attachments\":" + attachments + "}}");

    FieldstoneException refusal = refused(ErrorCode.VALUE_INVALID, () -> ada.records().update(made, patch));
    assertThat(refusal.problems()).extracting(Problem::path).containsExactly("attachments");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"field\":\"name\",\"operator\":\"is\",\"operands\":[\"One\"]}",
        "{\"field\":\"name\",\"operator\":\"is\",\"operands\":[\"One\"],\"exact\":true}",
        "{\"field\":\"number\",\"operator\":\"between\",\"operands\":[-6,-5.25]}",
        "{\"field\":\"checkbox\",\"operator\":\"is\",\"operands\":[true]}",
        "{\"field\":\"date\",\"operator\":\"is\",\"operands\":[\"2024-02-29\"]}",
        "{\"field\":\"datetime\",\"operator\":\"is\",\"operands\":[\"2024-02-29\"]}",
        "{\"field\":\"datetime\",\"operator\":\"is\",\"operands\":[\"2024-02-29T09:00:00Z\"]}",
        "{\"field\":\"created_at\",\"operator\":\"within\",\"operands\":[{\"$period\":0,\"unit\":\"year\"}]}",
        "{\"field\":\"date\",\"operator\":\"before\",\"operands\":[{\"$day\":0,\"unit\":\"day\"}]}",
        "{\"field\":\"single_select\",\"operator\":\"is_any_of\",\"operands\":[\"Won\"]}",
        "{\"field\":\"multi_select\",\"operator\":\"is_exactly\",\"operands\":[\"New\",\"Hot\"]}",
        "{\"field\":\"user\",\"operator\":\"is\",\"operands\":[{\"$me\":true}]}",
        "{\"field\":\"users\",\"operator\":\"has_any_of\",\"operands\":[\"bob\"]}",
        "{\"field\":\"email\",\"operator\":\"is_not_empty\"}",
      })
  void conditionsOfEveryKind_areAskedByDocument_andKeptByViews(String condition) {
    create(ada.records("things").create(Map.of("name", "Target")));
    String and = "{\"filter\":{\"all\":[{\"field\":\"number\",\"operator\":\"is_not_empty\"}," + condition + "]}}";
    ViewDraft draft =
        JsonForm.of(ViewDraft.class).read("{\"name\":\"Kept\",\"layout\":{\"kind\":\"table\"},\"query\":" + and + "}");

    View kept = ada.views().create("things", draft);
    View read = JsonForm.of(View.class).read(JsonForm.of(View.class).write(kept));
    View again = ada.views().update(kept, ViewPatch.empty().withQuery(read.query()));

    assertThat(views.count("things", query(and))).isEqualTo(1);
    assertThat(views.count(kept, Query.everything())).isEqualTo(1);
    assertThat(again).isEqualTo(kept);
  }

  @Test
  void bulkCalls_nameWhatTheyMakeByDocument() {
    List<Bulk> operations =
        JsonForm.of(Bulk.class)
            .list()
            .read(
                """
                [{"kind": "create", "table": "things", "values": {"name": "First"}},
                 {"kind": "create", "table": "things",
                  "values": {"name": "Second", "reference": {"$created": 0}, "references": [{"$created": 0}]}},
                 {"kind": "update", "record": {"$created": 0}, "patch": {"values": {"reference": {"$created": 1}}}},
                 {"kind": "upsert", "table": "things", "matchOn": ["name"], "values": {"name": "Third"}},
                 {"kind": "delete", "record": {"$created": 3}}]
                """);

    List<Outcome> outcomes = ada.bulk(operations, BulkMode.ATOMIC);

    Record second = views.items("things", Query.where("name").is("Second")).items().getFirst();
    Record first = ada.records().get(requireNonNull(second.reference("reference")));
    assertThat(first.reference("reference")).isEqualTo(second.id());
    assertThat(second.references("references")).containsExactly(first.id());
    JsonForm<List<Outcome>> form = JsonForm.of(Outcome.class).list();
    assertThat(form.read(form.write(outcomes))).isEqualTo(outcomes);
  }

  @Test
  void schema_madeFromADocument_isTheSameDocument() {
    String document = JsonForm.of(Schema.class).write(ada.org().schema());

    try (Workspace other = Workspace.open(WorkspaceOptions.inMemory())) {
      Session there = other.org("copy").as("ada");
      there.org().apply(JsonForm.of(Schema.class).read(document));

      assertThat(JsonForm.of(Schema.class).write(there.org().schema())).isEqualTo(document);
    }
  }

  @Test
  void board_isMovedByDocument() {
    Record one = ada.records("things").create(Map.of("name", "One", "single_select", "Lead"));
    Move move =
        JsonForm.of(Move.class)
            .read("{\"records\":[\"" + one.id() + "\"],\"toGroup\":{\"kind\":\"named\",\"name\":\"Won\"},"
                + "\"place\":{\"kind\":\"first\"}}");

    views.move("things/lanes", move);

    Board board = views.board("things/lanes", 5);
    JsonForm<Board> form = JsonForm.of(Board.class).withFields(ada.fields("things").list());
    assertThat(form.read(form.write(board)).group("Won").items().getFirst().id()).isEqualTo(one.id());
    assertThat(form.write(form.read(form.write(board)))).isEqualTo(form.write(board));
  }

  @Test
  void fields_areReadAsTheyWereWritten_withDefaults() {
    ada.fields("things").update("date", FieldPatch.empty().withDefault("2024-02-29"));
    ada.fields("things").update("multi_select", FieldPatch.empty().withDefault(List.of("New")));
    JsonForm<List<Field>> form = JsonForm.of(Field.class).list();
    List<Field> fields = ada.fields("things").list();

    assertThat(form.read(form.write(fields))).isEqualTo(fields);
    assertThat(form.read(form.write(ada.fields("things").builtIn()))).isEqualTo(ada.fields("things").builtIn());
  }

  @Test
  void refusals_areProblemDocuments() {
    FieldstoneException refusal =
        refused(
            ErrorCode.VALUE_INVALID, () -> ada.records("things").create(Map.of("number", "many", "rating", 9)));
    JsonForm<FieldstoneException> form = JsonForm.of(FieldstoneException.class);

    String document = form.write(refusal);

    assertThat(document)
        .startsWith("{\"type\":\"urn:fieldstone:" + refusal.code() + "\",\"title\":")
        .contains("\"status\":" + refusal.code().category().httpStatus());
    assertThat(form.read(document).problems())
        .extracting(Problem::code, Problem::path, Problem::sentence)
        .containsExactlyElementsOf(
            refusal.problems().stream()
                .map(problem -> tuple(problem.code(), problem.path(), problem.sentence()))
                .toList());
  }

  @Test
  void changeSets_areReadAsTheyWereWritten() throws InterruptedException {
    Record one = ada.records("things").create(Map.of("name", "One"));
    BlockingQueue<ChangeSet> seen = new LinkedBlockingQueue<>();
    JsonForm<ChangeSet> form = JsonForm.of(ChangeSet.class);

    ada.org().subscribe(new Listener(seen));
    ada.records().update(one, Patch.empty().set("name", "Two"));
    ChangeSet told = requireNonNull(seen.poll(20, TimeUnit.SECONDS));

    ChangeSet read = form.read(form.write(told));
    assertThat(form.write(read)).isEqualTo(form.write(told));
    assertThat(read.tables().getFirst().updated()).containsOnlyKeys(one.id());
  }

  /** Keeps what it is told. */
  private record Listener(BlockingQueue<ChangeSet> seen) implements ChangeListener {
    @Override
    public void changed(ChangeSet changes) {
      seen.add(changes);
    }

    @Override
    public void reload(long sequence) {}
  }

  private Record create(Record target) {
    String values =
        """
        {"name": "One", "long_text": "a\\nb", "email": "ada@example.com", "url": "https://example.com",
         "phone": "+49 30 1234", "number": -5.250, "currency": 120000, "percent": 0.25, "rating": 4, "duration": 90.5,
         "checkbox": true, "date": "2024-02-29", "datetime": "2024-02-29T10:00:00+01:00", "single_select": "Won",
         "multi_select": ["Hot", "New"], "user": "ada", "users": ["ada", "bob"], "reference": "%s",
         "references": ["%s"], "json": {"a": [1.0, null, true]},
         "attachments": [{"name": "a.pdf", "sizeBytes": 10, "mediaType": "", "locator": "s3:a"}]}
        """
            .replace("%s", target.id().toString());
    Bulk create = JsonForm.of(Bulk.class).read("{\"kind\":\"create\",\"table\":\"things\",\"values\":" + values + "}");
    ada.bulk(List.of(create), BulkMode.ATOMIC);
    Record made = views.items("things", Query.where("name").is("One")).items().getFirst();
    assertThat(made.values().keySet()).containsAll(KEYS);
    return made;
  }

  private static Query query(String document) {
    return JsonForm.of(Query.class).read(document);
  }

  private static Patch patch(String document) {
    return JsonForm.of(Patch.class).read(document);
  }
}
