package dev.fieldstone.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fieldstone.benchmarks.line.Line;
import dev.fieldstone.benchmarks.line.Rounds;
import dev.fieldstone.benchmarks.line.Side;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

final class LineResultTest {

  @Test
  void json_ofThreeSides_hasTheArraysBehindTheRatio() {
    LineResult result = new LineResult("groups, warm", 2, 50.0, 0.5, null);

    assertThat(result.json())
        .isEqualTo(
            "{\"name\": \"groups, warm\", \"ours_ms\": 2.00000, \"hand_ms\": 50.00000, \"ratio\": 0.04000, "
                + "\"array_ms\": 0.50000, \"array_ratio\": 4.00000}");
  }

  @Test
  void json_withoutOtherSides_hasNullsAndNoArrays() {
    LineResult result = new LineResult("create view", 2.5, null, null, null);

    assertThat(result.json())
        .isEqualTo("{\"name\": \"create view\", \"ours_ms\": 2.50000, \"hand_ms\": null, \"ratio\": null}");
  }

  @Test
  void json_ofAGrownSize_saysHowManyRecords() {
    LineResult result = new LineResult("groups, warm", 2, 50.0, null, null).at(1_000);

    assertThat(result.json()).endsWith("\"records\": 1000}");
  }

  @Test
  void sides_takeTurnsInGoingFirst() throws Exception {
    Recording line = new Recording("same", "same", "same");

    LineResult.of(line, new Rounds(0, 3, 0, 3, 1));

    assertThat(line.asked)
        .containsExactly(
            "before", "ours", "hand", "arrays", "hand", "arrays", "before", "ours", "arrays", "before", "ours", "hand");
  }

  @Test
  void hand_leftOutOfWarmUps_leavesTheArraysIn() throws Exception {
    Recording line = new Recording("same", "same", "same");

    LineResult result = LineResult.of(line, new Rounds(1, 1, 0, 1, 1));

    assertThat(line.asked).startsWith("before", "ours", "arrays").contains("hand");
    assertThat(result.handMillis()).isNotNull();
    assertThat(result.arrayMillis()).isNotNull();
  }

  @Test
  void sides_thatDiffer_areRefused() {
    Rounds rounds = new Rounds(0, 1, 0, 1, 1);

    assertThatThrownBy(() -> LineResult.of(new Recording("one", "other", "one"), rounds))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> LineResult.of(new Recording("one", "one", "other"), rounds))
        .isInstanceOf(IllegalStateException.class);
  }

  /** A line that writes down which side is asked. */
  private static final class Recording implements Line {
    private final List<String> asked = new ArrayList<>();
    private final String ours;
    private final String hand;
    private final String arrays;

    Recording(String ours, String hand, String arrays) {
      this.ours = ours;
      this.hand = hand;
      this.arrays = arrays;
    }

    @Override
    public String name() {
      return "recording";
    }

    @Override
    public Rounds rounds() {
      return Rounds.ofPairs();
    }

    @Override
    public void prepare(int round) {}

    @Override
    public void beforeOurs() {
      asked.add("before");
    }

    @Override
    public @Nullable Object ours() {
      asked.add("ours");
      return ours;
    }

    @Override
    public @Nullable Object hand() {
      asked.add("hand");
      return hand;
    }

    @Override
    public Side arrays() {
      return () -> {
        asked.add("arrays");
        return arrays;
      };
    }
  }
}
