package dev.fieldstone.engine.internal.columns.packed;

import dev.fieldstone.engine.internal.columns.Column;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts values of one column into a copy of another one that is kept.
 *
 * @param fresh has the values
 * @param begin the index of the first of them
 * @param places where each of them goes; places from the old size on are new
 * @param size how many places the column has
 * @param newSize how many the copy has
 */
public record Patching(Column fresh, int begin, int[] places, int size, int newSize) {

  /** {@return a column of some places made of values of another one alone} */
  public static Column made(Column fresh, int begin, int[] places, int newSize) {
    return new Patching(fresh, begin, places, 0, newSize).over(none(fresh));
  }

  private static Column none(Column like) {
    return switch (like) {
      case Column.Booleans booleans -> new Column.Booleans(new BitSet());
      case Column.Longs longs -> Column.Longs.of(new long[0]);
      case Column.Numbers numbers -> Column.Numbers.of(new @Nullable BigDecimal[0]);
      case Column.Texts texts -> Column.Texts.of(new @Nullable String[0]);
      case Column.Lists lists -> Column.Lists.of(new @Nullable List<?>[0]);
    };
  }


  /** {@return the copy; the very same column where no value differs and nothing is new} */
  public Column over(Column kept) {
    if (size == newSize && isSame(kept)) {
      return kept;
    }
    return switch (kept) {
      case Column.Booleans booleans -> booleans(booleans, (Column.Booleans) fresh);
      case Column.Longs longs -> longs(longs, (Column.Longs) fresh);
      case Column.Numbers numbers -> numbers(numbers, (Column.Numbers) fresh);
      case Column.Texts texts -> texts(texts, (Column.Texts) fresh);
      case Column.Lists lists -> lists(lists, (Column.Lists) fresh);
    };
  }

  private boolean isSame(Column kept) {
    for (int index = 0; index < places.length; index++) {
      if (!isSame(kept, places[index], fresh, begin + index)) {
        return false;
      }
    }
    return true;
  }

  /** {@return whether two columns of one field have the same value at two indexes} */
  public static boolean isSame(Column one, int index, Column other, int otherIndex) {
    return Objects.equals(value(one, index), value(other, otherIndex));
  }

  private static @Nullable Object value(Column column, int index) {
    if (column.isEmpty(index)) {
      return null;
    }
    return switch (column) {
      case Column.Booleans booleans -> booleans.value(index);
      case Column.Longs longs -> longs.value(index);
      case Column.Numbers numbers -> Column.present(numbers.value(index)).stripTrailingZeros();
      case Column.Texts texts -> texts.value(index);
      case Column.Lists lists -> lists.value(index);
    };
  }

  private Column booleans(Column.Booleans kept, Column.Booleans given) {
    BitSet checked = (BitSet) kept.checked().clone();
    for (int index = 0; index < places.length; index++) {
      checked.set(places[index], given.value(begin + index));
    }
    return new Column.Booleans(Packing.trimmed(checked));
  }

  private PackedLongs longs(Column.Longs kept, Column.Longs given) {
    return overLongs(kept, given, begin);
  }

  private Column numbers(Column.Numbers kept, Column.Numbers given) {
    Column.Units keptUnits = kept.units();
    if (keptUnits != null) {
      Column.Longs amounts = PackedNumbers.amounts(given, begin, places.length, keptUnits.scale());
      if (amounts != null) {
        return new PackedNumbers(overLongs(keptUnits.amounts(), amounts), keptUnits.scale());
      }
    }
    @Nullable BigDecimal[] values = new @Nullable BigDecimal[newSize];
    for (int index = 0; index < size; index++) {
      values[index] = kept.value(index);
    }
    for (int index = 0; index < places.length; index++) {
      values[places[index]] = given.value(begin + index);
    }
    return Packing.packed(Column.Numbers.of(values), newSize);
  }

  private Column texts(Column.Texts kept, Column.Texts given) {
    @Nullable Column quick = kept instanceof WordTexts words ? words.patched(this, given) : null;
    if (quick != null) {
      return quick;
    }
    @Nullable String[] values = new @Nullable String[newSize];
    for (int index = 0; index < size; index++) {
      values[index] = kept.value(index);
    }
    for (int index = 0; index < places.length; index++) {
      values[places[index]] = given.value(begin + index);
    }
    return Packing.packed(Column.Texts.of(values), newSize);
  }

  private Column lists(Column.Lists kept, Column.Lists given) {
    @Nullable List<?>[] values = new @Nullable List<?>[newSize];
    for (int index = 0; index < size; index++) {
      values[index] = kept.value(index);
    }
    for (int index = 0; index < places.length; index++) {
      values[places[index]] = given.value(begin + index);
    }
    return Packing.packed(Column.Lists.of(values), newSize);
  }

  /** Puts whole numbers, from the first on, into a copy of packed ones. */
  PackedLongs overLongs(Column.Longs kept, Column.Longs given) {
    return overLongs(kept, given, 0);
  }

  private PackedLongs overLongs(Column.Longs kept, Column.Longs given, int first) {
    long[] values = Arrays.copyOf(kept.values(size), newSize);
    BitSet empty = (BitSet) kept.empty().clone();
    for (int index = 0; index < places.length; index++) {
      values[places[index]] = given.value(first + index);
      empty.set(places[index], given.isEmpty(first + index));
    }
    return PackedLongs.of(values, newSize, empty);
  }
}
