package dev.fieldstone.json.internal.report;

import static dev.fieldstone.json.internal.form.ObjectForm.object;
import static dev.fieldstone.json.internal.form.Property.required;

import dev.fieldstone.engine.schema.Actor;
import dev.fieldstone.engine.schema.Compaction;
import dev.fieldstone.engine.schema.IndexPolicy;
import dev.fieldstone.engine.schema.Indexing;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.upkeep.ColumnStats;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.upkeep.FindingKind;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Many;
import dev.fieldstone.json.internal.form.Scalars;
import dev.fieldstone.json.internal.value.Ids;

/** What is told of an org's storage, and whom it knows. */
public final class UpkeepJson {
  /** Somebody that the org knows. */
  public static final Form<Actor> ACTOR =
      object(
          in -> new Actor(in.next(), in.next(), in.next()),
          required("id", Scalars.TEXT, Actor::id),
          required("label", Scalars.TEXT, Actor::label),
          required("active", Scalars.TRUTH, Actor::active));

  /** Damage. */
  public static final Form<Finding> FINDING =
      object(
          in -> new Finding(in.next(), in.next()),
          required("kind", Scalars.word(FindingKind.class), Finding::kind),
          required("facts", ProblemJson.FACTS, Finding::facts));

  /** What is kept of columns in memory. */
  public static final Form<ColumnStats> COLUMN_STATS =
      object(
          in ->
              new ColumnStats(
                  in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next(), in.next()),
          required("bytes", Scalars.LONG, ColumnStats::bytes),
          required("maxBytes", Scalars.LONG, ColumnStats::maxBytes),
          required("tables", Scalars.INTEGER, ColumnStats::tables),
          required("columns", Scalars.INTEGER, ColumnStats::columns),
          required("warmReads", Scalars.LONG, ColumnStats::warmReads),
          required("coldReads", Scalars.LONG, ColumnStats::coldReads),
          required("loads", Scalars.LONG, ColumnStats::loads),
          required("loadedRecords", Scalars.LONG, ColumnStats::loadedRecords),
          required("evictions", Scalars.LONG, ColumnStats::evictions));

  /** What a compaction did. */
  public static final Form<Compaction> COMPACTION =
      object(
          in -> new Compaction(in.next(), in.next(), in.next()),
          required("records", Scalars.LONG, Compaction::records),
          required("freedColumns", Scalars.INTEGER, Compaction::freedColumns),
          required("foldedTables", Scalars.INTEGER, Compaction::foldedTables));

  /** Which fields are worth an index. */
  public static final Form<IndexPolicy> INDEX_POLICY =
      object(
          in -> new IndexPolicy(in.next(), in.next()),
          required("classes", Many.set(Scalars.word(StorageClass.class)), IndexPolicy::classes),
          required("maxIndexes", Scalars.INTEGER, IndexPolicy::maxIndexes));

  /** What became of the indexes of a table. */
  public static final Form<Indexing> INDEXING =
      object(
          in -> new Indexing(in.next(), in.next(), in.next(), in.next()),
          required("records", Scalars.LONG, Indexing::records),
          required("made", Many.list(Ids.FIELD_ID), Indexing::made),
          required("kept", Many.list(Ids.FIELD_ID), Indexing::kept),
          required("dropped", Many.list(Ids.FIELD_ID), Indexing::dropped));

  private UpkeepJson() {}
}
