package dev.fieldstone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.record.Attachment;
import dev.fieldstone.engine.schema.Actor;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.ConversionNote;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TypeChangePlan;
import dev.fieldstone.engine.schema.TypeChangePlan.Kind;
import dev.fieldstone.engine.view.Operator;
import dev.fieldstone.query.Aggregate;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code docs/field-types.md} against what the library does. {@code -DwritePages=true} writes the page anew.
 */
final class FieldTypesPageTest {
  private static final Path PAGE = Path.of("docs", "field-types.md");
  private static final String INTRODUCTION =
      """
      # Field types

      Made from what the library does; a test keeps it equal.

      ## Types

      A value keeps its storage class's column. Changing between types of one class keeps every value as it is.

      | type | storage class | conditions |
      |---|---|---|
      """;
  private static final String AGGREGATES =
      """

      ## Aggregates

      What many values of a class can come to. Counts and percentages are of all records, with a value or without.

      | storage class | aggregates |
      |---|---|
      """;
  private static final String MATRIX =
      """

      ## Conversions

      What `changeType` does with values that leave their class (rows) for another (columns), tried with the values below.
      `yes` means that some convert exactly; then follow the notes of values that convert with a loss, and in brackets those
      of values that do not convert. An empty cell means that nothing converts. In its own column a class stays as it is.

      """;

  private final Workspace workspace = Workspace.open(WorkspaceOptions.inMemory());
  private final Session ada = workspace.org("acme").as("ada");

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void page_saysWhatTheLibraryDoes() throws IOException {
    String page = INTRODUCTION + types() + AGGREGATES + aggregates() + MATRIX + matrix();

    if (Boolean.getBoolean("writePages")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).hasContent(page);
  }

  private static String types() {
    List<FieldType> types =
        List.of(
            FieldType.text(), FieldType.longText(), FieldType.email(), FieldType.url(), FieldType.phone(),
            FieldType.number(2), FieldType.currency("EUR"), FieldType.percent(), FieldType.rating(5),
            FieldType.duration(), FieldType.checkbox(), FieldType.date(), FieldType.dateTime(),
            FieldType.singleSelect("a"), FieldType.multiSelect("a"), FieldType.user(), FieldType.users(),
            FieldType.reference("people", OnDelete.CLEAR), FieldType.references("people", OnDelete.CLEAR),
            FieldType.json(), FieldType.attachments(), FieldType.autonumber(), new FieldType.CreatedTime(),
            new FieldType.CreatedBy(), new FieldType.UpdatedTime(), new FieldType.UpdatedBy());
    return types.stream().map(FieldTypesPageTest::line).collect(Collectors.joining());
  }

  private static String line(FieldType type) {
    String operators =
        Arrays.stream(Operator.values())
            .filter(operator -> operator.applies(type.storageClass()))
            .map(FieldTypesPageTest::words)
            .collect(Collectors.joining(", "));
    String kind = type instanceof FieldType.Computed ? ", computed" : "";
    return "| `" + type.keyword() + "`" + kind + " | " + type.storageClass() + " | " + operators + " |\n";
  }

  private static String aggregates() {
    return Arrays.stream(StorageClass.values()).map(FieldTypesPageTest::line).collect(Collectors.joining());
  }

  private static String line(StorageClass storageClass) {
    String aggregates =
        Arrays.stream(Aggregate.values())
            .filter(aggregate -> aggregate.applies(storageClass))
            .map(FieldTypesPageTest::words)
            .collect(Collectors.joining(", "));
    return "| " + storageClass + " | " + aggregates + " |\n";
  }

  private String matrix() {
    ada.tables().create(TableDraft.named("People"));
    ada.records("people").createAll(List.of(Map.of("name", "Ada"), Map.of("name", "Bob")));
    Map<FieldType, List<?>> samples = samples();
    StringBuilder lines = new StringBuilder("| from | values |");
    samples.keySet().forEach(type -> lines.append(' ').append(type.storageClass()).append(" |"));
    lines.append("\n|---|---|").append("---|".repeat(samples.size())).append('\n');
    samples.forEach(
        (from, values) -> {
          String key = make(from, values);
          lines.append("| ").append(from.storageClass()).append(" | ").append(shown(key)).append(" |");
          samples.keySet().forEach(to -> lines.append(' ').append(cell(key, from, to)).append(" |"));
          lines.append('\n');
        });
    return lines.toString();
  }

  private Map<FieldType, List<?>> samples() {
    ada.actors().putAll(List.of(new Actor("t1", "Twin", true), new Actor("t2", "Twin", true)));
    var people = ada.records("people").createAll(List.of(Map.of("name", "Cem"), Map.of("name", "Dan")));
    Map<FieldType, List<?>> samples = new LinkedHashMap<>();
    samples.put(
        FieldType.text(),
        List.of("5", "1.005", "yes", "2024-02-29", "2024-02-29T10:00:00Z", "Ada", "red", "new", "Ada, Ada", "[1]", "\"x",
            "Twin"));
    samples.put(FieldType.number(2), List.of(0, 1, new BigDecimal("2.5")));
    samples.put(FieldType.checkbox(), List.of(true, false));
    samples.put(FieldType.date(), List.of("2024-02-29"));
    samples.put(FieldType.dateTime(), List.of("2024-02-29T00:00:00Z", "2024-02-29T10:00:00Z"));
    samples.put(FieldType.singleSelect("red", "Ada"), List.of("red"));
    samples.put(FieldType.multiSelect("red", "Ada"), List.of(List.of("red"), List.of("red", "Ada")));
    samples.put(FieldType.user(), List.of("ada"));
    samples.put(FieldType.users(), List.of(List.of("ada"), List.of("ada", "bob")));
    samples.put(FieldType.reference("people", OnDelete.CLEAR), List.of(people.get(0)));
    samples.put(FieldType.references("people", OnDelete.CLEAR), List.of(List.of(people.get(0)), people));
    samples.put(FieldType.json(), List.of("{\"a\":1}"));
    samples.put(FieldType.attachments(), List.of(List.of(new Attachment("a", 1, "", "x"))));
    return samples;
  }

  private String make(FieldType type, List<?> values) {
    String key = "of_" + type.keyword();
    ada.tables().create(TableDraft.named(key).withKey(key).field("Value", type));
    List<Map<String, Object>> records = new ArrayList<>();
    values.forEach(value -> records.add(Map.of("name", "one", "value", value)));
    ada.records(key).createAll(records);
    return key;
  }

  /** References have ids of their own in every org. */
  private String shown(String table) {
    FieldType type = ada.fields(table).get("value").type();
    if (type instanceof FieldType.Referring) {
      return type instanceof FieldType.Reference ? "Cem" : "Cem; Cem, Dan";
    }
    TypeChangePlan plan = ada.fields(table).planTypeChange("value", type, Conversion.replace());
    return plan.tallies().values().stream()
        .flatMap(tally -> tally.samples().stream())
        .map(sample -> "`" + sample.before() + "`")
        .collect(Collectors.joining(" "));
  }

  private String cell(String table, FieldType from, FieldType to) {
    if (from.storageClass() == to.storageClass()) {
      return "=";
    }
    TypeChangePlan plan = ada.fields(table).planTypeChange("value", to, Conversion.replace().withLocale(Locale.US));
    List<String> words = new ArrayList<>();
    if (plan.count(Kind.EXACT) > 0) {
      words.add("yes");
    }
    TreeSet<ConversionNote> notes = new TreeSet<>(plan.notes().keySet());
    notes.remove(ConversionNote.NO_CONVERSION);
    notes.stream().filter(ConversionNote::isLoss).forEach(note -> words.add(words(note)));
    String failing =
        notes.stream().filter(note -> !note.isLoss()).map(FieldTypesPageTest::words).collect(Collectors.joining(", "));
    if (!failing.isEmpty()) {
      words.add("(" + failing + ")");
    }
    return String.join(", ", words).replace(", (", " (");
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
