package dev.fieldstone.query.internal;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.position.GroupMove;
import dev.fieldstone.engine.position.ItemPlace;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.DeletionPlan;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.record.RecordLocator;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.spi.AnswerForm;
import dev.fieldstone.engine.spi.EngineAccess;
import dev.fieldstone.engine.spi.ReadContext;
import dev.fieldstone.engine.spi.ResolvedSource;
import dev.fieldstone.engine.spi.TableShape;
import dev.fieldstone.engine.spi.WriteCall;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.GroupBy;
import dev.fieldstone.engine.view.GroupLocator;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Source;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.Steps;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.query.Aggregate;
import dev.fieldstone.query.AggregateOf;
import dev.fieldstone.query.AggregateResult;
import dev.fieldstone.query.Board;
import dev.fieldstone.query.CalendarItems;
import dev.fieldstone.query.Explanation;
import dev.fieldstone.query.Groups;
import dev.fieldstone.query.MoveResult;
import dev.fieldstone.query.NestedGroups;
import dev.fieldstone.query.Page;
import dev.fieldstone.query.ViewField;
import dev.fieldstone.query.ViewRunner;
import dev.fieldstone.query.internal.aggregate.RequestedAggregates;
import dev.fieldstone.query.internal.create.CreateRun;
import dev.fieldstone.query.internal.explain.ExplainRun;
import dev.fieldstone.query.internal.group.SuggestedRanges;
import dev.fieldstone.query.internal.move.MoveAnswer;
import dev.fieldstone.query.internal.move.MoveRun;
import dev.fieldstone.query.internal.plan.Plan;
import dev.fieldstone.query.internal.run.AggregateRun;
import dev.fieldstone.query.internal.run.Axes;
import dev.fieldstone.query.internal.run.BoardGround;
import dev.fieldstone.query.internal.run.BoardRun;
import dev.fieldstone.query.internal.run.GroupMoveRun;
import dev.fieldstone.query.internal.run.Matches;
import dev.fieldstone.query.internal.run.NestedRun;
import dev.fieldstone.query.internal.run.PageRun;
import dev.fieldstone.query.internal.run.PlanScan;
import dev.fieldstone.query.internal.run.Selection;
import dev.fieldstone.query.internal.run.ViewFields;
import dev.fieldstone.query.internal.span.DayCounts;
import dev.fieldstone.query.internal.span.Span;
import dev.fieldstone.query.internal.span.SpanFields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs each call against one state of the session's org. */
public final class SessionViewRunner implements ViewRunner {
  private static final int MAX_IDS = 100_000;
  private static final int CHUNK_RECORDS = 1_000;
  private static final int MAX_CALENDAR_DAYS = 400;

  private final EngineAccess engine;

  /** Makes the runner of a session. */
  public SessionViewRunner(Session session) {
    this.engine = EngineAccess.of(session);
  }

  @Override
  public Page<Record> items(Source source, Query query) {
    return engine.ask(context -> page(context, context.resolve(source), query, Filter.EVERYTHING));
  }

  @Override
  public long count(Source source, Query query) {
    return engine.ask(context -> matches(context, source, query).count());
  }

  @Override
  public boolean exists(Source source, Query query) {
    return engine.ask(context -> matches(context, source, query).exist());
  }

  @Override
  public List<RecordId> ids(Source source, Query query) {
    return engine.ask(
        context -> {
          Plan plan = plan(context, source, query);
          List<Long> numbers = new Matches(new PlanScan(context, plan)).numbers(MAX_IDS);
          return numbers.stream().map(plan.table()::id).toList();
        });
  }

  @Override
  public void forEach(Source source, Query query, Consumer<Record> consumer) {
    engine.<@Nullable Void>read(
        context -> {
          Plan plan = plan(context, source, query);
          List<Long> numbers = new Matches(new PlanScan(context, plan)).numbers(Long.MAX_VALUE);
          handOver(context, plan, numbers, consumer);
          return null;
        });
  }

  @Override
  public List<AggregateResult> aggregates(Source source, Query query, List<AggregateOf> asked) {
    return engine.ask(
        context -> {
          Plan plan = plan(context, source, query);
          return new AggregateRun(new PlanScan(context, plan), requested(context, plan.table(), asked)).results();
        });
  }

  @Override
  public Groups groups(ViewLocator view, Query query, List<AggregateOf> aggregates) {
    return board(view, query, run -> run.groups(requested(run.context(), run.plan().table(), aggregates)));
  }

  @Override
  public NestedGroups groups(Source source, Query query, List<GroupBy> by, List<AggregateOf> aggregates) {
    return engine.ask(
        context -> {
          ResolvedSource resolved = context.resolve(source);
          Plan plan = plan(context, resolved, query);
          Axes axes = new Axes(context, resolved.table(), limits());
          return new NestedRun(context, plan, axes, by, requested(context, plan.table(), aggregates)).groups();
        });
  }

  @Override
  public Board board(ViewLocator view, Query query, int takePerGroup) {
    PageRun.checkTake(takePerGroup, limits());
    return board(view, query, run -> run.board(takePerGroup));
  }

  @Override
  public long count(ViewLocator view, GroupLocator group, Query query) {
    return board(view, query, run -> run.items(group).count());
  }

  @Override
  public void forEach(ViewLocator view, GroupLocator group, Query query, Consumer<Record> consumer) {
    engine.<@Nullable Void>read(
        context -> {
          BoardRun run = board(context, view, query);
          handOver(run.context(), run.plan(), run.items(group).numbers(), consumer);
          return null;
        });
  }

  @Override
  public CalendarItems calendar(ViewLocator view, Query query, LocalDate from, LocalDate until) {
    Span span = new Span(from, until);
    span.demandAtMost(MAX_CALENDAR_DAYS);
    return engine.ask(
        context -> {
          ResolvedSource source = context.resolve(view);
          SpanFields fields = spanFields(source, Layout.Calendar.class);
          Page<Record> items = page(context, source, query, fields.meeting(span));
          Plan plan = plan(context, source, query, fields.meeting(span));
          DayCounts counts = new DayCounts(span, fields, context.moment().zone());
          return new CalendarItems(items, counts.of(new PlanScan(context, plan)));
        });
  }

  @Override
  public Page<Record> timeline(ViewLocator view, Query query, LocalDate from, LocalDate until) {
    Span span = new Span(from, until);
    return engine.ask(
        context -> {
          ResolvedSource source = context.resolve(view);
          return page(context, source, query, spanFields(source, Layout.Timeline.class).meeting(span));
        });
  }

  @Override
  public Steps.Ranges suggestRanges(Source source, Query query, FieldLocator field, int maxRanges) {
    SuggestedRanges.demandCount(maxRanges, limits());
    List<AggregateResult> ends =
        aggregates(source, query, List.of(Aggregate.MINIMUM.of(field), Aggregate.MAXIMUM.of(field)));
    return SuggestedRanges.of((BigDecimal) ends.get(0).value(), (BigDecimal) ends.get(1).value(), maxRanges);
  }

  @Override
  public View moveGroup(ViewLocator view, GroupMove move) {
    return engine.write(
        WriteCall.of("views.moveGroup", view, move),
        AnswerForm.ofPlain(),
        context -> {
          ResolvedSource source = context.resolve(view);
          return new GroupMoveRun(context, plan(context, source, Query.everything()), limits()).run(move);
        });
  }

  @Override
  public MoveResult create(ViewLocator view, Map<String, ?> values, ItemPlace place) {
    return engine.write(
        WriteCall.of("records.createIn", view, values, place),
        new MoveAnswer(),
        context -> new CreateRun(context, limits(), context.resolve(view)).create(values, place));
  }

  @Override
  public Record duplicate(ViewLocator view, RecordLocator record) {
    return engine.write(
        WriteCall.of("records.duplicateIn", view, record.id()),
        AnswerForm.ofPlain(),
        context -> new CreateRun(context, limits(), context.resolve(view)).duplicate(record));
  }

  @Override
  public MoveResult move(ViewLocator view, Move move) {
    return engine.write(
        WriteCall.of("views.move", view, move),
        new MoveAnswer(),
        context -> MoveRun.run(context, limits(), view, move));
  }

  @Override
  public long updateWhere(Source source, Query query, Patch patch, long maxRecords) {
    return engine.write(
        WriteCall.of("records.updateWhere", source, query, patch, maxRecords),
        AnswerForm.ofPlain(),
        context -> context.update(table(context, source), selected(context, source, query, maxRecords), patch));
  }

  @Override
  public long archiveWhere(Source source, Query query, long maxRecords) {
    return archiveWhere(source, query, maxRecords, true);
  }

  @Override
  public long restoreWhere(Source source, Query query, long maxRecords) {
    Query archived = query.status() == null ? query.withStatus(Status.ARCHIVED) : query;
    return archiveWhere(source, archived, maxRecords, false);
  }

  @Override
  public DeletionPlan deleteWhere(Source source, Query query, long maxRecords) {
    return engine.write(
        WriteCall.of("records.deleteWhere", source, query, maxRecords),
        AnswerForm.ofPlain(),
        context -> context.delete(table(context, source), selected(context, source, query, maxRecords)));
  }

  @Override
  public Explanation explain(Source source, Query query) {
    PageRun.check(query.paging(), limits());
    return engine.ask(
        context -> {
          Plan plan = plan(context, source, query);
          new PageRun(context, plan, query).demandStart();
          return new ExplainRun(context, plan, query.paging()).explanation();
        });
  }

  @Override
  public List<ViewField> fields(ViewLocator view) {
    return engine.ask(
        context -> {
          ResolvedSource source = context.resolve(view);
          return ViewFields.of(source.table(), Objects.requireNonNull(source.view()));
        });
  }

  private static RequestedAggregates requested(ReadContext context, TableShape table, List<AggregateOf> asked) {
    return RequestedAggregates.of(table, asked, context.moment().zone());
  }

  private static void handOver(ReadContext context, Plan plan, List<Long> numbers, Consumer<Record> consumer) {
    for (int start = 0; start < numbers.size(); start += CHUNK_RECORDS) {
      List<Long> chunk = numbers.subList(start, Math.min(start + CHUNK_RECORDS, numbers.size()));
      long[] asked = chunk.stream().mapToLong(Long::longValue).toArray();
      context.records(plan.table(), asked, plan.expanded()).forEach(consumer);
    }
  }

  private <T extends @Nullable Object> T board(ViewLocator view, Query query, Function<BoardRun, T> run) {
    return engine.ask(context -> run.apply(board(context, view, query)));
  }

  private BoardRun board(ReadContext context, ViewLocator view, Query query) {
    ResolvedSource source = context.resolve(view);
    BoardGround ground = new Axes(context, source.table(), limits()).of(Objects.requireNonNull(source.view()));
    return new BoardRun(context, plan(context, source, query), ground);
  }

  private long archiveWhere(Source source, Query query, long maxRecords, boolean archived) {
    return engine.write(
        WriteCall.of("records.archiveWhere", source, query, maxRecords, archived),
        AnswerForm.ofPlain(),
        context ->
            context.archive(table(context, source), selected(context, source, query, maxRecords), archived));
  }

  private long[] selected(ReadContext context, Source source, Query query, long maxRecords) {
    return Selection.of(new PlanScan(context, plan(context, source, query)), maxRecords);
  }

  private static TableShape table(ReadContext context, Source source) {
    return context.resolve(source).table();
  }

  private Matches matches(ReadContext context, Source source, Query query) {
    return new Matches(new PlanScan(context, plan(context, source, query)));
  }

  private Plan plan(ReadContext context, Source source, Query query) {
    return plan(context, context.resolve(source), query);
  }

  private Plan plan(ReadContext context, ResolvedSource source, Query query) {
    return plan(context, source, query, Filter.EVERYTHING);
  }

  private Plan plan(ReadContext context, ResolvedSource source, Query query, Filter more) {
    return PlanScan.of(context, source, query, more, limits()).plan();
  }

  private Page<Record> page(ReadContext context, ResolvedSource source, Query query, Filter more) {
    PageRun.check(query.paging(), limits());
    Query whole = more.equals(Filter.EVERYTHING) ? query : query.and(more);
    return new PageRun(context, plan(context, source, query, more), whole).page();
  }

  private static SpanFields spanFields(ResolvedSource source, Class<? extends Layout.Ungrouped> kind) {
    return SpanFields.of(source.table(), Objects.requireNonNull(source.view()), kind);
  }

  private Limits limits() {
    return engine.limits();
  }
}
