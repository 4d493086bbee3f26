package dev.fieldstone.json.internal.answer;

import static dev.fieldstone.json.internal.form.ObjectForm.object;
import static dev.fieldstone.json.internal.form.Property.optional;
import static dev.fieldstone.json.internal.form.Property.required;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.json.internal.form.At;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.ReadValues;
import dev.fieldstone.json.internal.form.Scalars;
import dev.fieldstone.json.internal.value.Ids;
import dev.fieldstone.json.internal.value.Values;
import dev.fieldstone.query.Aggregate;
import dev.fieldstone.query.AggregateOf;
import dev.fieldstone.query.AggregateResult;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Aggregates, asked and answered. */
public final class AggregateJson {
  private static final String VALUE = "value";

  /** What many records come to. */
  public static final Form<Aggregate> AGGREGATE = Scalars.word(Aggregate.class);

  /** An aggregate that is asked for. */
  public static final Form<AggregateOf> ASKED =
      object(
          in -> new AggregateOf(in.next(), in.next()),
          required("aggregate", AGGREGATE, AggregateOf::aggregate),
          optional("field", Ids.FIELD, AggregateOf::field));

  /** What records came to; without a value where there is none. */
  public static final Form<AggregateResult> RESULT =
      object(
          AggregateJson::result,
          required("asked", ASKED, AggregateResult::asked),
          optional(VALUE, Scalars.ANY, AggregateJson::written));

  private AggregateJson() {}

  private static @Nullable JsonNode written(AggregateResult result) {
    Object value = result.value();
    return value == null ? null : Values.write(value);
  }

  private static AggregateResult result(ReadValues in) {
    AggregateOf asked = in.next();
    JsonNode value = in.next();
    return new AggregateResult(asked, value == null ? null : read(asked.aggregate(), value, in.at().member(VALUE)));
  }

  /** Times of days and points in time are told apart by their texts. */
  private static Object read(Aggregate aggregate, JsonNode node, At at) {
    Class<?> type = aggregate.valueClass(StorageClass.DATE);
    if (type == Long.class) {
      return Scalars.LONG.read(node, at);
    }
    if (type != LocalDate.class) {
      return Scalars.DECIMAL.read(node, at);
    }
    return node.asText().indexOf('T') < 0 ? Scalars.DATE.read(node, at) : Scalars.INSTANT.read(node, at);
  }
}
