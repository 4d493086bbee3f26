package dev.fieldstone.engine.internal.value;

import dev.fieldstone.engine.record.Reading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists, each element once. The strict reading takes a list without repetitions; the lenient one also a text with
 * commas or line breaks between the elements, or one element by itself, and leaves repetitions out.
 *
 * @param reading how lenient to be
 */
record ListReader(Reading reading) {
  /** Reads a list whose elements have stored forms of one class. */
  @SuppressWarnings("unchecked") // the reader of elements gives stored forms of one class
  <T> ValueRead read(
      Object raw, Function<Object, ValueRead> element, Function<List<T>, @Nullable String> stored) {
    List<Object> given = elements(raw);
    if (given == null) {
      return ValueRead.bad("A list is expected");
    }
    Set<Object> read = new LinkedHashSet<>();
    for (Object one : given) {
      switch (element.apply(one)) {
        case ValueRead.Good good when good.stored() != null -> {
          if (!read.add(Objects.requireNonNull(good.stored())) && isStrict()) {
            return repeated();
          }
        }
        case ValueRead.Good empty -> {}
        case ValueRead.Bad bad -> {
          return bad;
        }
        case ValueRead.ByDisplay display -> throw new IllegalStateException("References are read by themselves");
      }
    }
    return sized(read.size(), ValueRead.good(stored.apply((List<T>) List.copyOf(read))));
  }

  /** {@return the elements of a list as given; null if it is none, or one of them is null} */
  @Nullable List<Object> elements(Object raw) {
    return switch (raw) {
      case Iterable<?> elements -> copy(elements);
      case CharSequence text when !isStrict() -> {
        List<String> parts = TextLists.parse(text.toString());
        yield parts == null ? null : List.copyOf(parts);
      }
      default -> isStrict() ? null : List.of(raw);
    };
  }

  boolean isStrict() {
    return reading instanceof Reading.Strict;
  }

  static ValueRead repeated() {
    return ValueRead.bad("A list names each of its elements once");
  }

  /** {@return what was read, unless there are too many elements} */
  static ValueRead sized(int elements, ValueRead read) {
    int max = StoredLists.MAX_ELEMENTS;
    return elements > max ? ValueRead.tooLarge("The list is too long", max) : read;
  }

  private static @Nullable List<Object> copy(Iterable<?> given) {
    List<Object> elements = new ArrayList<>();
    for (Object element : given) {
      if (element == null) {
        return null;
      }
      elements.add(element);
    }
    return elements;
  }
}
