package dev.fieldstone.model.meaning;

import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOption;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.OptionNumber;
import dev.fieldstone.model.RecordNumber;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What stands for a record: the canonical text of its display field. */
public final class ModelDisplay {

  private ModelDisplay() {}

  /** {@return what stands for a record of a table, "" where its display field is empty} */
  public static String of(ModelTable table, ModelRecord record) {
    ModelField field = table.field(table.display);
    return text(field, record.value(field));
  }

  /** {@return what stands for the record that a value refers to, null where it refers to none} */
  public static @Nullable String of(ModelOrg org, @Nullable Object reference) {
    if (!(reference instanceof RecordNumber record)) {
      return null;
    }
    ModelTable table = org.table(record.table());
    return of(table, table.record(record.number()));
  }

  private static String text(ModelField field, @Nullable Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case OptionNumber option -> label(field, option);
      default -> value.toString();
    };
  }

  private static String label(ModelField field, OptionNumber option) {
    return field.options.stream()
        .filter(candidate -> candidate.number() == option.number())
        .map(ModelOption::label)
        .findFirst()
        .orElseThrow();
  }
}
