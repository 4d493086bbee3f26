package dev.fieldstone.json.internal.answer;

import static dev.fieldstone.json.internal.form.ObjectForm.object;
import static dev.fieldstone.json.internal.form.Property.optional;
import static dev.fieldstone.json.internal.form.Property.required;

import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.json.internal.definition.FieldJson;
import dev.fieldstone.json.internal.definition.ViewJson;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Many;
import dev.fieldstone.json.internal.form.Scalars;
import dev.fieldstone.query.Explanation;
import dev.fieldstone.query.Explanation.Index;
import dev.fieldstone.query.Explanation.Narrowed;
import java.util.List;

/** How the items of a query are found. */
public final class ExplanationJson {
  private static final Form<List<Field>> FIELDS = Many.list(FieldJson.FIELD);

  private static final Form<Narrowed> NARROWED =
      object(
          in -> new Narrowed(in.next(), in.next(), in.next()),
          required("field", FieldJson.FIELD, Narrowed::field),
          required("demand", Scalars.word(Explanation.Demand.class), Narrowed::demand),
          required("text", Scalars.TEXT, Narrowed::text));

  private static final Form<Index> INDEX =
      object(
          in -> new Index(in.next(), in.next(), in.next()),
          required("field", FieldJson.FIELD, Index::field),
          required("kind", Scalars.word(Explanation.IndexKind.class), Index::kind),
          required("records", Scalars.INTEGER, Index::records));

  /** An explanation. */
  public static final Form<Explanation> EXPLANATION =
      object(
          in ->
              new Explanation(
                  in.next(), in.next(), in.next(), in.next(), in.nextOptional(), in.next(), in.next(), in.next(),
                  in.next(), in.next(), in.next(), in.next()),
          required("reading", Scalars.word(Explanation.Reading.class), Explanation::reading),
          required("ordering", Scalars.word(Explanation.Ordering.class), Explanation::ordering),
          required("status", Scalars.word(Status.class), Explanation::status),
          required("narrowedBy", Many.list(NARROWED), Explanation::narrowedBy),
          optional("index", INDEX, explanation -> explanation.index().orElse(null)),
          required("evaluated", FIELDS, Explanation::evaluated),
          required("sortedBy", FIELDS, Explanation::sortedBy),
          required("countedByDatabase", Scalars.TRUTH, Explanation::countedByDatabase),
          required("recordsLookedAt", Scalars.LONG, Explanation::recordsLookedAt),
          required("recordsTouched", Scalars.LONG, Explanation::recordsTouched),
          required("recordsExpected", Scalars.LONG, Explanation::recordsExpected),
          required("leftOut", Many.list(ViewJson.INACTIVE_CLAUSE), Explanation::leftOut));

  private ExplanationJson() {}
}
