package dev.fieldstone.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Durability;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.testing.Crm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The manual order of many records, against a plain list of their numbers after each of many moves. */
final class ManyMovesTest {
  private static final String LIST = "deals/all_deals";
  private static final int CHUNK = 9_000;
  private static final int MAX_BLOCK = 1_000;
  private static final int MOVES_PER_PAGE = 50;
  private static final int MOVES_PER_COMPARISON = 500;
  private static final int TAKE = 100;

  @TempDir private Path directory;

  /** Where records are moved to. */
  enum Pattern {
    ONE_PLACE,
    ALTERNATING_SIDES,
    BLOCKS,
    AT_RANDOM
  }

  @ParameterizedTest
  @EnumSource
  void moves_ofSomeThousandRecords_keepTheExactOrder(Pattern pattern) {
    try (Run run = new Run(4_000, directory)) {
      run.moves(pattern, 1_000);
    }
  }

  /** Takes some minutes for each pattern, and most for blocks. */
  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void moves_ofAMillionRecords_keepTheExactOrder(Pattern pattern) {
    try (Run run = new Run(1_000_000, directory)) {
      run.moves(pattern, 10_000);
    }
  }

  /** A table, and the plain list of its records by number. */
  private static final class Run implements AutoCloseable {
    private final Random random = new Random(20_240_331);
    private final Crm crm;
    private final RecordId[] ids;
    private final NumberList expected;
    private int last;

    Run(int records, Path directory) {
      crm = Crm.open(WorkspaceOptions.inDirectory(directory).withDurability(Durability.PROCESS));
      ids = new RecordId[records];
      expected = new NumberList(records);
      for (int made = 0; made < records; made += CHUNK) {
        int count = Math.min(CHUNK, records - made);
        List<RecordId> chunk =
            crm.ada().records("deals").createAll(Collections.nCopies(count, Map.of("name", "deal")));
        System.arraycopy(chunk.toArray(RecordId[]::new), 0, ids, made, count);
      }
      last = records / 2;
    }

    void moves(Pattern pattern, int moves) {
      long moving = 0;
      for (int index = 0; index < moves; index++) {
        moving += move(pattern, index);
        if ((index + 1) % MOVES_PER_PAGE == 0) {
          comparePage();
        }
        if ((index + 1) % MOVES_PER_COMPARISON == 0) {
          compareAll();
        }
      }
      System.out.printf(
          "%s of %d records: %d moves took %d ms%n", pattern, ids.length, moves, Duration.ofNanos(moving).toMillis());
    }

    /** Moves a stretch of the order beside a record outside of it; {@return the nanoseconds that took} */
    private long move(Pattern pattern, int index) {
      int size = pattern == Pattern.BLOCKS ? Math.min(MAX_BLOCK, ids.length / 10) : 1;
      int begin = random.nextInt(ids.length - size);
      int[] block = expected.stretch(begin, size);
      int anchor = anchor(pattern, block);
      boolean isAfter =
          switch (pattern) {
            case ONE_PLACE -> true;
            case ALTERNATING_SIDES -> index % 2 == 0;
            case BLOCKS, AT_RANDOM -> random.nextBoolean();
          };
      last = block[0];
      Move named = Move.of(Arrays.stream(block).mapToObj(number -> ids[number]).toList());
      Move move = isAfter ? named.after(ids[anchor]) : named.before(ids[anchor]);

      long start = System.nanoTime();
      MoveResult result = crm.views().move(LIST, move);
      long took = System.nanoTime() - start;

      int place = expected.move(begin, size, anchor, isAfter);
      assertThat(result.previous()).isEqualTo(id(place - 1));
      assertThat(result.next()).isEqualTo(id(place + size));
      return took;
    }

    private int anchor(Pattern pattern, int[] block) {
      int anchor =
          switch (pattern) {
            case ONE_PLACE -> ids.length / 3;
            case ALTERNATING_SIDES -> last;
            case BLOCKS, AT_RANDOM -> random.nextInt(ids.length);
          };
      while (contains(block, anchor)) {
        anchor = random.nextInt(ids.length);
      }
      return anchor;
    }

    private static boolean contains(int[] block, int number) {
      return Arrays.stream(block).anyMatch(one -> one == number);
    }

    private @Nullable RecordId id(int place) {
      return place >= 0 && place < ids.length ? ids[expected.at(place)] : null;
    }

    /** The page on which the record that was moved last is. */
    private void comparePage() {
      int page = expected.indexOf(last) / TAKE;
      List<Record> items = crm.views().items(LIST, Query.everything().take(TAKE).page(page + 1).uncounted()).items();
      for (int index = 0; index < items.size(); index++) {
        assertThat(items.get(index).id()).isEqualTo(id(page * TAKE + index));
      }
    }

    private void compareAll() {
      AtomicInteger place = new AtomicInteger();
      crm.views()
          .forEach(
              LIST,
              Query.everything(),
              record -> {
                if (!record.id().equals(id(place.getAndIncrement()))) {
                  throw new AssertionError("Another record at place " + (place.get() - 1));
                }
              });
      assertThat(place).hasValue(ids.length);
    }

    @Override
    public void close() {
      crm.close();
    }
  }

  /** The numbers from 0 in an order of their own. */
  private static final class NumberList {
    private final int[] numbers;

    NumberList(int size) {
      numbers = new int[size];
      Arrays.setAll(numbers, index -> index);
    }

    int at(int index) {
      return numbers[index];
    }

    int indexOf(int number) {
      int index = 0;
      while (numbers[index] != number) {
        index++;
      }
      return index;
    }

    int[] stretch(int begin, int size) {
      return Arrays.copyOfRange(numbers, begin, begin + size);
    }

    /** Moves a stretch beside a number outside of it; {@return where it begins then} */
    int move(int begin, int size, int anchor, boolean isAfter) {
      int[] block = stretch(begin, size);
      System.arraycopy(numbers, begin + size, numbers, begin, numbers.length - begin - size);
      int place = indexOf(anchor) + (isAfter ? 1 : 0);
      System.arraycopy(numbers, place, numbers, place + size, numbers.length - size - place);
      System.arraycopy(block, 0, numbers, place, size);
      return place;
    }
  }
}
