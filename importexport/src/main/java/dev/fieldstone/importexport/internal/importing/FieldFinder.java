package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.columns.TextFold;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.schema.FieldLocator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the field that a header means: by key, failing that by name, both by case fold and without surrounding spaces.
 *
 * <p>A built-in field comes last unless its key is the header exactly, so that a field which people named "ID" can be
 * filled.
 */
final class FieldFinder {
  private final List<Field> fields;
  private final List<Map<String, List<Field>>> indexes;

  FieldFinder(List<Field> fields) {
    this.fields = fields;
    this.indexes =
        List.of(
            index(field -> !field.builtIn(), Field::key),
            index(field -> !field.builtIn(), Field::name),
            index(Field::builtIn, Field::key),
            index(Field::builtIn, Field::name));
  }

  /** {@return the form in which headers, keys and names are compared} */
  static String fold(String header) {
    return TextFold.caseFold(header.strip());
  }

  /** {@return the field that a header means; null for none, and where it would mean several} */
  @Nullable Field byHeader(String header) {
    for (Field field : fields) {
      if (field.key().equals(header)) {
        return field;
      }
    }
    String folded = fold(header);
    for (Map<String, List<Field>> index : indexes) {
      List<Field> found = index.getOrDefault(folded, List.of());
      if (!found.isEmpty()) {
        return found.size() == 1 ? found.get(0) : null;
      }
    }
    return null;
  }

  /**
   * Returns the field that a mapping names.
   *
   * @throws FieldstoneException {@code FIELD/NOT_FOUND}; {@code FIELD/READONLY} if nobody can write it
   */
  Field writable(FieldLocator locator) {
    Field field =
        switch (locator) {
          case FieldId id -> only(candidate -> candidate.id().equals(id), id);
          case FieldKey key -> only(candidate -> candidate.key().equals(key.key()), key.key());
          case Field snapshot -> only(candidate -> candidate.id().equals(snapshot.id()), snapshot.key());
        };
    if (field.isReadonly()) {
      throw new FieldstoneException(ErrorCode.FIELD_READONLY, "This field can't be written").with("field", field.key());
    }
    return field;
  }

  private Field only(Predicate<Field> condition, Object wanted) {
    return fields.stream()
        .filter(condition)
        .findFirst()
        .orElseThrow(
            () ->
                new FieldstoneException(ErrorCode.FIELD_NOT_FOUND, "The table has no such field")
                    .with("field", wanted.toString()));
  }

  private Map<String, List<Field>> index(Predicate<Field> condition, Function<Field, String> word) {
    Map<String, List<Field>> index = new HashMap<>();
    for (Field field : fields) {
      if (condition.test(field)) {
        index.computeIfAbsent(fold(word.apply(field)), added -> new ArrayList<>()).add(field);
      }
    }
    return index;
  }
}
