package dev.fieldstone.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.feed.ChangeSet;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.query.Board;
import dev.fieldstone.query.CalendarItems;
import dev.fieldstone.query.MoveResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents of the present version stay what they are: each golden file is what is written, and can be read.
 * {@code -DwritePages=true} writes those that are made in Java, and the page, anew.
 */
final class GoldenTest {
  private static final Path PAGE = Path.of("..", "docs", "json.md");

  static Stream<Arguments> examples() {
    return JsonPage.byName(all()).entrySet().stream()
        .map(example -> Arguments.of(example.getKey(), example.getValue()));
  }

  static Stream<Arguments> documents() {
    return forms().entrySet().stream().map(form -> Arguments.of(form.getKey(), form.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void example_isWrittenAsItsFile_andReadFromIt(String name, Examples.Example<?> example) throws IOException {
    String document = example.document();
    if (Boolean.getBoolean("writePages")) {
      Files.writeString(JsonPage.file(name), JsonPage.pretty(document));
    }

    assertThat(JsonPage.golden(name)).isEqualTo(JsonPage.pretty(document));
    assertThat(rewritten(JsonForm.of(example.type()), JsonPage.golden(name))).isEqualTo(document);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void document_isReadFromItsFile_andWrittenAsIt(String name, JsonForm<?> form) throws IOException {
    String written = JsonPage.pretty(rewritten(form.withFields(Samples.fields()), JsonPage.golden(name)));
    if (Boolean.getBoolean("writePages")) {
      Files.writeString(JsonPage.file(name), written);
    }

    assertThat(JsonPage.golden(name)).isEqualTo(written);
  }

  @Test
  void page_showsTheFiles() throws IOException {
    if (Boolean.getBoolean("writePages")) {
      Files.writeString(PAGE, JsonPage.text());
    }

    assertThat(PAGE).hasContent(JsonPage.text());
  }

  @Test
  void page_showsEveryExample() {
    List<String> names =
        Stream.concat(JsonPage.byName(all()).keySet().stream(), forms().keySet().stream()).toList();

    assertThat(new TreeSet<>(JsonPage.exampleNames())).isEqualTo(new TreeSet<>(names));
  }

  private static List<Examples.Example<?>> all() {
    return Stream.of(
            Examples.definitions(), Examples.views(), Examples.writes(), Examples.answers(), Examples.reports())
        .flatMap(List::stream)
        .toList();
  }

  /** What is made by reads and writes alone. */
  private static Map<String, JsonForm<?>> forms() {
    return Map.of(
        "Record", JsonForm.of(Record.class),
        "Page", JsonForm.of(Record.class).page(),
        "Board", JsonForm.of(Board.class),
        "CalendarItems", JsonForm.of(CalendarItems.class),
        "MoveResult", JsonForm.of(MoveResult.class),
        "ChangeSet", JsonForm.of(ChangeSet.class));
  }

  private static <T> String rewritten(JsonForm<T> form, String document) {
    return form.write(form.read(document));
  }
}
