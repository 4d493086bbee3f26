package dev.fieldstone.json.internal.definition;

import static dev.fieldstone.json.internal.form.ObjectForm.object;
import static dev.fieldstone.json.internal.form.Property.optional;
import static dev.fieldstone.json.internal.form.Property.required;
import static dev.fieldstone.json.internal.form.Property.usual;

import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.ConversionNote;
import dev.fieldstone.engine.schema.TypeChange;
import dev.fieldstone.engine.schema.TypeChangePlan;
import dev.fieldstone.engine.schema.TypeChangePlan.Kind;
import dev.fieldstone.engine.schema.TypeChangePlan.Sample;
import dev.fieldstone.engine.schema.TypeChangePlan.Tally;
import dev.fieldstone.engine.schema.Violations;
import dev.fieldstone.engine.schema.Violations.Violation;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Many;
import dev.fieldstone.json.internal.form.Property;
import dev.fieldstone.json.internal.form.Scalars;
import dev.fieldstone.json.internal.value.Ids;
import java.util.Locale;
import java.util.Map;

/** Changes of types: how, what they would do, what they did, and what they left that does not fit. */
public final class TypeChangeJson {
  private static final Form<ConversionNote> NOTE = Scalars.word(ConversionNote.class);
  private static final Form<Map<ConversionNote, Long>> NOTES = Many.unorderedMap(NOTE, Scalars.LONG);

  /** What a change of class does with the values. */
  public static final Form<Conversion> CONVERSION =
      object(
          in -> new Conversion(in.next(), in.next(), in.next()),
          required("mode", Scalars.word(Conversion.Mode.class), Conversion::mode),
          usual("locale", Scalars.LOCALE, Conversion::locale, Locale.ROOT),
          optional("dateFormat", Scalars.TEXT, Conversion::dateFormat));

  /** What a change did. */
  public static final Form<TypeChange> CHANGE =
      object(
          in -> new TypeChange(in.next(), in.nextCount(), in.next(), in.next(), in.next(), in.next()),
          required("field", FieldJson.FIELD, TypeChange::field),
          Property.count("dormant", TypeChange::dormant),
          required("converted", Scalars.LONG, TypeChange::converted),
          required("notes", NOTES, TypeChange::notes),
          required("requiredRestored", Scalars.TRUTH, TypeChange::requiredRestored),
          required("requiredDropped", Scalars.TRUTH, TypeChange::requiredDropped));

  private static final Form<Sample> SAMPLE =
      object(
          in -> new Sample(in.next(), in.next(), in.next(), in.next()),
          required("record", Ids.RECORD, Sample::record),
          required("before", Scalars.TEXT, Sample::before),
          required("after", Scalars.TEXT, Sample::after),
          optional("note", NOTE, Sample::note));

  private static final Form<Tally> TALLY =
      object(
          in -> new Tally(in.next(), in.next()),
          required("count", Scalars.LONG, Tally::count),
          required("samples", Many.list(SAMPLE), Tally::samples));

  /** What a change would do. */
  public static final Form<TypeChangePlan> PLAN =
      object(
          in -> new TypeChangePlan(in.next(), in.next()),
          required("tallies", Many.unorderedMap(Scalars.word(Kind.class), TALLY), TypeChangePlan::tallies),
          required("notes", NOTES, TypeChangePlan::notes));

  private static final Form<Violation> VIOLATION =
      object(
          in -> new Violation(in.next(), in.next(), in.next()),
          required("record", Ids.RECORD, Violation::record),
          required("text", Scalars.TEXT, Violation::text),
          required("reason", Scalars.TEXT, Violation::reason));

  /** The values that their type refuses. */
  public static final Form<Violations> VIOLATIONS =
      object(
          in -> new Violations(in.next(), in.next()),
          required("count", Scalars.LONG, Violations::count),
          required("first", Many.list(VIOLATION), Violations::first));

  private TypeChangeJson() {}
}
