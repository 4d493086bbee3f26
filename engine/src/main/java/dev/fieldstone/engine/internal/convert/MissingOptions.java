package dev.fieldstone.engine.internal.convert;

import dev.fieldstone.engine.Progress;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.OptionEntry;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.value.TextLists;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.spi.NewLabels;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options that the texts of a field ask for and its select does not have, in the order in which they first occur.
 *
 * @param state what is read
 * @param table the table
 * @param from the field while it is a text
 */
public record MissingOptions(State state, TableDefinition table, FieldDefinition from) {
  /**
   * Returns their labels.
   *
   * @param present the options that the select has
   * @throws FieldstoneException {@code FIELD/TOO_MANY_OPTIONS} for more than 100
   */
  public List<String> labels(List<OptionEntry> present, StorageClass wanted) {
    NewLabels missing =
        new NewLabels(present.stream().filter(option -> !option.removed()).map(OptionEntry::label).toList());
    new FieldValues(state, table, FieldValues.BATCH_RECORDS, Progress.IGNORED)
        .forEach(
            from, null, batch -> batch.forEach(row -> labels(row.first(), wanted).forEach(missing::add)));
    return missing.labels();
  }

  private static List<String> labels(@Nullable Object stored, StorageClass wanted) {
    if (!(stored instanceof String text)) {
      return List.of();
    }
    List<String> labels = wanted == StorageClass.OPTIONS ? TextLists.parse(text) : List.of(text);
    return labels == null ? List.of() : labels;
  }
}
