package dev.fieldstone.engine.internal.feed;

import dev.fieldstone.engine.feed.ChangeSet;
import dev.fieldstone.engine.feed.SchemaStep;
import dev.fieldstone.engine.feed.TableChange;
import dev.fieldstone.engine.internal.id.OrgIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one operation changed, with its place in the order of commits. Safe for threads. */
public final class Commit implements ChangeSet {
  private final String org;
  private final long sequence;
  private final String actor;
  private final Instant time;
  private final OrgIds ids;
  private final List<Change> changes;
  private final List<SchemaDifference> schema;
  private final Map<String, SchemaStep> actors;
  private final Map<Long, Set<Long>> redefined;

  /**
   * Closes the log of an operation.
   *
   * @param org the org's id
   * @param sequence the operation's place among all that changed the org
   * @param log what it changed
   */
  public Commit(String org, long sequence, ChangeLog log) {
    this.org = org;
    this.sequence = sequence;
    this.actor = log.actor();
    this.time = log.time();
    this.ids = log.after().ids();
    this.changes = log.changes();
    this.schema = log.before() == log.after() ? List.of() : SchemaDifference.between(log.before(), log.after());
    this.redefined = Map.copyOf(log.redefined());
    this.actors = Collections.unmodifiableMap(log.after().actors().stepsSince(log.before().actors()));
  }

  @Override
  public String org() {
    return org;
  }

  @Override
  public long sequence() {
    return sequence;
  }

  @Override
  public String actor() {
    return actor;
  }

  @Override
  public Instant time() {
    return time;
  }

  @Override
  public List<TableChange> tables() {
    Map<Long, SchemaDifference> differences = new LinkedHashMap<>();
    schema.forEach(difference -> differences.put(difference.table(), difference));
    Map<Long, RecordChanges> records = new LinkedHashMap<>();
    for (Change change : changes) {
      records.computeIfAbsent(change.table(), absent -> new RecordChanges()).add(change);
      differences.computeIfAbsent(change.table(), SchemaDifference::none);
    }
    List<TableChange> tables = new ArrayList<>();
    differences.forEach(
        (table, difference) -> {
          RecordChanges own = records.getOrDefault(table, new RecordChanges());
          if (!difference.isEmpty() || !own.isEmpty()) {
            tables.add(new TableCommit(ids, table, difference, own));
          }
        });
    return tables;
  }

  @Override
  public Map<String, SchemaStep> actors() {
    return actors;
  }

  @Override
  public String toString() {
    return "change set " + sequence + " of " + org;
  }

  /** Adds what it changed in a table. */
  void addTo(TableDelta delta, long table) {
    changes.stream().filter(change -> change.table() == table).forEach(delta::add);
    delta.redefined().addAll(redefined.getOrDefault(table, Set.of()));
  }

  /** {@return what it takes to keep it, in records} */
  int weight() {
    return 1 + schema.size() + actors.size() + changes.stream().mapToInt(Change::size).sum();
  }
}
