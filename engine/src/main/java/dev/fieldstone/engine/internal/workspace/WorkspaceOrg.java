package dev.fieldstone.engine.internal.workspace;

import dev.fieldstone.engine.Actors;
import dev.fieldstone.engine.Org;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.define.SchemaApplication;
import dev.fieldstone.engine.internal.define.SchemaDocument;
import dev.fieldstone.engine.internal.session.Gate;
import dev.fieldstone.engine.internal.session.OrgSession;
import dev.fieldstone.engine.internal.value.ActorTexts;
import dev.fieldstone.engine.internal.value.ValueRead;
import dev.fieldstone.engine.internal.verify.Verification;
import dev.fieldstone.engine.internal.write.OpenOrg;
import dev.fieldstone.engine.internal.write.WriteRequest;
import dev.fieldstone.engine.feed.ChangeListener;
import dev.fieldstone.engine.feed.Subscription;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.SchemaChange;
import dev.fieldstone.engine.upkeep.Finding;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An org of a workspace, open or not.
 *
 * @param id the host's name for it
 * @param openOrgs opens it when it is used
 * @param limits the workspace's limits
 */
record WorkspaceOrg(String id, OpenOrgs openOrgs, Limits limits) implements Org, Gate.Opener {
  /** Who applies schema documents and tells of actors. */
  private static final String HOST = "host";

  @Override
  public Session as(String actor, ZoneId zone, DayOfWeek firstDayOfWeek) {
    if (ActorTexts.id(actor) instanceof ValueRead.Bad) {
      throw new IllegalArgumentException("An actor has 1 to 200 characters that a database can keep, not blank");
    }
    return new OrgSession(this, this, actor, zone, firstDayOfWeek);
  }

  @Override
  public Actors actors() {
    return as(HOST).actors();
  }

  @Override
  public List<SchemaChange> apply(Schema schema) {
    return use(org -> org.write(WriteRequest.of(HOST, operation -> new SchemaApplication(operation).apply(schema))));
  }

  @Override
  public List<SchemaChange> plan(Schema schema) {
    return use(org -> org.write(WriteRequest.trial(HOST, operation -> new SchemaApplication(operation).apply(schema))));
  }

  @Override
  public Schema schema() {
    return use(org -> new SchemaDocument(org.catalog()).write());
  }

  @Override
  public List<Finding> verify() {
    return use(org -> org.read(Verification::of));
  }

  @Override
  public long sequence() {
    return use(org -> org.feed().last());
  }

  @Override
  public Subscription subscribe(ChangeListener listener) {
    return use(org -> org.feed().subscribe(org.feed().last(), listener));
  }

  @Override
  public Subscription subscribe(long after, ChangeListener listener) {
    return use(org -> org.feed().subscribe(after, listener));
  }

  @Override
  public <T extends @Nullable Object> T use(Function<OpenOrg, T> work) {
    return openOrgs.use(id, work);
  }
}
