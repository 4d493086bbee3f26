package dev.fieldstone.json.internal.report;

import static dev.fieldstone.json.internal.form.ObjectForm.object;
import static dev.fieldstone.json.internal.form.Property.required;

import dev.fieldstone.engine.schema.Actor;
import dev.fieldstone.engine.schema.Compaction;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.upkeep.FindingKind;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Scalars;

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

  /** What a compaction did. */
  public static final Form<Compaction> COMPACTION =
      object(
          in -> new Compaction(in.next(), in.next(), in.next()),
          required("records", Scalars.LONG, Compaction::records),
          required("freedColumns", Scalars.INTEGER, Compaction::freedColumns),
          required("foldedTables", Scalars.INTEGER, Compaction::foldedTables));

  private UpkeepJson() {}
}
