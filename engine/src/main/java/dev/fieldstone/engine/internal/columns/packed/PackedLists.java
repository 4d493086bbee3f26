package dev.fieldstone.engine.internal.columns.packed;

import dev.fieldstone.engine.internal.columns.Column;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists one after the other.
 *
 * @param elements the elements of all lists: whole numbers or texts
 * @param count how many elements there are
 * @param starts where each list begins; the last of these numbers is where the last list ends
 */
record PackedLists(Column elements, int count, PackedLongs starts) implements Column.Lists {

  /** {@return lists, packed} */
  static PackedLists of(Column.Lists lists, int size) {
    List<Object> elements = new ArrayList<>();
    long[] starts = new long[size + 1];
    for (int index = 0; index < size; index++) {
      List<?> list = lists.value(index);
      if (list != null) {
        elements.addAll(list);
      }
      starts[index + 1] = elements.size();
    }
    return new PackedLists(packed(elements), elements.size(), PackedLongs.of(starts, starts.length, new BitSet()));
  }

  private static Column packed(List<Object> elements) {
    if (!elements.isEmpty() && elements.get(0) instanceof String) {
      return Packing.texts(Column.Texts.of(elements.toArray(String[]::new)), elements.size());
    }
    long[] codes = elements.stream().mapToLong(Long.class::cast).toArray();
    return PackedLongs.of(codes, codes.length, new BitSet());
  }

  @Override
  public @Nullable List<?> value(int index) {
    int begin = (int) starts.value(index);
    int end = (int) starts.value(index + 1);
    if (begin == end) {
      return null;
    }
    Object[] values = new Object[end - begin];
    for (int place = begin; place < end; place++) {
      values[place - begin] = element(place);
    }
    return List.of(values);
  }

  private Object element(int place) {
    return switch (elements) {
      case Column.Texts texts -> Column.present(texts.value(place));
      case Column.Longs longs -> longs.value(place);
      case Column.Numbers numbers -> throw new IllegalStateException("There are no lists of numbers");
      case Column.Booleans booleans -> throw new IllegalStateException("There are no lists of checkboxes");
      case Column.Lists lists -> throw new IllegalStateException("There are no lists of lists");
    };
  }

  @Override
  public boolean isEmpty(int index) {
    return starts.value(index) == starts.value(index + 1);
  }

  /** {@return about how much memory it takes} */
  long bytes() {
    return starts.bytes() + Packing.bytes(elements, count);
  }
}
