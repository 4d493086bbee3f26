package dev.fieldstone.model.meaning;

import dev.fieldstone.engine.record.Attachment;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOption;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.OptionNumber;
import dev.fieldstone.model.RecordNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts of values: what stands for a record, and what an export writes. */
public final class ModelDisplay {

  private ModelDisplay() {}

  /** {@return what stands for a record of a table, "" where its display field is empty} */
  public static String of(ModelTable table, ModelRecord record) {
    ModelField field = table.field(table.display);
    Object value = record.value(field);
    return value == null ? "" : plain(field, value);
  }

  /** {@return what stands for the record that a value refers to, or for several as a list; null for none} */
  public static @Nullable String of(ModelOrg org, @Nullable Object reference) {
    return switch (reference) {
      case RecordNumber record -> of(org.table(record.table()), org.table(record.table()).record(record.number()));
      case List<?> several -> ModelTextLists.join(several(org, several));
      case null, default -> null;
    };
  }

  /** {@return what stands for each of the records of a list, in order} */
  public static List<String> several(ModelOrg org, @Nullable Object references) {
    return references instanceof List<?> several
        ? several.stream().flatMap(one -> Stream.ofNullable(of(org, one))).toList()
        : List.of();
  }

  /** {@return the text of a value: of a reference what the record displays} */
  public static String text(ModelOrg org, ModelField field, Object value) {
    String display = of(org, refersTo(value) ? value : null);
    return display == null ? plain(field, value) : display;
  }

  /** {@return the label of an option} */
  public static String label(ModelField field, OptionNumber option) {
    return field.options.stream()
        .filter(candidate -> candidate.number() == option.number())
        .map(ModelOption::label)
        .findFirst()
        .orElseThrow();
  }

  private static boolean refersTo(Object value) {
    return value instanceof List<?> several ? several.get(0) instanceof RecordNumber : value instanceof RecordNumber;
  }

  private static String plain(ModelField field, Object value) {
    return switch (value) {
      case BigDecimal number -> number.toPlainString();
      case OptionNumber option -> label(field, option);
      case List<?> files when files.get(0) instanceof Attachment -> ModelJson.of(files);
      case List<?> several -> ModelTextLists.join(several.stream().map(one -> plain(field, one)).toList());
      default -> value.toString();
    };
  }
}
