package dev.fieldstone.engine.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fieldstone.engine.internal.id.IdCipher.IdNumbers;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.view.Me;
import dev.fieldstone.engine.view.RelativeDate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A Java value as a document that says its class. Stored forms and operands alike. */
final class ValueDocument {
  private ValueDocument() {}

  static ObjectNode write(Object value, OrgIds ids) {
    ObjectNode node = Documents.object();
    return switch (value) {
      case String text -> node.put("text", text);
      case BigDecimal number -> node.put("number", number.toString());
      case Boolean checked -> node.put("boolean", checked);
      case LocalDate date -> node.put("date", date.toString());
      case Instant instant -> node.put("instant", instant.toString());
      case Long code -> node.put("code", code);
      case OptionId option -> node.put("option", known(ids.read(option)).number());
      case RecordId record -> {
        IdNumbers numbers = known(ids.read(record));
        yield node.put("table", numbers.table()).put("record", numbers.number());
      }
      case Me me -> node.put("actor", me.name());
      case RelativeDate.Day day -> relative(node, "day", day);
      case RelativeDate.Period period -> relative(node, "period", period);
      case RelativeDate.Window window -> relative(node, "window", window);
      default -> throw new IllegalStateException("A value of no known class reached the catalog");
    };
  }

  static Object read(JsonNode node, OrgIds ids) {
    String kind = node.fieldNames().next();
    JsonNode value = node.get(kind);
    return switch (kind) {
      case "text" -> value.asText();
      case "number" -> new BigDecimal(value.asText());
      case "boolean" -> value.asBoolean();
      case "date" -> LocalDate.parse(value.asText());
      case "instant" -> Instant.parse(value.asText());
      case "code" -> value.asLong();
      case "option" -> ids.option(value.asLong());
      case "table" -> ids.record(value.asLong(), node.get("record").asLong());
      case "actor" -> Me.valueOf(value.asText());
      case "day" -> new RelativeDate.Day(value.asInt(), unit(node));
      case "period" -> new RelativeDate.Period(value.asInt(), unit(node));
      case "window" -> new RelativeDate.Window(value.asInt(), unit(node));
      default -> throw new IllegalStateException("A catalog document holds a value of an unknown class");
    };
  }

  private static ObjectNode relative(ObjectNode node, String kind, RelativeDate date) {
    return node.put(kind, date.offset()).put("unit", date.unit().name());
  }

  private static RelativeDate.Unit unit(JsonNode node) {
    return RelativeDate.Unit.valueOf(node.get("unit").asText());
  }

  private static IdNumbers known(@Nullable IdNumbers numbers) {
    if (numbers == null) {
      throw new IllegalStateException("A kept id is one of this org");
    }
    return numbers;
  }
}
