package dev.fieldstone.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Bulk;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Query;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can't be read is refused with every fault, each at its place. */
final class RefusalsTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "{}x", "{'a':1}", "{\"search\":\"a\",\"search\":\"b\"}", "[1,]", "NaN", "01"})
  void textThatIsNotJson_isRefused(String text) {
    FieldstoneException refusal = refusal(Query.class, text);

    assertThat(refusal.code()).isEqualTo(ErrorCode.JSON_INVALID);
  }

  @Test
  void malformedText_saysLineAndColumn() {
    assertThat(refusal(Query.class, "{\n  \"filter\": }").facts()).containsEntry("line", 2).containsKey("column");
  }

  @Test
  void everyFault_isTold_withItsPath() {
    String document =
        """
        {"filter": {"all": [
            {"field": "amount", "operator": "about", "operands": [1]},
            {"operator": "is", "operands": 5},
            {"any": [], "other": 1}]},
         "sorts": [{"field": 5}],
         "paging": {"page": 1.5, "take": "ten"},
         "search": null,
         "colour": "red"}
        """;

    FieldstoneException refusal = refusal(Query.class, document);

    assertThat(refusal.problems())
        .extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "filter.all[0].operator", "filter.all[1].field", "filter.all[1].operands", "filter.all[2].other",
            "sorts[0].field", "paging.page", "paging.take", "colour");
    assertThat(refusal.problems()).allMatch(problem -> problem.code() == ErrorCode.JSON_INVALID);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|",
        "{\"kind\":\"map\"}|kind",
        "{}|kind",
        "{\"kind\":\"board\",\"axis\":\"fld_x\"}|axis",
        "{\"kind\":\"board\",\"steps\":{\"kind\":\"ranges\"}}|steps.bounds",
        "{\"kind\":\"board\",\"steps\":{\"kind\":\"ranges\",\"bounds\":[1,\"2\",null]}}|steps.bounds[1]",
        "{\"kind\":\"table\",\"axis\":\"stage\"}|axis",
      })
  void layouts_areRefusedAtTheirFault(String document, String path) {
    assertThat(refusal(Layout.class, document).problems().getFirst().path()).isEqualTo(path == null ? "" : path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"$day\":\"one\",\"unit\":\"day\"}", "{\"$day\":1,\"unit\":\"fortnight\"}", "{\"$me\":false}",
        "{\"$created\":1.5}"
      })
  void tagsThatMakeNoSense_areRefused(String value) {
    FieldstoneException refusal = refusal(Patch.class, "{\"values\":{\"x\":" + value + "}}");

    assertThat(refusal.problems().getFirst().path()).startsWith("values.x.");
  }

  @Test
  void idsOfAnotherKind_areRefused() {
    assertThat(refusal(RecordId.class, "\"tbl_00000000000000000000000000\"").facts()).containsKey("value");
    assertThat(refusal(Move.class, "{\"records\":[\"x\"]}").problems().getFirst().path()).isEqualTo("records[0]");
  }

  @Test
  void contradictions_areRefused() {
    assertThat(paths(Bulk.class, "{\"kind\":\"upsert\",\"table\":\"deals\",\"matchOn\":[],\"values\":{}}"))
        .containsExactly("");
    assertThat(paths(FieldPatch.class, "{\"unique\":true,\"uniqueness\":\"exact\"}")).containsExactly("unique");
    assertThat(paths(FieldPatch.class, "{\"conversion\":{\"mode\":\"replace\"}}")).containsExactly("conversion");
    assertThat(paths(Conversion.class, "{\"mode\":\"replace\",\"dateFormat\":\"QQ no\"}")).containsExactly("");
    assertThat(paths(Conversion.class, "{\"mode\":\"replace\",\"locale\":\"_\"}")).containsExactly("locale");
  }

  @Test
  void schemaOfAnotherVersion_isRefused() {
    assertThat(paths(Schema.class, "{\"version\":2,\"tables\":[]}")).containsExactly("version");
    assertThat(paths(Schema.class, "{\"tables\":[]}")).containsExactly("version");
  }

  @Test
  void problemsWithoutAny_areRefused() {
    assertThat(paths(FieldstoneException.class, "{\"problems\":[]}")).containsExactly("problems");
    assertThat(paths(FieldstoneException.class, "5")).containsExactly("problems");
    assertThat(paths(FieldstoneException.class, "{\"problems\":[{\"code\":\"NO/SUCH\",\"sentence\":\"\"}]}"))
        .containsExactly("problems[0].code");
  }

  @Test
  void deepDocument_isTooLarge() {
    String deep = "{\"off\":".repeat(JsonForm.MAX_DEPTH + 1);

    assertThat(refusal(dev.fieldstone.engine.view.Filter.class, deep).code()).isEqualTo(ErrorCode.JSON_TOO_LARGE);
  }

  @Test
  void longNumber_isTooLarge() {
    String number = "1".repeat(JsonForm.MAX_NUMBER_CHARACTERS + 1);

    assertThat(refusal(Patch.class, "{\"values\":{\"x\":" + number + "}}").code()).isEqualTo(ErrorCode.JSON_TOO_LARGE);
  }

  @Test
  void hugeExponents_areRefusedAtOnce() {
    assertThat(paths(Query.class, "{\"paging\":{\"page\":1E999999999}}")).containsExactly("paging.page");
  }

  @Test
  void manyFaults_areToldUpToABound() {
    String parts = IntStream.range(0, 1_000).mapToObj(index -> "5").collect(Collectors.joining(","));

    assertThat(refusal(dev.fieldstone.engine.view.Filter.class, "{\"all\":[" + parts + "]}").problems())
        .hasSize(JsonForm.MAX_PROBLEMS);
  }

  @Test
  void longNamesAndTexts_areCut() {
    FieldstoneException refusal = refusal(Query.class, "{\"" + "x".repeat(5_000) + "\":1}");

    assertThat(refusal.problems().getFirst().path()).hasSizeLessThan(200);
  }

  @Test
  void recordsWithoutFields_areAMisuse() {
    String document = JsonPage.golden("Record");

    assertThatThrownBy(() -> JsonForm.of(Record.class).read(document)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> JsonForm.of(Record.class).withFields(List.of()).read(document))
        .isInstanceOfSatisfying(
            FieldstoneException.class,
            refusal -> assertThat(refusal.problems().getFirst().path()).isEqualTo("values.text"));
  }

  @Test
  void defaultOfAnotherClass_isRefused() {
    String document = JsonPage.golden("Field").replaceFirst("\"default\": \"[^\"]*\"", "\"default\": 5");

    assertThat(paths(Field.class, document)).containsExactly("default");
  }

  @Test
  void valueThatNoWriteTakes_isAMisuse() {
    Patch patch = Patch.empty().set("name", new StringBuilder().getClass());

    assertThatThrownBy(() -> JsonForm.of(Patch.class).write(patch)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> paths(Class<?> type, String document) {
    return refusal(type, document).problems().stream().map(Problem::path).toList();
  }

  private static FieldstoneException refusal(Class<?> type, String document) {
    FieldstoneException refusal =
        catchThrowableOfType(FieldstoneException.class, () -> JsonForm.of(type).read(document));
    assertThat(refusal).as("refusal of " + document).isNotNull();
    return refusal;
  }
}
