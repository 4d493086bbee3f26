package dev.fieldstone.query.internal.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.internal.columns.Column;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TallyTest {
  private static final int MANY = 1_000_000;
  private static final long MAX_BYTES = 64L << 20;

  @Test
  void keys_countOnceWhateverTheirBits() {
    KeySet keys = new KeySet();
    Set<String> expected = new HashSet<>();
    Random random = new Random(7);
    for (int count = 0; count < 200_000; count++) {
      long high = random.nextBoolean() ? random.nextInt(3) - 1 : random.nextLong() << random.nextInt(64);
      long low = random.nextBoolean() ? random.nextInt(300) : (long) random.nextInt() << random.nextInt(64);
      keys.add(high, low);
      expected.add(high + " " + low);
    }

    assertThat(keys.size()).isEqualTo(expected.size());
  }

  @Test
  void medianOfAMillionNumbers_fitsWellInMemory() {
    MedianTally median = new MedianTally(2);

    long bytes = allocatedBy(() -> addMillion(median));

    assertThat(bytes).isLessThan(MAX_BYTES);
    assertThat(median.middle()).isEqualByComparingTo("4999.995");
  }

  @Test
  void aMillionDistinctTimes_fitWellInMemory() {
    DistinctTally distinct = new DistinctTally(false);
    Column.Longs times = Column.Longs.of(IntStream.range(0, MANY).asLongStream().toArray(), new BitSet());

    long bytes = allocatedBy(() -> IntStream.range(0, MANY).forEach(index -> distinct.add(times, index)));

    assertThat(bytes).isLessThan(2 * MAX_BYTES);
    assertThat(distinct.count()).isEqualTo(MANY);
  }

  @Test
  void median_keepsNumbersWithMoreDigitsThanTheField() {
    MedianTally median = new MedianTally(0);
    Column.Numbers numbers = numbers("2", "1.5", "1E+30", "-1E+30", "2.0", "2.25");

    IntStream.range(0, 6).forEach(index -> median.add(numbers, index));

    assertThat(median.middle()).isEqualTo(new BigDecimal("2"));
    median.add(numbers("2.125"), 0);
    median.add(numbers("3"), 0);
    assertThat(median.middle()).isEqualTo(new BigDecimal("2.0625"));
  }

  private static void addMillion(MedianTally median) {
    @Nullable BigDecimal[] one = new @Nullable BigDecimal[1];
    Column.Numbers column = Column.Numbers.of(one);
    for (int index = 0; index < MANY; index++) {
      one[0] = BigDecimal.valueOf((index * 7_919L) % MANY, 2);
      median.add(column, 0);
    }
  }

  private static Column.Numbers numbers(String... texts) {
    @Nullable BigDecimal[] numbers = new @Nullable BigDecimal[texts.length];
    for (int index = 0; index < texts.length; index++) {
      numbers[index] = new BigDecimal(texts[index]);
    }
    return Column.Numbers.of(numbers);
  }

  /** How much memory stays in use; every other allocation is garbage. */
  private static long allocatedBy(Runnable work) {
    long before = used();
    work.run();
    return used() - before;
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
