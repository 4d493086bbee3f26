package dev.fieldstone.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The types that hosts can name, and those of them that some form contains. */
final class ExportedTypes {
  private static final Path APPROVED = Path.of("..", "src", "test", "resources", "approved-exported-types.txt");

  private ExportedTypes() {}

  /** {@return all of them but those of this module} */
  static List<Class<?>> all() {
    List<Class<?>> types = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(APPROVED)) {
        if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("dev.fieldstone.json")) {
          types.add(Class.forName(line));
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (ClassNotFoundException removed) {
      throw new AssertionError(removed);
    }
    return types;
  }

  /** {@return those that have a form} */
  static List<Class<?>> withForms() {
    return all().stream().filter(JsonForm::exists).toList();
  }

  /** {@return those that have a form, with their variants and the parts of records} */
  static Set<Class<?>> covered() {
    Set<Class<?>> covered = new LinkedHashSet<>();
    withForms().forEach(type -> add(type, covered));
    return covered;
  }

  private static void add(Type type, Set<Class<?>> covered) {
    switch (type) {
      case ParameterizedType parameterized -> {
        add(parameterized.getRawType(), covered);
        for (Type argument : parameterized.getActualTypeArguments()) {
          add(argument, covered);
        }
      }
      case WildcardType wildcard -> add(wildcard.getUpperBounds()[0], covered);
      case Class<?> one when one.getName().startsWith("dev.fieldstone") && covered.add(one) -> addParts(one, covered);
      default -> {}
    }
  }

  private static void addParts(Class<?> type, Set<Class<?>> covered) {
    if (type.isSealed()) {
      for (Class<?> variant : type.getPermittedSubclasses()) {
        add(variant, covered);
      }
    }
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        add(component.getGenericType(), covered);
      }
    }
  }
}
