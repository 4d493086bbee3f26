package dev.fieldstone.importexport.internal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The law of {@link FileFuzzProperties}, for as long as one likes. The seed of a failure is in its message. */
class FileFuzzTest {
  private static final Duration DURATION = Duration.ofMinutes(Long.getLong("fuzz.minutes", 5));

  @Test
  @Tag("fuzz")
  void files_forMinutes_haveRowsOrAreRefused() {
    Random seeds = new Random(Long.getLong("fuzz.seed", 1));
    long endNanos = System.nanoTime() + DURATION.toNanos();
    long tries = 0;
    while (System.nanoTime() < endNanos) {
      FileFuzz.tryOne(seeds.nextLong());
      tries++;
    }
    assertThat(tries).isPositive();
  }
}
