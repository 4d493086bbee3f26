package dev.fieldstone.model.convert;

import dev.fieldstone.engine.schema.ConversionNote;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.OptionNumber;
import dev.fieldstone.model.meaning.ModelText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a value.
 *
 * @param value the value in the new class, options still by label; null where it does not convert
 * @param note what there is to say; null for an exact conversion
 */
record ModelConverted(@Nullable Object value, @Nullable ConversionNote note) {

  /** An option that is named by its label, since it may not have been made yet. */
  record Label(String text) {}

  static ModelConverted exact(Object value) {
    return new ModelConverted(value, null);
  }

  static ModelConverted failed(ConversionNote note) {
    return new ModelConverted(null, note);
  }

  /** {@return an exact value, or one with a loss} */
  static ModelConverted of(Object value, boolean isLoss, ConversionNote loss) {
    return new ModelConverted(value, isLoss ? loss : null);
  }

  boolean converts() {
    return value != null;
  }

  /** {@return the value with the field's options in place of labels} */
  Optional<Object> settled(ModelField field) {
    return Optional.ofNullable(value).map(converted -> settled(field, converted));
  }

  private static Object settled(ModelField field, Object value) {
    return switch (value) {
      case Label label -> option(field, label);
      case List<?> several -> several.stream().map(one -> settled(field, one)).toList();
      default -> value;
    };
  }

  private static OptionNumber option(ModelField field, Label label) {
    String fold = ModelText.caseFold(label.text());
    return field.options.stream()
        .filter(option -> ModelText.caseFold(option.label()).equals(fold))
        .map(option -> new OptionNumber(option.number()))
        .findFirst()
        .orElseThrow();
  }
}
