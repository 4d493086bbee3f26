package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Attachment;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.ConversionNote;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TypeChange;
import dev.fieldstone.engine.schema.TypeChangePlan;
import dev.fieldstone.engine.schema.TypeChangePlan.Kind;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of each value under a type of another class, pair by pair. */
final class ConversionTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Conversion PLAIN = Conversion.replace().withLocale(Locale.US);
  private static final Conversion GERMAN =
      Conversion.replace().withLocale(Locale.GERMANY).withDateFormat("dd/MM/yyyy");
  private static final FieldType NUMBER = FieldType.number(2);
  private static final FieldType TEXT = FieldType.text();

  private final Workspace workspace = Workspace.open(WorkspaceOptions.inMemory());
  private final Session ada = workspace.org("acme").as("ada", BERLIN);

  @AfterEach
  void close() {
    assertThat(workspace.org("acme").verify()).isEmpty();
    workspace.close();
  }

  static Stream<Arguments> pairs() {
    return Stream.of(
        // text to number: never guesses
        pair(TEXT, "007", NUMBER, "7", null),
        pair(TEXT, "12345678901234567890", NUMBER, "12345678901234567890", null),
        pair(TEXT, "1,234.56", NUMBER, "1234.56", null),
        pair(TEXT, "1.234,56", NUMBER, "", ConversionNote.UNREADABLE),
        pair(TEXT, "(5)", NUMBER, "-5", null),
        pair(TEXT, "$ 5", NUMBER, "5", null),
        pair(TEXT, "25 %", FieldType.percent(), "0.25", null),
        pair(TEXT, "1.005", NUMBER, "1.01", ConversionNote.ROUNDED),
        pair(TEXT, "1e400", NUMBER, "", ConversionNote.UNREADABLE),
        pair(TEXT, "NaN", NUMBER, "", ConversionNote.UNREADABLE),
        pair(TEXT, "1a2.5-", NUMBER, "", ConversionNote.UNREADABLE),
        pair(TEXT, "7", FieldType.rating(5), "", ConversionNote.OUT_OF_BOUNDS),
        pair(TEXT, "1:01:05", FieldType.duration(), "3665", null),
        pair(TEXT, "0:00:01.2345", FieldType.duration(), "1.235", ConversionNote.ROUNDED),
        pair(TEXT, "0:00:01.250000", FieldType.duration(), "1.25", null),
        // text to checkbox
        pair(TEXT, "Yes", FieldType.checkbox(), "true", null),
        pair(TEXT, "unchecked", FieldType.checkbox(), "false", null),
        pair(TEXT, "maybe", FieldType.checkbox(), "false", ConversionNote.UNREADABLE),
        // text to days and points in time
        pair(TEXT, "2024-02-29", FieldType.date(), "2024-02-29", null),
        pair(TEXT, "31/02/2024", FieldType.date(), "", ConversionNote.UNREADABLE),
        pair(TEXT, "2024-02-29T10:00:00Z", FieldType.date(), "2024-02-29", ConversionNote.TIME_DROPPED),
        pair(TEXT, "24-02-29", FieldType.date(), "", ConversionNote.UNREADABLE),
        pair(TEXT, "2024-03-31", FieldType.dateTime(), "2024-03-30T23:00:00Z", null),
        pair(TEXT, "2024-03-31T02:30:00", FieldType.dateTime(), "2024-03-31T01:30:00Z", null),
        pair(TEXT, "2024-10-27T02:30:00", FieldType.dateTime(), "2024-10-27T00:30:00Z", null),
        pair(TEXT, "tomorrow", FieldType.dateTime(), "", ConversionNote.UNREADABLE),
        // text to selects
        pair(TEXT, "Red", FieldType.singleSelect("red"), "red", null),
        pair(TEXT, "réd", FieldType.singleSelect("red"), "réd", ConversionNote.OPTION_CREATED),
        pair(TEXT, "x".repeat(1_000), FieldType.singleSelect("red"), "", ConversionNote.UNREADABLE),
        pair(TEXT, "\"a, b\", RED", FieldType.multiSelect("red", "a, b"), "\"a, b\", red", null),
        pair(TEXT, "red, Red", FieldType.multiSelect("red"), "red", ConversionNote.REPETITION_DROPPED),
        pair(TEXT, "\"red", FieldType.multiSelect("red"), "", ConversionNote.UNREADABLE),
        // text to actors, JSON and attachments
        pair(TEXT, "bob", FieldType.user(), "bob", null),
        pair(TEXT, "bob, ada", FieldType.users(), "bob, ada", null),
        pair(TEXT, "{\"a\": 1.0}", FieldType.json(), "{\"a\":1}", null),
        pair(TEXT, "{a}", FieldType.json(), "", ConversionNote.UNREADABLE),
        pair(TEXT, "plan.pdf", FieldType.attachments(), "", ConversionNote.UNREADABLE),
        // anything to text
        pair(NUMBER, new BigDecimal("1.50"), TEXT, "1.5", null),
        pair(FieldType.number(0), new BigDecimal("1E+20"), TEXT, "100000000000000000000", null),
        pair(NUMBER, 5, FieldType.email(), "", ConversionNote.UNREADABLE),
        pair(FieldType.checkbox(), true, TEXT, "true", null),
        pair(FieldType.date(), "2024-02-29", TEXT, "2024-02-29", null),
        pair(FieldType.dateTime(), "2024-02-29T10:00:00Z", TEXT, "2024-02-29T10:00:00Z", null),
        pair(FieldType.singleSelect("a, b"), "a, b", TEXT, "a, b", null),
        pair(FieldType.multiSelect("a, b", "c"), List.of("a, b", "c"), TEXT, "\"a, b\", c", null),
        pair(FieldType.user(), "bob", TEXT, "bob", null),
        pair(FieldType.users(), List.of("bob", "Smith, J"), TEXT, "bob, \"Smith, J\"", null),
        pair(FieldType.json(), Map.of("a", 1), TEXT, "{\"a\":1}", null),
        pair(
            FieldType.attachments(), List.of(new Attachment("a", 1, "", "x")), TEXT,
            "[{\"locator\":\"x\",\"mediaType\":\"\",\"name\":\"a\",\"sizeBytes\":1}]", null),
        // numbers and checkboxes
        pair(NUMBER, 0, FieldType.checkbox(), "false", null),
        pair(NUMBER, 1, FieldType.checkbox(), "true", null),
        pair(NUMBER, 5, FieldType.checkbox(), "true", ConversionNote.AMOUNT_DROPPED),
        pair(FieldType.checkbox(), true, NUMBER, "1", null),
        pair(FieldType.checkbox(), false, NUMBER, "0", null),
        pair(FieldType.checkbox(), false, FieldType.rating(5), "", ConversionNote.OUT_OF_BOUNDS),
        // days and points in time, in Berlin
        pair(FieldType.date(), "2024-03-31", FieldType.dateTime(), "2024-03-30T23:00:00Z", null),
        pair(FieldType.dateTime(), "2024-03-30T23:00:00Z", FieldType.date(), "2024-03-31", null),
        pair(FieldType.dateTime(), "2024-03-31T21:59:00Z", FieldType.date(), "2024-03-31", ConversionNote.TIME_DROPPED),
        pair(FieldType.date(), "0001-01-01", FieldType.dateTime(), "", ConversionNote.OUT_OF_BOUNDS),
        // one and several
        pair(FieldType.singleSelect("a", "b"), "b", FieldType.multiSelect(), "b", null),
        pair(FieldType.multiSelect("a", "b"), List.of("b"), FieldType.singleSelect(), "b", null),
        pair(FieldType.multiSelect("a", "b"), List.of("b", "a"), FieldType.singleSelect(), "b", ConversionNote.FIRST_KEPT),
        pair(FieldType.user(), "bob", FieldType.users(), "bob", null),
        pair(FieldType.users(), List.of("bob", "ada"), FieldType.user(), "bob", ConversionNote.FIRST_KEPT),
        // what has nothing to do with each other
        pair(NUMBER, 5, FieldType.date(), "", ConversionNote.NO_CONVERSION),
        pair(FieldType.date(), "2024-02-29", FieldType.checkbox(), "false", ConversionNote.NO_CONVERSION),
        pair(FieldType.user(), "bob", FieldType.singleSelect("bob"), "", ConversionNote.NO_CONVERSION),
        pair(FieldType.json(), Map.of(), NUMBER, "", ConversionNote.NO_CONVERSION));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void value_becomesWhatThePairSays(
      FieldType from, Object given, FieldType to, String expected, @Nullable ConversionNote note) {
    check(from, given, to, PLAIN, expected, note);
  }

  static Stream<Arguments> german() {
    return Stream.of(
        pair(TEXT, "1.234,56", NUMBER, "1234.56", null),
        pair(TEXT, "1,5", NUMBER, "1.5", null),
        pair(TEXT, "29/02/2024", FieldType.date(), "2024-02-29", null),
        pair(TEXT, "31/02/2024", FieldType.date(), "", ConversionNote.UNREADABLE),
        pair(TEXT, "29/02/24", FieldType.date(), "", ConversionNote.UNREADABLE),
        pair(TEXT, "29/02/2024", FieldType.dateTime(), "2024-02-28T23:00:00Z", null));
  }

  @ParameterizedTest
  @MethodSource("german")
  void text_isReadAsTheConversionSays(
      FieldType from, Object given, FieldType to, String expected, @Nullable ConversionNote note) {
    check(from, given, to, GERMAN, expected, note);
  }

  @Test
  void textToReference_byWhatRecordsDisplay() {
    List<RecordId> people = people("Ada", "Bob", "bob", "Cem", "CEM");
    make(TEXT);
    List<RecordId> records = things("ada", "Bob", "cem", "Dan", "Ada, Bob");

    TypeChange change = ada.fields("things").changeType("value", reference(), PLAIN);

    assertThat(change.converted()).isEqualTo(2);
    assertThat(change.notes())
        .isEqualTo(Map.of(ConversionNote.SEVERAL_RECORDS, 1L, ConversionNote.NO_SUCH_RECORD, 2L));
    assertThat(ada.records().get(records.get(0)).reference("value")).isEqualTo(people.get(0));
    assertThat(ada.records().get(records.get(1)).reference("value")).isEqualTo(people.get(1));
    TypeChange several = ada.fields("things").changeType("value", TEXT, Conversion.NONE);
    assertThat(several.dormant()).isEqualTo(OptionalLong.empty());
    ada.fields("things").changeType("value", references(), PLAIN);
    assertThat(ada.records().get(records.get(4)).references("value")).containsExactly(people.get(0), people.get(1));
    ada.records().delete(people.get(0));
    assertThat(ada.records().get(records.get(4)).references("value")).containsExactly(people.get(1));
  }

  @Test
  void references_becomeEachOther_andText() {
    List<RecordId> people = people("Ada", "Smith, J");
    make(references());
    RecordId record = things(List.of(people.get(1), people.get(0))).getFirst();

    assertThat(ada.fields("things").changeType("value", reference(), PLAIN).notes())
        .isEqualTo(Map.of(ConversionNote.FIRST_KEPT, 1L));
    assertThat(ada.records().get(record).reference("value")).isEqualTo(people.get(1));
    ada.fields("things").changeType("value", references(), Conversion.NONE);
    assertThat(ada.records().get(record).references("value")).containsExactly(people.get(1), people.get(0));
    ada.fields("things").changeType("value", TEXT, PLAIN);
    assertThat(ada.records().get(record).text("value")).isEqualTo("\"Smith, J\", Ada");
  }

  @Test
  void referenceToARecordThatDisplaysNothing_doesNotConvert() {
    ada.tables().create(TableDraft.named("People"));
    make(reference());
    things(ada.records("people").create(Map.of()));

    assertThat(ada.fields("things").changeType("value", TEXT, PLAIN).notes())
        .isEqualTo(Map.of(ConversionNote.EMPTY_DISPLAY, 1L));
  }

  @Test
  void fillEmpty_leavesWhatWasDormant_andReplaceWritesOverIt() {
    make(TEXT);
    List<RecordId> records = things("1", "2", "x");
    ada.fields("things").changeType("value", NUMBER, Conversion.NONE);
    ada.records().set(records.get(0), "value", 100);
    ada.fields("things").changeType("value", TEXT, Conversion.NONE);

    TypeChangePlan plan = ada.fields("things").planTypeChange("value", NUMBER, PLAIN);
    assertThat(plan.count(Kind.DORMANT)).isEqualTo(3);
    assertThat(plan.count(Kind.EXACT)).isEqualTo(2);
    assertThat(plan.count(Kind.FAILING)).isEqualTo(1);
    assertThat(plan.count(Kind.RETURNING)).isEqualTo(1);
    assertThat(plan.count(Kind.DIFFERING)).isEqualTo(1);
    assertThat(plan.count(Kind.OVERWRITTEN)).isEqualTo(1);
    assertThat(plan.notes()).isEqualTo(Map.of(ConversionNote.UNREADABLE, 1L));

    TypeChange filled = ada.fields("things").changeType("value", NUMBER, Conversion.fillEmpty());
    assertThat(filled.dormant()).hasValue(3);
    assertThat(filled.converted()).isEqualTo(1);
    assertThat(numbers(records)).containsExactly("100", "2", "");
    ada.fields("things").changeType("value", TEXT, Conversion.NONE);
    assertThat(ada.records().get(records.get(0)).text("value")).isEqualTo("1");
    assertThat(ada.fields("things").changeType("value", NUMBER, PLAIN).converted()).isEqualTo(2);
    assertThat(numbers(records)).containsExactly("1", "2", "");
    assertThat(ada.records().get(records.get(1)).version()).isEqualTo(1);
  }

  @Test
  void labelsThatDifferInSpaceAround_makeOneOption() {
    make(TEXT);
    List<RecordId> records = things("\" New\", new", "NEW ");

    TypeChange change = ada.fields("things").changeType("value", FieldType.multiSelect("red"), PLAIN);

    assertThat(change.field().options().stream().map(Option::label)).containsExactly("red", "New");
    assertThat(change.converted()).isEqualTo(2);
    assertThat(numbers(records)).containsExactly("New", "New");
  }

  @Test
  void plan_toAComputedType_tellsThatNothingConverts() {
    make(TEXT);
    things("5", "x");

    for (FieldType computed : List.of(FieldType.autonumber(), new FieldType.CreatedTime(), new FieldType.UpdatedBy())) {
      TypeChangePlan plan = ada.fields("things").planTypeChange("value", computed, PLAIN);

      assertThat(plan.count(Kind.DORMANT)).isEqualTo(2);
      assertThat(plan.count(Kind.FAILING)).isEqualTo(2);
      assertThat(plan.notes()).isEqualTo(Map.of(ConversionNote.NO_CONVERSION, 2L));
      assertThat(plan.count(Kind.RETURNING)).isZero();
    }
  }

  @Test
  void plan_withinAClass_tellsWhatTheNewTypeWouldRefuse() {
    make(FieldType.number(2));
    things(new BigDecimal("1.25"), 3, 7);

    TypeChangePlan plan = ada.fields("things").planTypeChange("value", FieldType.rating(5), PLAIN);

    assertThat(plan.count(Kind.KEPT)).isEqualTo(1);
    assertThat(plan.count(Kind.REFUSED)).isEqualTo(2);
    assertThat(plan.tallies()).hasEntrySatisfying(Kind.REFUSED, tally -> assertThat(tally.samples()).hasSize(2));
    assertThat(ada.fields("things").get("value").type()).isEqualTo(FieldType.number(2));
  }

  @Test
  void moreThanAHundredNewOptions_areRefused_andNothingChanges() {
    make(TEXT);
    ada.records("things")
        .createAll(Stream.iterate(0, i -> i + 1).limit(101).map(i -> Map.of("name", "n", "value", "o" + i)).toList());

    refused(
        ErrorCode.FIELD_TOO_MANY_OPTIONS,
        () -> ada.fields("things").changeType("value", FieldType.singleSelect("a"), PLAIN));
    refused(
        ErrorCode.FIELD_TOO_MANY_OPTIONS,
        () -> ada.fields("things").planTypeChange("value", FieldType.singleSelect("a"), PLAIN));
    assertThat(ada.fields("things").get("value").type()).isEqualTo(TEXT);
    assertThat(ada.fields("things").changeType("value", FieldType.singleSelect("a"), Conversion.NONE).field().options())
        .hasSize(1);
  }

  @Test
  void progress_isTold_andCancels() {
    make(TEXT);
    List<RecordId> records = things("1", "2");

    refused(
        ErrorCode.QUERY_CANCELLED,
        () ->
            ada.fields("things")
                .changeType(
                    FieldLocator.of("value"), NUMBER, PLAIN, (done, total) -> false));

    assertThat(ada.fields("things").get("value").type()).isEqualTo(TEXT);
    assertThat(ada.records().get(records.get(0)).text("value")).isEqualTo("1");
  }

  @Test
  void required_isRestoredIfTheConversionFillsEverything() {
    make(NUMBER);
    things(1);
    ada.fields("things").update("value", FieldPatch.empty().withRequired(true));
    ada.fields("things").changeType("value", TEXT, PLAIN);
    things("2");

    assertThat(ada.fields("things").changeType("value", NUMBER, Conversion.NONE).requiredDropped()).isTrue();
    assertThat(ada.fields("things").get("value").required()).isFalse();
  }

  @Test
  void typeAndRequired_inOnePatch_areJudgedByWhatConverts() {
    make(TEXT);
    for (int field = 0; field < 20; field++) {
      ada.fields("things").create(FieldDraft.named("Number " + field, NUMBER));
    }
    things("1");
    FieldPatch plain = FieldPatch.changeType(FieldType.dateTime(), PLAIN).withRequired(true);
    refused(ErrorCode.FIELD_VALUES_MISSING, () -> ada.fields("things").update("value", plain));
    assertThat(ada.fields("things").get("value").type()).isEqualTo(TEXT);

    FieldPatch patch = FieldPatch.changeType(NUMBER, PLAIN).withRequired(true);
    assertThat(ada.fields("things").update("value", patch).required()).isTrue();
  }

  private void check(
      FieldType from, Object given, FieldType to, Conversion conversion, String expected, @Nullable ConversionNote note) {
    make(from);
    RecordId record = things(given).getFirst();

    TypeChangePlan plan = ada.fields("things").planTypeChange("value", to, conversion);
    TypeChange change = ada.fields("things").changeType("value", to, conversion);
    Record after = ada.records().get(record);

    assertThat(after.canonicalText("value")).isEqualTo(expected);
    assertThat(change.notes()).isEqualTo(note == null ? Map.of() : Map.of(note, 1L));
    assertThat(plan.notes()).isEqualTo(change.notes());
    assertThat(plan.count(Kind.EXACT)).isEqualTo(note == null ? 1 : 0);
    assertThat(plan.count(Kind.LOSSY)).isEqualTo(note != null && note.isLoss() ? 1 : 0);
    assertThat(plan.count(Kind.FAILING)).isEqualTo(note == null || note.isLoss() ? 0 : 1);
    assertThat(change.converted()).isEqualTo(note == null || note.isLoss() ? 1 : 0);
    ada.fields("things").changeType("value", from, Conversion.NONE);
    assertThat(ada.records().get(record).value("value")).isEqualTo(ada.records("things").create(values(given)).value("value"));
  }

  private static Arguments pair(
      FieldType from, Object given, FieldType to, String expected, @Nullable ConversionNote note) {
    return Arguments.of(from, given, to, expected, note);
  }

  private List<String> numbers(List<RecordId> records) {
    return ada.records().getAll(records).stream().map(record -> record.canonicalText("value")).toList();
  }

  private void make(FieldType type) {
    ada.tables().create(TableDraft.named("Things").field("Value", type));
  }

  private List<RecordId> things(Object... values) {
    return ada.records("things").createAll(Stream.of(values).map(ConversionTest::values).toList());
  }

  private static Map<String, Object> values(Object value) {
    return Map.of("name", "thing", "value", value);
  }

  private List<RecordId> people(String... names) {
    ada.tables().create(TableDraft.named("People"));
    return ada.records("people").createAll(Stream.of(names).map(name -> Map.of("name", name)).toList());
  }

  private static FieldType reference() {
    return FieldType.reference("people", OnDelete.CLEAR);
  }

  private static FieldType references() {
    return FieldType.references("people", OnDelete.CLEAR);
  }
}
