package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.Fields;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.columns.TextFold;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OptionDraft;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.spi.ListText;
import dev.fieldstone.importexport.internal.CellText;
import dev.fieldstone.importexport.internal.Row;
import dev.fieldstone.importexport.internal.importing.ColumnMap.Mapped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The labels that the cells of selects ask for and the selects do not have, in the order in which they first occur. */
final class OptionLabels {
  private static final int MAX_MADE = 100;
  private static final int MAX_CHARACTERS = 200;

  private final RowReading reading;
  private final Map<String, Set<String>> known = new HashMap<>();
  private final Map<String, List<String>> missing = new LinkedHashMap<>();
  private int count;

  OptionLabels(RowReading reading) {
    this.reading = reading;
  }

  /**
   * Takes note of what a row asks for.
   *
   * @throws FieldstoneException {@code FIELD/TOO_MANY_OPTIONS} above 100 in all
   */
  void note(Row row) {
    if (reading.unreadable(row) != null) {
      return;
    }
    for (Mapped column : reading.columns().mapped()) {
      if (column.field().type() instanceof FieldType.Select && !RowReading.isEmpty(reading.cell(row, column), column)) {
        labels(column.field(), CellText.of(reading.cell(row, column))).forEach(label -> note(column.field(), label));
      }
    }
  }

  /** Makes the options, once; {@return the labels by field key} */
  Map<String, List<String>> make(Session session, Table table) {
    Map<String, List<String>> made = new LinkedHashMap<>(missing);
    missing.clear();
    Fields fields = session.fields(table);
    made.forEach(
        (key, labels) -> {
          FieldType.Select select = (FieldType.Select) fields.get(key).type();
          List<OptionDraft> options = new ArrayList<>(select.options());
          labels.forEach(label -> options.add(OptionDraft.labelled(label)));
          fields.changeType(key, select.choosing(options), Conversion.NONE);
        });
    return made;
  }

  private static List<String> labels(Field field, String text) {
    return field.type() instanceof FieldType.MultiSelect ? ListText.split(text) : List.of(text);
  }

  /** What is too long for a label, or an id, asks for no option: the row is refused for it. */
  private void note(Field field, String text) {
    String label = text.strip();
    boolean canBeLabel =
        !label.isEmpty() && !label.startsWith("opt_") && label.codePointCount(0, label.length()) <= MAX_CHARACTERS;
    if (canBeLabel && known.computeIfAbsent(field.key(), absent -> present(field)).add(TextFold.caseFold(label))) {
      missing.computeIfAbsent(field.key(), absent -> new ArrayList<>()).add(label);
      count++;
      if (count > MAX_MADE) {
        throw new FieldstoneException(ErrorCode.FIELD_TOO_MANY_OPTIONS, "The file asks for too many new options")
            .with("limit", MAX_MADE);
      }
    }
  }

  private static Set<String> present(Field field) {
    Set<String> present = new HashSet<>();
    field.options().forEach(option -> present.add(TextFold.caseFold(option.label())));
    return present;
  }
}
