package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.Fields;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.OptionDraft;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.spi.ListText;
import dev.fieldstone.engine.spi.NewLabels;
import dev.fieldstone.importexport.internal.CellText;
import dev.fieldstone.importexport.internal.Row;
import dev.fieldstone.importexport.internal.importing.ColumnMap.Mapped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The labels that the cells of selects ask for and the selects do not have, in the order in which they first occur. */
final class OptionLabels {
  private final RowReading reading;
  private final Map<String, NewLabels> missing = new LinkedHashMap<>();

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
    Map<String, List<String>> made = new LinkedHashMap<>();
    missing.forEach((key, labels) -> made.put(key, labels.labels()));
    made.values().removeIf(List::isEmpty);
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

  /** An id asks for no option: the row is refused if it is of none. */
  private void note(Field field, String text) {
    if (!isId(text.strip())) {
      missing.computeIfAbsent(field.key(), absent -> new NewLabels(present(field))).add(text);
      NewLabels.demandFew(missing.values().stream().mapToInt(labels -> labels.labels().size()).sum());
    }
  }

  private static boolean isId(String text) {
    try {
      OptionId.parse(text);
      return true;
    } catch (FieldstoneException label) {
      return false;
    }
  }

  private static List<String> present(Field field) {
    return field.options().stream().map(Option::label).toList();
  }
}
