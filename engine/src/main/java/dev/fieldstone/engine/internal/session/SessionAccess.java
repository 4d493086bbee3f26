package dev.fieldstone.engine.internal.session;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.actor.ActorOperands;
import dev.fieldstone.engine.internal.catalog.Catalog.ViewPlace;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.ActorLabels;
import dev.fieldstone.engine.internal.columns.CompiledFilter;
import dev.fieldstone.engine.internal.columns.FieldSource;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.columns.QueryMoment;
import dev.fieldstone.engine.internal.columns.filter.FilterCompiler;
import dev.fieldstone.engine.internal.idempotency.Fingerprint;
import dev.fieldstone.engine.internal.idempotency.RequestKey;
import dev.fieldstone.engine.internal.position.Placing;
import dev.fieldstone.engine.internal.position.Positions;
import dev.fieldstone.engine.internal.record.Deletion;
import dev.fieldstone.engine.internal.record.RecordFetch;
import dev.fieldstone.engine.internal.record.RecordUpdate;
import dev.fieldstone.engine.internal.record.UniformUpdate;
import dev.fieldstone.engine.internal.scan.ColumnCounts;
import dev.fieldstone.engine.internal.scan.ColumnScan;
import dev.fieldstone.engine.internal.scan.Deadline;
import dev.fieldstone.engine.internal.scan.Leads;
import dev.fieldstone.engine.internal.scan.Walking;
import dev.fieldstone.engine.internal.scope.Sight;
import dev.fieldstone.engine.internal.value.ValueReader;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.record.DeletionPlan;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.spi.AnswerForm;
import dev.fieldstone.engine.spi.BatchSink;
import dev.fieldstone.engine.spi.EngineAccess;
import dev.fieldstone.engine.spi.Lead;
import dev.fieldstone.engine.spi.PositionMarks;
import dev.fieldstone.engine.spi.ReadContext;
import dev.fieldstone.engine.spi.ResolvedSource;
import dev.fieldstone.engine.spi.Scan;
import dev.fieldstone.engine.spi.TableShape;
import dev.fieldstone.engine.spi.Walk;
import dev.fieldstone.engine.spi.WriteCall;
import dev.fieldstone.engine.spi.WriteContext;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Source;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.ViewId;
import dev.fieldstone.engine.view.ViewLocator;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the view runner and import and export reach of a session.
 *
 * @param session the session
 */
record SessionAccess(OrgSession session) implements EngineAccess {

  @Override
  public Limits limits() {
    return session.gate().limits();
  }

  @Override
  public <T extends @Nullable Object> T read(Function<ReadContext, T> work) {
    return session.gate().read(state -> session.bound(state, bound -> work.apply(new Reads(state, bound, session))));
  }

  @Override
  public <T extends @Nullable Object> T ask(Function<ReadContext, T> question) {
    return session
        .gate()
        .ask(state -> session.bound(state, bound -> question.apply(new Reads(state, bound, session))));
  }

  @Override
  public <T extends @Nullable Object> T write(
      WriteCall call, AnswerForm<T> form, Function<WriteContext, T> work) {
    return session
        .gate()
        .writeHere(
            call,
            form,
            operation -> session.bound(operation, bound -> work.apply(new Writes(operation, bound, session))));
  }

  @Override
  public String fingerprint(WriteCall call) {
    return Fingerprint.of(List.of(call, session.sight()));
  }

  @Override
  public boolean isOnce() {
    return session.gate() instanceof Gate.Keyed;
  }

  @Override
  public Session once(String key, long part, WriteCall content) {
    return session.keyed(new RequestKey(key, part), content);
  }

  @Override
  public Session unhurried(BooleanSupplier isCancelled) {
    return session.unhurried(isCancelled);
  }

  /** One read of one state. Its scans, walks and counts share a deadline; to fetch records may take longer. */
  private static class Reads implements ReadContext {
    private final State state;
    private final Session bound;
    private final QueryMoment moment;
    private final Deadline deadline;

    Reads(State state, Session bound, OrgSession session) {
      this.state = state;
      this.bound = bound;
      this.moment = session.moment(state);
      this.deadline = session.deadline(state);
    }

    @Override
    public Session session() {
      return bound;
    }

    @Override
    public void hold() {
      state.sql();
    }

    @Override
    public QueryMoment moment() {
      return moment;
    }

    @Override
    public ResolvedSource resolve(Source source) {
      return switch (source) {
        case TableLocator table -> new ResolvedSource(state.catalog().get(table), null);
        case ViewLocator view -> {
          ViewPlace place = state.catalog().get(view);
          yield new ResolvedSource(place.table(), place.view().view());
        }
      };
    }

    @Override
    public CompiledFilter compile(TableShape table, Filter filter, boolean saved) {
      TableDefinition definition = definition(table);
      FieldSource given = definition.isVeiled() ? new SeenFields(state, definition) : definition;
      FieldSource fields =
          saved ? new LiveFields(state, definition) : new ActorOperands(given, state.catalog().actors());
      return FilterCompiler.compile(filter, fields, moment, state.org().limits(), saved);
    }

    @Override
    public void scan(Scan scan, BatchSink sink) {
      ViewId view = scan.positionsIn();
      Long viewNumber = view == null ? null : state.catalog().get(view).view().number();
      new ColumnScan(state, definition(scan.table()), scan, viewNumber, deadline).run(sink);
    }

    @Override
    public boolean keepsColumns() {
      return ColumnScan.keepsColumns(state);
    }

    @Override
    public boolean isKept(TableShape table, Set<FieldId> fields) {
      return ColumnScan.isKept(state, definition(table).unveiled(), fields);
    }

    @Override
    public long count(TableShape table, Status status, Narrowing narrowing) {
      deadline.demandTime();
      return new ColumnCounts(state, definition(table), status, narrowing, deadline).count();
    }

    @Override
    public @Nullable Lead lead(TableShape table, Narrowing narrowing) {
      state.sight().demandWhole();
      deadline.demandTime();
      return narrowing.isImpossible() ? null : Leads.of(state, definition(table), narrowing);
    }

    @Override
    public Map<@Nullable Object, Long> countByValue(
        TableShape table, Status status, Narrowing narrowing, FieldId field) {
      deadline.demandTime();
      TableDefinition definition = definition(table);
      return new ColumnCounts(state, definition, status, narrowing, deadline).byValue(definition.get(field));
    }

    @Override
    public void walk(Walk walk, BatchSink sink) {
      long view = state.catalog().get(walk.view()).view().number();
      new Walking(state, definition(walk.table()), view, walk, deadline).run(sink);
    }

    @Override
    public PositionMarks positionMarks(ViewId view, long[] numbers) {
      ViewPlace place = state.catalog().get(view);
      return new Positions(state, place.view().number()).marks(place.table(), numbers);
    }

    @Override
    public byte[] seal(byte[] content) {
      return state.org().ids().cipher().tokens().seal(content);
    }

    @Override
    public byte @Nullable [] open(byte[] sealed) {
      return state.org().ids().cipher().tokens().open(sealed);
    }

    @Override
    public List<Record> records(TableShape table, long[] numbers, List<FieldLocator> expanded) {
      return new RecordFetch(state).inOrder(definition(table), numbers, expanded);
    }

    @Override
    public Map<Long, String> displays(TableShape table, Collection<Long> numbers) {
      return new RecordFetch(state).displays(definition(table), numbers);
    }

    @Override
    public Map<String, List<RecordId>> displayed(TableShape table, Collection<String> displays) {
      return new TargetSearch(state, definition(table)).byDisplay(displays);
    }

    @Override
    public Map<Object, RecordId> holders(
        TableShape table, FieldLocator uniqueField, Collection<?> given, Reading reading) {
      TableDefinition definition = definition(table);
      return new TargetSearch(state, definition)
          .byValue(definition.get(uniqueField), given, state.reader(reading, bound.zone()));
    }

    @Override
    public Map<String, Object> notes(String area) {
      return RoomNotes.read(state, area);
    }

    @Override
    public @Nullable Object note(String area, String name) {
      return RoomNotes.read(state, area, name);
    }

    @Override
    public ActorLabels actors() {
      return state.catalog().actors();
    }

    @Override
    public TableShape target(TableShape table, FieldId referenceField) {
      return state.catalog().table(definition(table).get(referenceField).target());
    }

    static TableDefinition definition(TableShape table) {
      if (table instanceof TableDefinition definition) {
        return definition;
      }
      throw new IllegalArgumentException("A table's shape is made by the engine");
    }
  }

  /** One operation. */
  private static final class Writes extends Reads implements WriteContext {
    private final Operation operation;
    private final OrgSession session;

    Writes(Operation operation, Session bound, OrgSession session) {
      super(operation, bound, session);
      this.session = session;
      this.operation = operation;
    }

    @Override
    public void place(TableShape table, ViewId view, long[] numbers, Anchor anchor) {
      Sight.demandWritable(definition(table));
      long viewNumber = operation.catalog().get(view).view().number();
      new Placing(operation, definition(table), viewNumber).place(numbers, anchor);
    }

    @Override
    public long update(TableShape table, long[] numbers, Patch patch) {
      TableDefinition definition = definition(table);
      ValueReader reader = session.reader(operation.catalog(), Reading.strict());
      return new UniformUpdate(operation, definition, patch, reader).run(numbers);
    }

    @Override
    public long archive(TableShape table, long[] numbers, boolean archived) {
      Sight.demandWritable(definition(table));
      return new RecordUpdate(operation, definition(table)).archive(boxed(numbers), archived);
    }

    @Override
    public DeletionPlan delete(TableShape table, long[] numbers) {
      Map<Long, List<Long>> start =
          numbers.length == 0 ? Map.of() : Map.of(definition(table).number(), boxed(numbers));
      return Deletion.of(operation, start).execute(operation);
    }

    @Override
    public void keepNote(String area, String name, Object plain) {
      RoomNotes.keep(operation, area, name, plain);
    }

    @Override
    public void dropNote(String area, String name) {
      RoomNotes.drop(operation, area, name);
    }

    @Override
    public void dropNotes(String area) {
      RoomNotes.drop(operation, area);
    }

    private static List<Long> boxed(long[] numbers) {
      return Arrays.stream(numbers).boxed().toList();
    }
  }
}
