package dev.fieldstone.engine;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Attachment;
import dev.fieldstone.engine.record.Json;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.TableDraft;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each type takes, refuses and gives back. */
final class FieldTypesTest {
  private static final Attachment PLAN = new Attachment("plan.pdf", 1_000, "application/pdf", "s3://plans/1");

  private final Workspace workspace = Workspace.open(WorkspaceOptions.inMemory());
  private final Session ada = workspace.org("acme").as("ada");

  @AfterEach
  void close() {
    workspace.close();
  }

  static Stream<Arguments> taken() {
    return Stream.of(
        Arguments.of(FieldType.email(), "ada@example.org", "ada@example.org"),
        Arguments.of(FieldType.url(), "https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        Arguments.of(FieldType.url(), "mailto:ada@example.org", "mailto:ada@example.org"),
        Arguments.of(FieldType.phone(), "+49 (30) 123-456.7", "+49 (30) 123-456.7"),
        Arguments.of(FieldType.percent(), new BigDecimal("0.2500"), new BigDecimal("0.25")),
        Arguments.of(FieldType.rating(5), 5, BigDecimal.valueOf(5)),
        Arguments.of(FieldType.duration(), 90, BigDecimal.valueOf(90)),
        Arguments.of(FieldType.duration(), Duration.ofMillis(1_500), new BigDecimal("1.5")),
        Arguments.of(FieldType.user(), "bob", "bob"),
        Arguments.of(FieldType.users(), List.of("bob", "ada"), List.of("bob", "ada")),
        Arguments.of(FieldType.users(), List.of(), null),
        Arguments.of(FieldType.json(), "{\"b\": 1.50, \"a\": [true, null]}", new Json("{\"a\":[true,null],\"b\":1.5}")),
        Arguments.of(FieldType.json(), Map.of("a", List.of(100, "x")), new Json("{\"a\":[100,\"x\"]}")),
        Arguments.of(FieldType.json(), new Json("\"text\""), new Json("\"text\"")),
        Arguments.of(FieldType.json(), "null", null),
        Arguments.of(FieldType.attachments(), List.of(PLAN), List.of(PLAN)),
        Arguments.of(FieldType.attachments(), List.of(), null));
  }

  @ParameterizedTest
  @MethodSource("taken")
  void value_thatFits_isGivenBack(FieldType type, Object given, @Nullable Object expected) {
    make(type);

    Record record = ada.records("things").create(Map.of("name", "one", "value", given));

    assertThat(record.value("value")).isEqualTo(expected);
    assertThat(ada.records().get(record).value("value")).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("taken")
  void value_setLater_isGivenBack(FieldType type, Object given, @Nullable Object expected) {
    make(type);
    Record record = ada.records("things").create(Map.of("name", "one"));

    ada.records().update(record, Patch.empty().set("value", given));
    Record read = ada.records().get(record);
    ada.records().update(record, Patch.empty().clear("value"));

    assertThat(read.value("value")).isEqualTo(expected);
    assertThat(ada.records().get(record).value("value")).isNull();
  }

  static Stream<Arguments> unfit() {
    return Stream.of(
            refusals(FieldType.email(), "ada", "ada@", "@example.org", "a b@example.org", "a@b@c", 1),
            refusals(FieldType.url(), "example.org", "https://a b", "//a", 5),
            refusals(FieldType.phone(), "1", "call me", "+", "12345678901234567890123"),
            refusals(FieldType.percent(), new BigDecimal("0.12345"), "25%"),
            refusals(FieldType.rating(5), 0, 6, -1, new BigDecimal("1.5"), "3"),
            refusals(FieldType.duration(), "1:30", new BigDecimal("0.0001")),
            refusals(FieldType.user(), "", "  ", 5, "a\nb"),
            refusals(FieldType.users(), "ada", List.of("ada", "ada"), List.of("ada", " "), List.of(5)),
            refusals(FieldType.json(), "{", "{\"a\":1,\"a\":2}", "[1] 2", "\"\\u0000\"", "[".repeat(200), Double.NaN, ""),
            refusals(
                FieldType.attachments(), "plan.pdf", List.of("plan.pdf"), List.of(new Attachment("", 1, "", "x")),
                List.of(new Attachment("a", -1, "", "x")), List.of(new Attachment("a", 1, "", ""))))
        .flatMap(stream -> stream);
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void value_thatDoesNotFit_isRefused(FieldType type, Object given) {
    make(type);

    refused(ErrorCode.VALUE_INVALID, () -> ada.records("things").create(Map.of("name", "one", "value", given)));
    assertThat(ada.records("things").create(Map.of("name", "one")).value("value")).isNull();
  }

  static Stream<Arguments> lenient() {
    return Stream.of(
        Arguments.of(FieldType.percent(), "25 %", new BigDecimal("0.25")),
        Arguments.of(FieldType.rating(5), "3", BigDecimal.valueOf(3)),
        Arguments.of(FieldType.duration(), "1:30:15", BigDecimal.valueOf(5_415)),
        Arguments.of(FieldType.duration(), "-0:00:01.5", new BigDecimal("-1.5")),
        Arguments.of(FieldType.duration(), "90", BigDecimal.valueOf(90)),
        Arguments.of(FieldType.users(), "bob, \"Smith, John\"\nada, bob", List.of("bob", "Smith, John", "ada")),
        Arguments.of(FieldType.json(), " ", null));
  }

  @ParameterizedTest
  @MethodSource("lenient")
  void text_isReadLeniently(FieldType type, String given, @Nullable Object expected) {
    make(type);

    List<Outcome> outcomes =
        ada.records("things").createEach(List.of(Map.of("name", "one", "value", given)), Reading.lenient(Locale.ROOT));

    assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Done.class);
    assertThat(ada.records().get(((Outcome.Done) outcomes.getFirst()).record()).value("value")).isEqualTo(expected);
  }

  @Test
  void typesOfOneClass_shareTheirValues() {
    make(FieldType.text());
    Record record = ada.records("things").create(Map.of("name", "one", "value", "not an address"));

    ada.fields("things").update("value", FieldPatch.changeType(FieldType.email(), Conversion.NONE));

    assertThat(ada.records().get(record).text("value")).isEqualTo("not an address");
  }

  @Test
  void multiSelect_keepsOrder_andLeavesOutWhatIsRemoved() {
    make(FieldType.multiSelect("red", "green", "a, b"));
    List<Option> options = ada.fields("things").get("value").options();
    Record record =
        ada.records("things").create(Map.of("name", "one", "value", List.of("a, b", options.get(0).id())));

    assertThat(record.options("value")).extracting(Option::label).containsExactly("a, b", "red");
    assertThat(record.canonicalText("value")).isEqualTo("\"a, b\", red");
    choose("green", "a, b");
    assertThat(ada.records().get(record).options("value")).extracting(Option::label).containsExactly("a, b");
    choose("green");
    assertThat(ada.records().get(record).value("value")).isNull();
    choose("red", "green", "a, b");
    assertThat(ada.records().get(record).options("value")).extracting(Option::label).containsExactly("a, b", "red");
    refused(
        ErrorCode.VALUE_INVALID,
        () -> ada.records("things").create(Map.of("name", "one", "value", List.of("red", "blue"))));
    refused(
        ErrorCode.VALUE_INVALID,
        () -> ada.records("things").create(Map.of("name", "one", "value", List.of("red", "red"))));
  }

  @Test
  void options_areOneSetForSingleAndMultiple() {
    make(FieldType.singleSelect("red", "green"));
    List<Option> before = ada.fields("things").get("value").options();

    ada.fields("things").update("value", FieldPatch.changeType(FieldType.multiSelect(), Conversion.NONE));

    assertThat(ada.fields("things").get("value").options()).isEqualTo(before);
  }

  @Test
  void autonumber_countsUp_andIsNotWritten() {
    make(FieldType.autonumber());
    Record first = ada.records("things").create(Map.of("name", "one"));
    Record second = ada.records("things").create(Map.of("name", "two"));

    assertThat(first.number("value")).isEqualTo(BigDecimal.ONE);
    assertThat(ada.records().get(second).number("value")).isEqualTo(BigDecimal.TWO);
    refused(ErrorCode.FIELD_READONLY, () -> ada.records().set(first, "value", 5));
  }

  @Test
  void computedField_isRefusedAmongTheOtherFaults_inFieldOrder() {
    ada.tables().create(
        TableDraft.named("Things").field("First", FieldType.date()).field("Number", FieldType.autonumber())
            .field("Last", FieldType.date()));

    assertThatThrownBy(() -> ada.records("things").create(Map.of("first", "no", "number", 5, "last", "no")))
        .isInstanceOfSatisfying(
            FieldstoneException.class,
            refusal ->
                assertThat(refusal.problems().stream().map(problem -> problem.code() + " " + problem.path()))
                    .containsExactly("VALUE/INVALID first", "FIELD/READONLY number", "VALUE/INVALID last"));
  }

  @Test
  void settings_outOfBounds_areRefused() {
    for (FieldType type :
        List.of(FieldType.rating(0), FieldType.rating(11), new FieldType.Percent(19), new FieldType.Percent(-1))) {
      refused(ErrorCode.FIELD_TYPE_INVALID, () -> ada.tables().create(table(type)));
    }
  }

  @Test
  void value_askedForAsAnotherClass_isAMistake() {
    make(FieldType.users());
    Record record = ada.records("things").create(Map.of("name", "one", "value", List.of("ada")));

    assertThat(record.actors("value")).containsExactly("ada");
    assertThatIllegalArgumentException().isThrownBy(() -> record.text("value"));
    assertThatIllegalArgumentException().isThrownBy(() -> record.references("value"));
    assertThatIllegalArgumentException().isThrownBy(() -> record.attachments("name"));
  }

  private static Stream<Arguments> refusals(FieldType type, Object... values) {
    return Arrays.stream(values).map(value -> Arguments.of(type, value));
  }

  private void choose(String... labels) {
    ada.fields("things").update("value", FieldPatch.changeType(FieldType.multiSelect(labels), Conversion.NONE));
  }

  private void make(FieldType type) {
    ada.tables().create(table(type));
  }

  private static TableDraft table(FieldType type) {
    return TableDraft.named("Things").field("Value", type);
  }
}
