package dev.fieldstone.benchmarks.line;

import dev.fieldstone.benchmarks.store.LibraryStore;
import dev.fieldstone.benchmarks.store.Sides;
import dev.fieldstone.engine.view.ViewDraft;
import org.jspecify.annotations.Nullable;

/** How long does it take to make one more board? By hand there is no such thing as a view that users make. */
public final class CreateViewLine implements Line {
  private final Sides sides;
  private int round;

  /** Makes the line on filled stores. */
  public CreateViewLine(Sides sides) {
    this.sides = sides;
  }

  @Override
  public String name() {
    return "create view";
  }

  @Override
  public Rounds rounds() {
    return Rounds.ofTheLibrary(10, 21);
  }

  @Override
  public void prepare(int round) {
    this.round = round;
  }

  @Override
  public @Nullable Object ours() {
    sides.library().session().views().create(LibraryStore.DEALS, ViewDraft.board("Board " + round, "stage"));
    return null;
  }

  @Override
  public @Nullable Object hand() {
    return null;
  }
}
