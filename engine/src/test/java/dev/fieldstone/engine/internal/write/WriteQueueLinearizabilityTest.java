package dev.fieldstone.engine.internal.write;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.kotlinx.lincheck.LinChecker;
import org.jetbrains.kotlinx.lincheck.annotations.Operation;
import org.jetbrains.kotlinx.lincheck.strategy.stress.StressOptions;
import org.junit.jupiter.api.Test;

/** Whatever callers do at once, the answers are those of one after the other. */
public final class WriteQueueLinearizabilityTest {
  private static final int MAX_ENTRIES = 3;
  private static final Duration LONG = Duration.ofMinutes(1);

  private final List<Integer> journal = new ArrayList<>();
  private final WriteQueue<JournalGroup.Entry> queue = new WriteQueue<>(() -> new JournalGroup(journal, MAX_ENTRIES));

  /** Adds a number on any thread; {@return how long the journal is with it} */
  @Operation
  public int add(int number) {
    return submit(new JournalGroup.Entry(number, false));
  }

  /** Adds a number on this thread; {@return how long the journal is with it} */
  @Operation
  public int addHere(int number) {
    return submit(new JournalGroup.Entry(number, true));
  }

  @Test
  void answers_areThoseOfSomeOrder() {
    StressOptions options =
        new StressOptions().threads(4).actorsPerThread(4).iterations(30).invocationsPerIteration(500);
    LinChecker.check(WriteQueueLinearizabilityTest.class, options);
  }

  private int submit(JournalGroup.Entry entry) {
    queue.submit(entry, LONG);
    return entry.place();
  }
}
