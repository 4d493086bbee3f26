package dev.fieldstone.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.testing.Crm;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Order keys never run out, wherever and however often records are moved. */
final class ManualOrderTest {
  private static final String LIST = "deals/all_deals";
  private static final int MOVES = 2_000;

  private final Crm crm = Crm.open();
  private final List<RecordId> expected = new ArrayList<>(crm.deals(30, "Lead"));

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void moves_toOnePlace_keepTheExactOrder() {
    RecordId anchor = expected.get(10);
    for (int round = 0; round < MOVES; round++) {
      RecordId moved = expected.get(round % 30 == 10 ? 11 : round % 30);
      if (!moved.equals(anchor)) {
        move(Move.of(moved).after(anchor), moved, anchor, 1);
      }
    }

    assertOrder();
  }

  @Test
  void moves_onAlternatingSides_keepTheExactOrder() {
    RecordId anchor = expected.get(15);
    for (int round = 0; round < MOVES; round++) {
      boolean isAfter = round % 2 == 0;
      RecordId moved = isAfter ? expected.get(0) : expected.get(29);
      move(isAfter ? Move.of(moved).after(anchor) : Move.of(moved).before(anchor), moved, anchor, isAfter ? 1 : 0);
    }

    assertOrder();
  }

  @Test
  void moves_toAndFro_keepTheExactOrder() {
    Random random = new Random(20240331);
    for (int round = 0; round < MOVES; round++) {
      RecordId moved = expected.get(random.nextInt(30));
      RecordId anchor = expected.get(random.nextInt(30));
      if (!moved.equals(anchor)) {
        boolean isAfter = random.nextBoolean();
        move(isAfter ? Move.of(moved).after(anchor) : Move.of(moved).before(anchor), moved, anchor, isAfter ? 1 : 0);
      }
    }

    assertOrder();
  }

  @Test
  void moves_toBothEnds_keepTheExactOrder() {
    for (int round = 0; round < MOVES; round++) {
      RecordId moved = expected.get(round * 7 % 30);
      expected.remove(moved);
      expected.add(round % 2 == 0 ? 0 : expected.size(), moved);
      crm.views().move(LIST, round % 2 == 0 ? Move.of(moved).first() : Move.of(moved).last());
    }

    assertOrder();
  }

  private void move(Move move, RecordId moved, RecordId anchor, int offset) {
    crm.views().move(LIST, move);
    expected.remove(moved);
    expected.add(expected.indexOf(anchor) + offset, moved);
  }

  private void assertOrder() {
    assertThat(crm.views().ids(LIST, Query.everything())).isEqualTo(expected);
  }
}
