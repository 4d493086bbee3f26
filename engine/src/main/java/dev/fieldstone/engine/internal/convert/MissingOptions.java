package dev.fieldstone.engine.internal.convert;

import dev.fieldstone.engine.Progress;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.OptionEntry;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.TextFold;
import dev.fieldstone.engine.internal.value.TextLists;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.schema.StorageClass;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The options that the texts of a field ask for and its select does not have, in the order in which they first occur.
 *
 * @param state what is read
 * @param table the table
 * @param from the field while it is a text
 */
public record MissingOptions(State state, TableDefinition table, FieldDefinition from) {
  private static final int MAX_MADE = 100;
  private static final int MAX_CHARACTERS = 200;

  /**
   * Returns their labels.
   *
   * @param present the options that the select has
   * @throws FieldstoneException {@code FIELD/TOO_MANY_OPTIONS} for more than 100
   */
  public List<String> labels(List<OptionEntry> present, StorageClass wanted) {
    Set<String> known = new HashSet<>();
    present.stream()
        .filter(option -> !option.removed())
        .forEach(option -> known.add(TextFold.caseFold(option.label())));
    Map<String, String> missing = new LinkedHashMap<>();
    new FieldValues(state, table, FieldValues.BATCH_RECORDS, Progress.IGNORED)
        .forEach(
            from,
            null,
            batch ->
                batch.forEach(
                    row ->
                        labels(row.first(), wanted).stream()
                            .filter(label -> !known.contains(TextFold.caseFold(label)))
                            .forEach(label -> add(missing, label))));
    return List.copyOf(missing.values());
  }

  private static void add(Map<String, String> missing, String label) {
    missing.putIfAbsent(TextFold.caseFold(label), label);
    if (missing.size() > MAX_MADE) {
      throw new FieldstoneException(ErrorCode.FIELD_TOO_MANY_OPTIONS, "The values ask for too many new options")
          .with("limit", MAX_MADE);
    }
  }

  /** What is too long for a label asks for no option; space around a label is not part of it, in quotes or not. */
  private static List<String> labels(@Nullable Object stored, StorageClass wanted) {
    if (!(stored instanceof String text)) {
      return List.of();
    }
    List<String> labels = wanted == StorageClass.OPTIONS ? TextLists.parse(text) : List.of(text);
    return labels == null
        ? List.of()
        : labels.stream()
            .map(String::strip)
            .filter(label -> !label.isBlank() && label.codePointCount(0, label.length()) <= MAX_CHARACTERS)
            .toList();
  }
}
