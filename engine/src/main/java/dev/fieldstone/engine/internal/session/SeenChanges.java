package dev.fieldstone.engine.internal.session;

import dev.fieldstone.engine.feed.ChangeSet;
import dev.fieldstone.engine.feed.SchemaStep;
import dev.fieldstone.engine.feed.TableChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a session within a scope sees of a change set.
 *
 * @param whole the change set
 * @param tables what is seen of it, by table
 */
record SeenChanges(ChangeSet whole, List<TableChange> tables) implements ChangeSet {

  /** Copies the tables. */
  SeenChanges {
    tables = List.copyOf(tables);
  }

  @Override
  public String org() {
    return whole.org();
  }

  @Override
  public long sequence() {
    return whole.sequence();
  }

  @Override
  public String actor() {
    return whole.actor();
  }

  @Override
  public Instant time() {
    return whole.time();
  }

  @Override
  public Map<String, SchemaStep> actors() {
    return whole.actors();
  }
}
