package dev.fieldstone.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.view.GroupBy;
import dev.fieldstone.generator.LawProperty;
import net.jqwik.api.ForAll;

/** Moves on boards of every axis, few groups and many, against a plain list of cards. */
final class BoardMoveLaws {
  private static final int CARDS = 40;
  private static final int STEPS = 30;

  @LawProperty(fewerBy = 50)
  void cards_standWhereTheyWerePut(@ForAll long seed) {
    movesHold(new Dice(seed));
  }

  static void movesHold(Dice dice) {
    int maxGroups = dice.oneIn(2) ? 100 : dice.between(4, 8);
    try (Things things = new Things(CARDS, dice, Limits.defaults().toBuilder().maxBoardColumns(maxGroups).build())) {
      PlainGroups.nameActors(things);
      GroupBy by = GroupQuestionLaws.axis(things, maxGroups, dice);
      BoardOfCards board = new BoardOfCards(things, by, maxGroups, dice);
      for (int step = 0; step < STEPS; step++) {
        board.move();
      }
      board.create();
      board.duplicate();
      board.moveGroup();
      assertThat(things.workspace().org("acme").verify()).isEmpty();
    }
  }
}
