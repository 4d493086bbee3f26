package dev.fieldstone.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FirstRowsTest {

  @Test
  void rows_moreThanWanted_areTheFirstInOrder() {
    int[] keys = new Random(7).ints(1_000, 0, 300).toArray();
    FirstRows.RowOrder order = (one, other) ->
        keys[one] == keys[other] ? Integer.compare(one, other) : Integer.compare(keys[one], keys[other]);
    FirstRows first = new FirstRows(50, order);

    IntStream.range(0, keys.length).forEach(first::offer);

    List<Integer> sorted =
        IntStream.range(0, keys.length).boxed().sorted(Comparator.comparingInt((Integer row) -> keys[row])).toList();
    assertThat(IntStream.of(first.inOrder()).boxed().toList()).isEqualTo(sorted.subList(0, 50));
  }

  @Test
  void rows_fewerThanWanted_areAllInOrder() {
    FirstRows first = new FirstRows(50, (one, other) -> Integer.compare(other, one));

    IntStream.of(3, 9, 4).forEach(first::offer);

    assertThat(first.inOrder()).containsExactly(9, 4, 3);
  }
}
