package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.text.TextFold;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        find(locator)
            .orElseThrow(
                () ->
                    new FieldstoneException(ErrorCode.FIELD_NOT_FOUND, "The table has no such field")
                        .with("field", text(locator)));
    if (field.isReadonly()) {
      throw new FieldstoneException(ErrorCode.FIELD_READONLY, "This field can't be written").with("field", field.key());
    }
    return field;
  }

  /** {@return whether rows are matched by the record's id; it stands for itself alone} */
  boolean isIdentityAlone(List<FieldLocator> matching) {
    boolean isAmong = matching.stream().anyMatch(this::isIdentity);
    if (isAmong && matching.size() > 1) {
      throw new FieldstoneException(ErrorCode.FIELD_READONLY, "An id matches alone, without other fields")
          .with("field", identity().key());
    }
    return isAmong;
  }

  /** {@return whether a locator names the record's id} */
  boolean isIdentity(FieldLocator locator) {
    return isNamed(identity(), locator);
  }

  /** {@return the field of the record's id} */
  Field identity() {
    return fields.stream()
        .filter(field -> field.type() instanceof FieldType.Identity)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Every table has a field of the record's id"));
  }

  /** {@return how a host named a field} */
  static String text(FieldLocator locator) {
    return switch (locator) {
      case FieldId id -> id.toString();
      case FieldKey key -> key.key();
      case Field snapshot -> snapshot.key();
    };
  }

  /** {@return the field that a locator names, if it is among these} */
  Optional<Field> find(FieldLocator locator) {
    return fields.stream().filter(candidate -> isNamed(candidate, locator)).findFirst();
  }

  private static boolean isNamed(Field field, FieldLocator locator) {
    return switch (locator) {
      case FieldId id -> field.id().equals(id);
      case FieldKey key -> field.key().equals(key.key());
      case Field snapshot -> field.id().equals(snapshot.id());
    };
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
