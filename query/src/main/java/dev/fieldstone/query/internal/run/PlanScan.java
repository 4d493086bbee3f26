package dev.fieldstone.query.internal.run;

import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.columns.ActorLabels;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.spi.ReadContext;
import dev.fieldstone.engine.spi.ResolvedSource;
import dev.fieldstone.engine.spi.Scan;
import dev.fieldstone.engine.spi.TableShape;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.ViewId;
import dev.fieldstone.query.internal.order.DisplaySource;
import dev.fieldstone.query.internal.order.Order;
import dev.fieldstone.query.internal.order.OrderedBatch;
import dev.fieldstone.query.internal.plan.Plan;
import dev.fieldstone.query.internal.plan.Planner;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Scans the records that a plan selects, in order of creation, bringing only the fields that are looked at.
 *
 * @param context the state to read
 * @param plan what to select
 */
public record PlanScan(ReadContext context, Plan plan) {

  /**
   * {@return the scan of what a query selects of a source in a state}
   *
   * @throws dev.fieldstone.engine.error.FieldstoneException every fault of the query
   */
  public static PlanScan of(ReadContext context, ResolvedSource source, Query query, Limits limits) {
    return of(context, source, query, Filter.EVERYTHING, limits);
  }

  /** {@return the scan of what a query and one more filter of the library's own select} */
  public static PlanScan of(ReadContext context, ResolvedSource source, Query query, Filter more, Limits limits) {
    DisplaySource displays = displays(context, source.table());
    return new PlanScan(context, Planner.plan(source, query, more, limits, context::compile, displays));
  }

  /** Makes the plan's order, for one run. */
  public Order order() {
    return new Order(plan.levels(), displays(context, plan.table()));
  }

  /** {@return what the references of a table display in a state, and what actors are called in it} */
  public static DisplaySource displays(ReadContext context, TableShape table) {
    return new StateDisplays(context, table);
  }

  private record StateDisplays(ReadContext context, TableShape table) implements DisplaySource {
    /** Asked batch by batch, in the midst of a scan. */
    @Override
    public Map<Long, String> displays(FieldId referenceField, Collection<Long> codes) {
      context.hold();
      return context.displays(context.target(table, referenceField), codes);
    }

    @Override
    public ActorLabels actors() {
      return context.actors();
    }
  }

  /** {@return whether columns are read from memory, or left there} */
  boolean keepsColumns() {
    return context.keepsColumns();
  }

  /** {@return how many records match, where the database's narrowing answers every condition} */
  long countNarrowed() {
    return context.count(plan.table(), plan.status(), plan.conditions().narrowing());
  }

  /** Hands over what matches, without any field but those of the conditions. */
  public void matches(MatchSink sink) {
    matches(Set.of(), sink);
  }

  /** Hands over what matches, with these fields. */
  public void matches(Set<FieldId> fields, MatchSink sink) {
    scan(fields, null, 0, sink);
  }

  /** Hands over what matches and was created after a record. */
  public void matchesAfter(long number, MatchSink sink) {
    scan(Set.of(), null, number, sink);
  }

  /** Hands over what matches, with these fields and all that the order looks at. */
  public void orderedMatches(Order order, Set<FieldId> fields, OrderedSink sink) {
    orderedMatches(order, fields, (batch, matches) -> {}, sink);
  }

  /**
   * Hands over what matches, with these fields and all that the order looks at.
   *
   * @param before sees what matches of each batch first, and may clear what is not to be handed over
   */
  void orderedMatches(
      Order order, Set<FieldId> fields, BiConsumer<ColumnBatch, BitSet> before, OrderedSink sink) {
    Set<FieldId> wanted = new HashSet<>(plan.orderFields());
    wanted.addAll(fields);
    MatchSink inOrder = ordered(order, sink);
    scan(
        wanted,
        plan.positionsIn(),
        0,
        (batch, matches) -> {
          before.accept(batch, matches);
          return matches.isEmpty() || inOrder.accept(batch, matches);
        });
  }

  /** Hands over what matches, was created after a record and meets one more condition that the database answers. */
  void orderedMatchesAfter(long number, Narrowing.Exact more, Order order, OrderedSink sink) {
    List<Narrowing.Exact> conditions = new ArrayList<>(plan.conditions().narrowing().conditions());
    conditions.add(more);
    scan(new Narrowing(conditions), plan.orderFields(), plan.positionsIn(), number, ordered(order, sink));
  }

  private void scan(Set<FieldId> fields, @Nullable ViewId positionsIn, long afterNumber, MatchSink sink) {
    scan(plan.conditions().narrowing(), fields, positionsIn, afterNumber, sink);
  }

  private void scan(
      Narrowing narrowing, Set<FieldId> fields, @Nullable ViewId positionsIn, long afterNumber, MatchSink sink) {
    Set<FieldId> wanted = new HashSet<>(plan.conditions().fields());
    wanted.addAll(fields);
    context.scan(
        new Scan(plan.table(), plan.status(), narrowing, wanted, positionsIn, afterNumber),
        batch -> sink.accept(batch, matchesOf(batch)));
  }

  private static MatchSink ordered(Order order, OrderedSink sink) {
    return (batch, matches) -> sink.accept(batch, order.over(batch, matches), matches);
  }

  private BitSet matchesOf(ColumnBatch batch) {
    BitSet candidates = batch.records();
    plan.conditions().retain(batch, candidates);
    return candidates;
  }

  /** Takes the matching records of batches, ready to be compared. */
  @FunctionalInterface
  public interface OrderedSink {

    /** Takes a batch, seen plain and by the order, and the indexes that match; {@return whether it wants more} */
    boolean accept(ColumnBatch batch, OrderedBatch ordered, BitSet matches);
  }
}
