package dev.fieldstone.engine.internal.session;

import dev.fieldstone.engine.Actors;
import dev.fieldstone.engine.Fields;
import dev.fieldstone.engine.Org;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Tables;
import dev.fieldstone.engine.Views;
import dev.fieldstone.engine.feed.ChangeListener;
import dev.fieldstone.engine.feed.Subscription;
import dev.fieldstone.engine.internal.bulk.BulkRun;
import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.columns.QueryMoment;
import dev.fieldstone.engine.internal.idempotency.Once;
import dev.fieldstone.engine.internal.idempotency.RequestKey;
import dev.fieldstone.engine.internal.scan.Deadline;
import dev.fieldstone.engine.internal.scope.Scopes;
import dev.fieldstone.engine.internal.value.ValueReader;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.record.Bulk;
import dev.fieldstone.engine.record.BulkMode;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.record.Records;
import dev.fieldstone.engine.record.TableRecords;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.scope.Scope;
import dev.fieldstone.engine.spi.AnswerForm;
import dev.fieldstone.engine.spi.EngineAccess;
import dev.fieldstone.engine.spi.WriteCall;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A session of an org, by whichever gate. */
public final class OrgSession implements Session {
  private final Org org;
  private final String actor;
  private final ZoneId zone;
  private final DayOfWeek firstDayOfWeek;
  private final Gate way;
  private final Scopes scopes;
  private final @Nullable Once once;
  private final @Nullable BooleanSupplier isCancelled;
  private final Gate gate;

  /** Makes a session whose calls stand each by itself. */
  public OrgSession(Org org, Gate.Opener opener, String actor, ZoneId zone, DayOfWeek firstDayOfWeek) {
    this(org, actor, zone, firstDayOfWeek, new Gate.Free(opener, actor), Scopes.NONE, null, null);
  }

  private OrgSession(
      Org org,
      String actor,
      ZoneId zone,
      DayOfWeek firstDayOfWeek,
      Gate way,
      Scopes scopes,
      @Nullable Once once,
      @Nullable BooleanSupplier isCancelled) {
    this.org = org;
    this.actor = actor;
    this.zone = zone;
    this.firstDayOfWeek = firstDayOfWeek;
    this.way = way;
    this.scopes = scopes;
    this.once = once;
    this.isCancelled = isCancelled;
    Gate seen = scopes.areNone() ? way : new Gate.Narrow(way, scopes, this::moment);
    this.gate = once == null ? seen : new Gate.Keyed(seen, once, sight());
  }

  /** {@return what the view runner and import and export reach of a session} */
  public static EngineAccess accessOf(Session session) {
    if (session instanceof OrgSession own) {
      return new SessionAccess(own);
    }
    throw new IllegalArgumentException("A session is made by an org");
  }

  @Override
  public Org org() {
    return org;
  }

  @Override
  public String actor() {
    return actor;
  }

  @Override
  public ZoneId zone() {
    return zone;
  }

  @Override
  public DayOfWeek firstDayOfWeek() {
    return firstDayOfWeek;
  }

  @Override
  public Tables tables() {
    return new SessionTables(gate);
  }

  @Override
  public Fields fields(TableLocator table) {
    gate.ask(state -> state.catalog().get(table));
    return new SessionFields(gate, table, zone);
  }

  @Override
  public Views views() {
    return new SessionViews(gate);
  }

  @Override
  public Actors actors() {
    return new SessionActors(gate);
  }

  @Override
  public Records records() {
    return new SessionRecords(this);
  }

  @Override
  public TableRecords records(TableLocator table) {
    gate.ask(state -> state.catalog().get(table));
    return new SessionTableRecords(this, table);
  }

  @Override
  public List<Outcome> bulk(List<? extends Bulk> operations, BulkMode mode, Reading reading) {
    return gate.write(
        WriteCall.of("bulk", operations, mode, reading),
        operation -> new BulkRun(operation, reader(operation.catalog(), reading)).run(operations, mode));
  }

  @Override
  public <T extends @Nullable Object> T write(Function<Session, T> work) {
    return gate.writeHere(WriteCall.of("write"), AnswerForm.ofPlain(), operation -> bound(operation, work));
  }

  @Override
  public <T extends @Nullable Object> T read(Function<Session, T> work) {
    return gate.read(state -> bound(state, work));
  }

  @Override
  public Session once(String key) {
    return keyed(new RequestKey(key, 0), null);
  }

  @Override
  public Session once(String key, String content) {
    return keyed(new RequestKey(key, 0), Objects.requireNonNull(content, "content"));
  }

  @Override
  public Session in(ZoneId zone) {
    return new OrgSession(org, actor, zone, firstDayOfWeek, way, scopes, once, isCancelled);
  }

  @Override
  public Session within(Scope scope) {
    return new OrgSession(org, actor, zone, firstDayOfWeek, way, scopes.and(scope), once, isCancelled);
  }

  @Override
  public Subscription subscribe(ChangeListener listener) {
    if (way instanceof Gate.Bound) {
      throw new IllegalStateException("A subscription outlives what the session is bound to");
    }
    if (scopes.areNone()) {
      return org.subscribe(listener);
    }
    SeenFeed feed = new SeenFeed(new Gate.Narrow(way, scopes, this::moment), listener);
    long sequence = org.sequence();
    feed.learn();
    return org.subscribe(sequence, feed);
  }

  @Override
  public String toString() {
    return actor + " in " + org.id();
  }

  Gate gate() {
    return gate;
  }

  List<Object> sight() {
    return scopes.areNone() ? List.of() : List.of(scopes.all(), actor, zone.getId(), firstDayOfWeek.name());
  }

  /** {@return a session like this one whose write is done once} */
  OrgSession keyed(RequestKey key, @Nullable Object content) {
    if (once != null) {
      throw new IllegalStateException("The session has an idempotency key");
    }
    if (way instanceof Gate.Bound) {
      throw new IllegalStateException("An idempotency key is given to the session that begins the operation");
    }
    return new OrgSession(org, actor, zone, firstDayOfWeek, way, scopes, new Once(key, content), isCancelled);
  }

  /** {@return a session like this one whose reads have no timeout, and end when they are cancelled} */
  OrgSession unhurried(BooleanSupplier whetherCancelled) {
    if (way instanceof Gate.Bound) {
      throw new IllegalStateException("A background job outlives what the session is bound to");
    }
    return new OrgSession(org, actor, zone, firstDayOfWeek, way, scopes, once, whetherCancelled);
  }

  /** {@return until when a read that begins now may look for its records} */
  Deadline deadline(State state) {
    return isCancelled == null ? Deadline.in(state.org().limits().readTimeout()) : Deadline.none(isCancelled);
  }

  QueryMoment moment(State state) {
    return new QueryMoment(state.org().clock().instant(), zone, firstDayOfWeek, actor);
  }

  ValueReader reader(Catalog catalog, Reading reading) {
    return new ValueReader(catalog.ids(), catalog.actors(), gate.limits(), reading, zone);
  }

  /** Runs work with a session bound to a state; a bound session goes on with its own. */
  <T extends @Nullable Object> T bound(State state, Function<Session, T> work) {
    if (way instanceof Gate.Bound) {
      return work.apply(this);
    }
    Gate.Bound binding = new Gate.Bound(state);
    try {
      return work.apply(new OrgSession(org, actor, zone, firstDayOfWeek, binding, scopes, null, isCancelled));
    } finally {
      binding.end();
    }
  }
}
