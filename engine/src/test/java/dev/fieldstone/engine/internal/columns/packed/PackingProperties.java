package dev.fieldstone.engine.internal.columns.packed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.text.TextFold;
import dev.fieldstone.engine.internal.text.TextTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** A packed column is the column that it was made of, whatever is asked of it. */
final class PackingProperties {
  private static final int MAX_SIZE = 400;
  private static final List<String> LETTERS = List.of("a", "B", "é", "ß", "İ", "中", "😀", " ", "z", "\ud800", "?");

  @Property(tries = 600)
  void longsComeBackAndAreFoundAsTheyAre(@ForAll Random random) {
    longsAreTheSame(random);
  }

  @Property(tries = 600)
  void numbersComeBackAndAreFoundAsTheyAre(@ForAll Random random) {
    numbersAreTheSame(random);
  }

  @Property(tries = 600)
  void textsComeBackAndAreFoundAsTheyAre(@ForAll Random random) {
    textsAreTheSame(random);
  }

  @Property(tries = 600)
  void textsThatShareTheirWordsComeBackAndAreFoundAsTheyAre(@ForAll Random random) {
    sharedTextsAreTheSame(random);
  }

  @Property(tries = 300)
  void listsComeBackAsTheyAre(@ForAll Random random) {
    listsAreTheSame(random);
  }

  @Property(tries = 600)
  void patchesAreWhatTheWholeWouldBe(@ForAll Random random) {
    patchesAreTheSame(random);
  }

  static void longsAreTheSame(Random random) {
    int size = 1 + random.nextInt(MAX_SIZE);
    Column.Longs plain = longs(random, size);
    Column.Longs packed = (Column.Longs) Packing.packed(plain, size);

    sameValues(plain, packed, size);
    assertThat(filled(packed.unpacked(size), size)).isEqualTo(filled(plain, size));
    for (int round = 0; round < 5; round++) {
      long one = near(random, plain, size);
      long other = near(random, plain, size);
      long[] among = among(random, plain, size);
      BitSet asked = some(random, size);
      assertThat(kept(asked, left -> packed.retainWithin(one, other, left)))
          .isEqualTo(kept(asked, left -> plain.retainWithin(one, other, left)));
      assertThat(kept(asked, left -> packed.retainAmong(among, left)))
          .isEqualTo(kept(asked, left -> plain.retainAmong(among, left)));
    }
  }

  static void numbersAreTheSame(Random random) {
    int size = 1 + random.nextInt(MAX_SIZE);
    Column.Numbers plain = numbers(random, size);
    Column.Numbers packed = (Column.Numbers) Packing.packed(plain, size);

    sameValues(plain, packed, size);
    sameValues(plain, packed.unpacked(size), size);
    for (int round = 0; round < 5; round++) {
      BigDecimal one = random.nextInt(4) == 0 ? null : number(random);
      BigDecimal other = random.nextInt(4) == 0 ? null : plain.value(random.nextInt(size));
      boolean inclusive = random.nextBoolean();
      BitSet asked = some(random, size);
      assertThat(kept(asked, left -> packed.retainWithin(one, other, inclusive, left)))
          .isEqualTo(kept(asked, left -> plain.retainWithin(one, other, inclusive, left)));
    }
  }

  static void textsAreTheSame(Random random) {
    int size = 1 + random.nextInt(MAX_SIZE);
    Column.Texts plain = texts(random, size);
    Column.Texts packed = (Column.Texts) Packing.packed(plain, size);
    String part = TextFold.searchFold(text(random, 3));
    TextTest test = random.nextBoolean() ? TextTest.searchFoldHas(part) : text -> text.length() % 2 == 0;
    BitSet asked = some(random, size);

    sameValues(plain, packed, size);
    assertThat(kept(asked, left -> packed.retain(test, left))).isEqualTo(kept(asked, left -> plain.retain(test, left)));
    IntStream.range(0, size)
        .filter(index -> !plain.isEmpty(index))
        .forEach(index -> assertThat(packed.prefix(index)).isEqualTo(plain.prefix(index)));
  }

  static void sharedTextsAreTheSame(Random random) {
    Column.Texts first = words(random, 40);
    Column.Texts second = words(random, 30);
    Column.Texts packedFirst = (Column.Texts) Packing.packed(first, 40);
    Column.Texts packedSecond = (Column.Texts) Packing.sharing(Packing.packed(second, 30), packedFirst);

    sameValues(second, packedSecond, 30);
    for (int round = 0; round < 4; round++) {
      String wanted = "word " + random.nextInt(6);
      TextTest test = random.nextBoolean() ? TextTest.caseFoldHas(wanted) : wanted::equals;
      BitSet asked = some(random, 30);
      assertThat(kept(asked, left -> packedFirst.retain(test, left)))
          .isEqualTo(kept(asked, left -> first.retain(test, left)));
      assertThat(kept(asked, left -> packedSecond.retain(test, left)))
          .isEqualTo(kept(asked, left -> second.retain(test, left)));
    }
  }

  private static Column.Texts words(Random random, int size) {
    int count = 1 + random.nextInt(6);
    @Nullable String[] values = new @Nullable String[size];
    for (int index = 0; index < size; index++) {
      values[index] = random.nextInt(6) == 0 ? null : "word " + random.nextInt(count);
    }
    return Column.Texts.of(values);
  }

  static void listsAreTheSame(Random random) {
    int size = 1 + random.nextInt(MAX_SIZE);
    boolean areTexts = random.nextBoolean();
    @Nullable List<?>[] values = new @Nullable List<?>[size];
    for (int index = 0; index < size; index++) {
      int count = random.nextInt(4);
      List<Object> elements = new ArrayList<>();
      for (int element = 0; element < count; element++) {
        elements.add(areTexts ? (Object) ("a" + random.nextInt(5)) : (Object) (long) random.nextInt(90));
      }
      values[index] = elements.isEmpty() ? null : List.copyOf(elements);
    }

    sameValues(Column.Lists.of(values), Packing.packed(Column.Lists.of(values), size), size);
  }

  static void patchesAreTheSame(Random random) {
    int size = 1 + random.nextInt(MAX_SIZE);
    int newSize = size + (random.nextBoolean() ? 0 : random.nextInt(9));
    IntFunction<Column> any =
        switch (random.nextInt(3)) {
          case 0 -> count -> longs(random, count);
          case 1 -> count -> numbers(random, count);
          default -> count -> texts(random, count);
        };
    Column before = any.apply(size);
    TreeSet<Integer> changed = new TreeSet<>();
    IntStream.range(0, random.nextInt(6)).forEach(count -> changed.add(random.nextInt(size)));
    IntStream.range(size, newSize).forEach(changed::add);
    int[] places = changed.stream().mapToInt(Integer::intValue).toArray();
    Column fresh = any.apply(places.length + 2);

    Column patched = new Patching(fresh, 2, places, size, newSize).over(Packing.packed(before, size));

    for (int index = 0; index < newSize; index++) {
      int place = Arrays.binarySearch(places, index);
      Column source = place < 0 ? before : fresh;
      assertThat(Patching.isSame(patched, index, source, place < 0 ? index : place + 2)).isTrue();
    }
  }

  private static void sameValues(Column plain, Column packed, int size) {
    for (int index = 0; index < size; index++) {
      assertThat(packed.isEmpty(index)).isEqualTo(plain.isEmpty(index));
      assertThat(Patching.isSame(packed, index, plain, index)).isTrue();
    }
    assertThat(filled(packed, size)).isEqualTo(filled(plain, size));
    assertThat(Packing.bytes(packed, size)).isPositive();
  }

  private static BitSet filled(Column column, int size) {
    BitSet all = new BitSet();
    all.set(0, size);
    return kept(all, column::retainFilled);
  }

  private static BitSet kept(BitSet asked, Consumer<BitSet> retain) {
    BitSet left = (BitSet) asked.clone();
    retain.accept(left);
    return left;
  }

  private static BitSet some(Random random, int size) {
    BitSet some = new BitSet();
    int share = 1 + random.nextInt(12);
    IntStream.range(0, size).filter(index -> random.nextInt(share) == 0).forEach(some::set);
    return some;
  }

  private static Column.Longs longs(Random random, int size) {
    long[] values = new long[size];
    BitSet empty = new BitSet();
    int bits = random.nextInt(64);
    long base = random.nextBoolean() ? random.nextLong() : random.nextInt(1_000);
    for (int index = 0; index < size; index++) {
      values[index] = base + (random.nextLong() >>> bits);
      empty.set(index, random.nextInt(5) == 0);
    }
    return Column.Longs.of(values, empty);
  }

  private static long near(Random random, Column.Longs column, int size) {
    return column.value(random.nextInt(size)) + random.nextInt(3) - 1;
  }

  private static Column.Numbers numbers(Random random, int size) {
    @Nullable BigDecimal[] values = new @Nullable BigDecimal[size];
    boolean areLong = random.nextInt(6) == 0;
    for (int index = 0; index < size; index++) {
      BigDecimal value = areLong ? number(random).movePointRight(random.nextInt(40)) : number(random);
      values[index] = random.nextInt(5) == 0 ? null : value.stripTrailingZeros();
    }
    return Column.Numbers.of(values);
  }

  private static BigDecimal number(Random random) {
    return BigDecimal.valueOf(random.nextInt(20_001) - 10_000L, random.nextInt(4));
  }

  private static Column.Texts texts(Random random, int size) {
    int length = 1 + random.nextInt(12);
    List<String> few = new ArrayList<>(Collections.nCopies(3, ""));
    few.replaceAll(empty -> text(random, length));
    boolean repeat = random.nextBoolean();
    @Nullable String[] values = new @Nullable String[size];
    for (int index = 0; index < size; index++) {
      String value = repeat ? few.get(random.nextInt(few.size())) : text(random, length);
      values[index] = random.nextInt(6) == 0 ? null : value;
    }
    return Column.Texts.of(values);
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder("x");
    boolean isAscii = random.nextBoolean();
    for (int index = 0; index < random.nextInt(length + 1); index++) {
      text.append(isAscii ? (char) ('A' + random.nextInt(50)) : LETTERS.get(random.nextInt(LETTERS.size())));
    }
    return text.toString();
  }

  private static long[] among(Random random, Column.Longs column, int size) {
    return IntStream.range(0, random.nextInt(6))
        .mapToLong(index -> near(random, column, size))
        .sorted()
        .distinct()
        .toArray();
  }
}
