package dev.fieldstone.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ChoiceTest {

  @Test
  void choice_ofNothing_isEverythingOf100000Records() {
    Choice choice = Choice.of();

    assertThat(choice).isEqualTo(new Choice(100_000, Choice.Lines.ALL, 1_000, Duration.ofSeconds(60), null));
  }

  @Test
  void choice_withNames_hasWhatStandsBehindThem() {
    Choice choice = Choice.of("5000", "mixed", "orgs=", "seconds=30", "results=benchmarks/results");

    assertThat(choice)
        .isEqualTo(
            new Choice(
                5_000, Choice.Lines.MIXED, 1_000, Duration.ofSeconds(30), Path.of("benchmarks", "results")));
  }

  @Test
  void choice_ofUnknownLines_isRefused() {
    assertThatThrownBy(() -> Choice.of("5000", "hot")).isInstanceOf(IllegalArgumentException.class);
  }
}
