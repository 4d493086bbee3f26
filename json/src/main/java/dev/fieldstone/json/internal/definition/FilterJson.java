package dev.fieldstone.json.internal.definition;

import static dev.fieldstone.json.internal.form.ObjectForm.object;
import static dev.fieldstone.json.internal.form.Property.required;
import static dev.fieldstone.json.internal.form.Property.unlessUsual;
import static dev.fieldstone.json.internal.form.Property.usual;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Operator;
import dev.fieldstone.json.internal.form.At;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Many;
import dev.fieldstone.json.internal.form.ObjectForm;
import dev.fieldstone.json.internal.form.Scalars;
import dev.fieldstone.json.internal.value.Ids;
import dev.fieldstone.json.internal.value.Values;
import java.util.List;

/** Filters, told apart by what they have: {@code all}, {@code any}, {@code off}, or a field with its comparison. */
public final class FilterJson {
  /** How a condition compares. */
  public static final Form<Operator> OPERATOR = Scalars.word(Operator.class);

  /** A filter. */
  public static final Form<Filter> FILTER = new FilterForm();

  private static final String ALL = "all";
  private static final String ANY = "any";
  private static final String OFF = "off";

  private static final Form<List<Filter>> PARTS = Many.list(FILTER);
  private static final ObjectForm<Filter.All> ALL_FORM =
      object(in -> new Filter.All(in.next()), required(ALL, PARTS, Filter.All::parts));
  private static final ObjectForm<Filter.Any> ANY_FORM =
      object(in -> new Filter.Any(in.next()), required(ANY, PARTS, Filter.Any::parts));
  private static final ObjectForm<Filter.Off> OFF_FORM =
      object(in -> new Filter.Off(in.next()), required(OFF, FILTER, Filter.Off::part));
  private static final ObjectForm<Filter.Condition> CONDITION_FORM =
      object(
          in -> new Filter.Condition(in.next(), in.next(), in.next(), in.next()),
          required("field", Ids.FIELD, Filter.Condition::field),
          required("operator", OPERATOR, Filter.Condition::operator),
          usual("operands", Many.list(Values.VALUE), Filter.Condition::operands, List.of()),
          unlessUsual("exact", Scalars.TRUTH, Filter.Condition::exact, false));

  private FilterJson() {}

  private static final class FilterForm implements Form<Filter> {
    @Override
    public JsonNode write(Filter filter) {
      return switch (filter) {
        case Filter.All all -> ALL_FORM.write(all);
        case Filter.Any any -> ANY_FORM.write(any);
        case Filter.Off off -> OFF_FORM.write(off);
        case Filter.Condition condition -> CONDITION_FORM.write(condition);
      };
    }

    @Override
    public Filter read(JsonNode node, At at) {
      if (node.has(ALL)) {
        return ALL_FORM.read(node, at);
      }
      if (node.has(ANY)) {
        return ANY_FORM.read(node, at);
      }
      return node.has(OFF) ? OFF_FORM.read(node, at) : CONDITION_FORM.read(node, at);
    }
  }
}
