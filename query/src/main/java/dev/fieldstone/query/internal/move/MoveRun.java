package dev.fieldstone.query.internal.move;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.spi.ResolvedSource;
import dev.fieldstone.engine.spi.WriteContext;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.query.MoveResult;
import dev.fieldstone.query.internal.group.Grouping;
import dev.fieldstone.query.internal.group.Split;
import dev.fieldstone.query.internal.plan.Plan;
import dev.fieldstone.query.internal.run.Axes;
import dev.fieldstone.query.internal.run.BoardGround;
import dev.fieldstone.query.internal.run.LaneCounting;
import dev.fieldstone.query.internal.run.PlanScan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries out one move inside an operation; an exception from here has to undo the operation.
 *
 * <p>First everything is checked against the present state. Then the group is written, since the sorts judge the
 * records as they are after it; then the neighbours are found and the records placed between them.
 */
public final class MoveRun {
  private static final Set<ErrorCode> LANE_REFUSALS =
      Set.of(ErrorCode.GROUP_NOT_FOUND, ErrorCode.VIEW_NOT_IN_GROUP, ErrorCode.VIEW_NEIGHBOUR_NOT_IN_VIEW);

  private final WriteContext context;
  private final Ground ground;
  private final Move move;
  private final Block block;
  private final NamedPlace place;
  private final Standings reader;

  private MoveRun(WriteContext context, Ground ground, Move move, int maxBlockRecords) {
    this.context = context;
    this.ground = ground;
    this.move = move;
    this.block = Block.of(move.records(), ground.table(), maxBlockRecords);
    this.place = new NamedPlace(move.place(), ground.table());
    this.reader = new Standings(context, ground);
  }

  /** Carries a move out. */
  public static MoveResult run(WriteContext context, Limits limits, ViewLocator locator, Move move) {
    ResolvedSource source = context.resolve(locator);
    PlanScan scan = PlanScan.of(context, source, Query.everything(), limits);
    Plan plan = scan.plan();
    Split split = split(new Axes(context, source.table(), limits), Objects.requireNonNull(source.view()), move);
    Function<@Nullable Grouping, MoveRun> over =
        grouping ->
            new MoveRun(
                context,
                new Ground(plan, scan.order(), grouping),
                move,
                limits.maxBlockRecords());
    return switch (split) {
      case null -> over.apply(null).run();
      case Split.Settled settled -> over.apply(settled.grouping()).run();
      case Split.ByValues byValues -> {
        Supplier<MoveRun> byAllValues = () -> over.apply(new LaneCounting(context, plan).grouping(byValues));
        yield byValues.isToldByValue() ? run(over.apply(byValues.open()), byAllValues) : byAllValues.get().run();
      }
    };
  }

  /**
   * Which lane a record is in shows in its own value, unless the board shows several values as one lane, or a label is
   * to be looked up: then, and only then, every value has to be looked at.
   */
  private static MoveResult run(MoveRun byItself, Supplier<MoveRun> byAllValues) {
    Checked checked;
    try {
      checked = byItself.check();
    } catch (FieldstoneException refusal) {
      if (!LANE_REFUSALS.contains(refusal.code())) {
        throw refusal;
      }
      return byAllValues.get().run();
    }
    return byItself.carryOut(checked);
  }

  private static @Nullable Split split(Axes axes, View view, Move move) {
    boolean namesGroup = move.toGroup() != null || move.fromGroup() != null;
    return namesGroup ? axes.of(view).split() : axes.find(view).map(BoardGround::split).orElse(null);
  }

  private MoveResult run() {
    return carryOut(check());
  }

  private Checked check() {
    Set<Long> concerned = new LinkedHashSet<>(block.numbers());
    concerned.addAll(place.neighbours(block.numbers()));
    Map<Long, Standing> before = reader.of(concerned);
    Landing landing = new Landing(ground, block.standings(before));
    if (move.fromGroup() != null) {
      landing.checkFrom(move.fromGroup());
    }
    int lane = landing.lane(move.toGroup());
    return new Checked(landing, lane, place.spot(before, lane, ground.order()));
  }

  private MoveResult carryOut(Checked checked) {
    boolean isWritten = checked.landing().write(checked.lane(), context);
    List<Standing> landed =
        isWritten ? block.standings(reader.of(block.numbers())) : checked.landing().block();
    Arrival arrival = new Arrival(context, ground, checked.lane(), block, landed);
    return checked
        .spot()
        .map(spot -> arrival.at(spot, place, move.toGroup() != null))
        .orElseGet(arrival::whereItIs);
  }

  /** A move that nothing speaks against. */
  private record Checked(Landing landing, int lane, Optional<Spot> spot) {}
}
