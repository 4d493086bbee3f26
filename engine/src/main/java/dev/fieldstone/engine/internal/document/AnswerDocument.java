package dev.fieldstone.engine.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.fieldstone.engine.record.DeletionPlan;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a write as a document that says the class of each part. Of a record, table, field or view it keeps the
 * id, so that it is read as it is by then.
 */
public final class AnswerDocument {
  private AnswerDocument() {}

  /** Finds what an answer holds by id, as it is now, or refuses as not found. */
  public interface Present {
    /** {@return a record} */
    Record record(RecordId id);

    /** {@return a table} */
    Table table(TableId id);

    /** {@return a field} */
    Field field(FieldId id);

    /** {@return a view} */
    View view(ViewId id);
  }

  /**
   * Writes an answer.
   *
   * @throws IllegalArgumentException if some part of it is of a class that can't be kept
   */
  public static String write(@Nullable Object answer) {
    return Documents.asciiText(node(answer));
  }

  /** Reads an answer. */
  public static @Nullable Object read(String text, Present present) {
    return value(Documents.parse(text), present);
  }

  static JsonNode node(@Nullable Object value) {
    return switch (value) {
      case null -> NullNode.getInstance();
      case Boolean checked -> BooleanNode.valueOf(checked);
      case String text -> TextNode.valueOf(text);
      case List<?> list -> list(list);
      case Record record -> tagged("record", record.id());
      case Table table -> tagged("table", table.id());
      case Field field -> tagged("field", field.id());
      case View view -> tagged("view", view.id());
      case Outcome outcome -> OutcomeDocument.write(outcome);
      case DeletionPlan plan -> DeletionPlanDocument.write(plan);
      default -> plain(value);
    };
  }

  static @Nullable Object value(JsonNode node, Present present) {
    if (node.isArray()) {
      List<@Nullable Object> list = new ArrayList<>(node.size());
      node.forEach(element -> list.add(value(element, present)));
      return Collections.unmodifiableList(list);
    }
    if (!node.isObject()) {
      return node.isNull() ? null : node.isBoolean() ? (Object) node.asBoolean() : node.asText();
    }
    String kind = node.fieldNames().next();
    return handleOrValue(kind, node.path(kind), present);
  }

  private static ArrayNode list(List<?> list) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode(list.size());
    list.forEach(element -> array.add(node(element)));
    return array;
  }

  private static ObjectNode plain(Object value) {
    return switch (value) {
      case Integer number -> tagged("integer", number);
      case Long number -> tagged("long", number);
      case Double number -> tagged("double", number);
      case BigDecimal number -> tagged("decimal", number);
      case LocalDate date -> tagged("date", date);
      case Instant instant -> tagged("instant", instant);
      case RecordId id -> tagged("recordId", id);
      case TableId id -> tagged("tableId", id);
      case FieldId id -> tagged("fieldId", id);
      case OptionId id -> tagged("optionId", id);
      case ViewId id -> tagged("viewId", id);
      default ->
          throw new IllegalArgumentException(
              "The answer of a write that is done once is null, a Boolean, a String, an Integer, Long, Double or"
                  + " BigDecimal, a LocalDate or Instant, an id, a Record, Table, Field or View, an Outcome, a"
                  + " DeletionPlan, or a List of these; not a "
                  + value.getClass().getName());
    };
  }

  private static ObjectNode tagged(String kind, Object value) {
    return Documents.object().put(kind, value.toString());
  }

  private static Object handleOrValue(String kind, JsonNode node, Present present) {
    return switch (kind) {
      case "record" -> present.record(RecordId.parse(node.asText()));
      case "table" -> present.table(TableId.parse(node.asText()));
      case "field" -> present.field(FieldId.parse(node.asText()));
      case "view" -> present.view(ViewId.parse(node.asText()));
      case OutcomeDocument.DONE -> OutcomeDocument.readDone(node);
      case OutcomeDocument.REFUSED -> OutcomeDocument.readRefused(node, present);
      case DeletionPlanDocument.KIND -> DeletionPlanDocument.read(node);
      default -> plainValue(kind, node.asText());
    };
  }

  private static Object plainValue(String kind, String text) {
    return switch (kind) {
      case "integer" -> Integer.valueOf(text);
      case "long" -> Long.valueOf(text);
      case "double" -> Double.valueOf(text);
      case "decimal" -> new BigDecimal(text);
      case "date" -> LocalDate.parse(text);
      case "instant" -> Instant.parse(text);
      case "recordId" -> RecordId.parse(text);
      case "tableId" -> TableId.parse(text);
      case "fieldId" -> FieldId.parse(text);
      case "optionId" -> OptionId.parse(text);
      case "viewId" -> ViewId.parse(text);
      default -> throw new IllegalStateException("A kept answer holds a value of an unknown class");
    };
  }
}
