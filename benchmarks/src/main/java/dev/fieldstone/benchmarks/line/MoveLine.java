package dev.fieldstone.benchmarks.line;

import dev.fieldstone.benchmarks.dataset.Dataset;
import dev.fieldstone.benchmarks.dataset.Deal;
import dev.fieldstone.benchmarks.store.HandOrder;
import dev.fieldstone.benchmarks.store.LibraryStore;
import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.position.Move;
import java.sql.SQLException;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** How long does it take to drag a card to directly behind another one, which most often stands in another lane? */
public final class MoveLine implements Line {
  /** Cards moved in a round. */
  public static final int OPERATIONS = 100;

  private final Sides sides;
  private final HandOrder handOrder;
  private final int[] stages;
  private final int[] cards = new int[OPERATIONS];
  private final int[] neighbours = new int[OPERATIONS];
  private final int[] lanes = new int[OPERATIONS];

  /** Makes the line on filled stores. */
  public MoveLine(Sides sides) throws SQLException {
    this.sides = sides;
    this.handOrder = HandOrder.addTo(sides.hand());
    this.stages = sides.dataset().deals().stream().mapToInt(Deal::stage).toArray();
  }

  @Override
  public String name() {
    return "move";
  }

  @Override
  public Rounds rounds() {
    return Rounds.ofSmallOperations(OPERATIONS);
  }

  @Override
  public void prepare(int round) {
    SplittableRandom random = new SplittableRandom(round);
    for (int operation = 0; operation < OPERATIONS; operation++) {
      int neighbour = card(random);
      int card = card(random);
      while (card == neighbour) {
        card = card(random);
      }
      cards[operation] = card;
      neighbours[operation] = neighbour;
      lanes[operation] = stages[neighbour];
      stages[card] = stages[neighbour];
    }
  }

  @Override
  public @Nullable Object ours() {
    for (int operation = 0; operation < OPERATIONS; operation++) {
      Move move =
          Move.of(sides.library().deal(cards[operation]))
              .toGroup(Dataset.STAGES.get(lanes[operation]))
              .after(sides.library().deal(neighbours[operation]));
      sides.library().views().move(LibraryStore.PIPELINE, move);
    }
    return null;
  }

  @Override
  public @Nullable Object hand() throws SQLException {
    for (int operation = 0; operation < OPERATIONS; operation++) {
      handOrder.moveAfter(cards[operation], lanes[operation], neighbours[operation]);
    }
    return null;
  }

  @Override
  public void close() throws SQLException {
    handOrder.close();
  }

  /** An active deal in a lane with a name. */
  private int card(SplittableRandom random) {
    int index = random.nextInt(stages.length);
    while (Dataset.isArchived(index) || stages[index] == Deal.NO_STAGE) {
      index = random.nextInt(stages.length);
    }
    return index;
  }
}
