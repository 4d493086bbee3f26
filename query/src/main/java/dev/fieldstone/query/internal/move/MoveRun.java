package dev.fieldstone.query.internal.move;

import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.spi.ResolvedSource;
import dev.fieldstone.engine.spi.WriteContext;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.query.MoveResult;
import dev.fieldstone.query.internal.group.Grouping;
import dev.fieldstone.query.internal.plan.Plan;
import dev.fieldstone.query.internal.plan.Planner;
import dev.fieldstone.query.internal.run.Axes;
import dev.fieldstone.query.internal.run.PlanScan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Carries out one move inside an operation; an exception from here has to undo the operation.
 *
 * <p>First everything is checked against the present state. Then the group is written, since the sorts judge the
 * records as they are after it; then the neighbours are found and the records placed between them.
 */
public final class MoveRun {
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
    View view = Objects.requireNonNull(source.view());
    Plan plan =
        Planner.plan(
            source, Query.everything(), limits, context::compile, PlanScan.displays(context, source.table()));
    boolean namesGroup = move.toGroup() != null || move.fromGroup() != null;
    Grouping grouping =
        namesGroup
            ? Axes.of(source.table(), view, limits)
            : Axes.find(source.table(), view, limits).orElse(null);
    Ground ground = new Ground(plan, new PlanScan(context, plan).order(), grouping);
    return new MoveRun(context, ground, move, limits.maxBlockRecords()).run();
  }

  private MoveResult run() {
    Set<Long> concerned = new LinkedHashSet<>(block.numbers());
    concerned.addAll(place.neighbours(block.numbers()));
    Map<Long, Standing> before = reader.of(concerned);
    Landing landing = new Landing(ground, block.standings(before));
    if (move.fromGroup() != null) {
      landing.checkFrom(move.fromGroup());
    }
    int lane = landing.lane(move.toGroup());
    Optional<Spot> spot = place.spot(before, lane, ground.order());
    boolean isWritten = landing.write(lane, context.session().records());
    List<Standing> landed = isWritten ? block.standings(reader.of(block.numbers())) : landing.block();
    Arrival arrival = new Arrival(context, ground, lane, block, landed);
    return spot.isEmpty() ? arrival.whereItIs() : arrival.at(spot.get(), place, move.toGroup() != null);
  }
}
