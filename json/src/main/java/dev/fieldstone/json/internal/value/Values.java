package dev.fieldstone.json.internal.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fieldstone.engine.record.Attachment;
import dev.fieldstone.engine.record.Bulk;
import dev.fieldstone.engine.record.Json;
import dev.fieldstone.engine.record.RecordLocator;
import dev.fieldstone.engine.schema.Actor;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.engine.view.Me;
import dev.fieldstone.engine.view.RelativeDate;
import dev.fieldstone.engine.view.ViewId;
import dev.fieldstone.json.internal.form.At;
import dev.fieldstone.json.internal.form.Documents;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Scalars;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values and operands of any class, as JSON has them: read as String, BigDecimal, Boolean, List, Map and null, which
 * every write and query takes for every type of field, and as what {@link Tags} stand for.
 */
public final class Values {
  /** A value of a field or an operand; never null. */
  public static final Form<Object> VALUE = new ValueForm();

  /** Days that depend on when a condition is asked. */
  public static final Form<RelativeDate> RELATIVE_DATE =
      new Form<>() {
        @Override
        public JsonNode write(RelativeDate date) {
          return Tags.write(date);
        }

        @Override
        public RelativeDate read(JsonNode node, At at) {
          if (Tags.isTag(node) && Tags.read((ObjectNode) node, at) instanceof RelativeDate date) {
            return date;
          }
          throw at.refused("A relative date is expected, such as {\"$day\": -1, \"unit\": \"week\"}");
        }
      };

  /** A value, or JSON's null for none. */
  public static final Form<Optional<Object>> OR_NULL =
      new Form<>() {
        @Override
        public JsonNode write(Optional<Object> value) {
          return Values.write(value.orElse(null));
        }

        @Override
        public Optional<Object> read(JsonNode node, At at) {
          return Optional.ofNullable(Values.read(node, at));
        }
      };

  private Values() {}

  /** {@return a value as a tree, null as JSON's} */
  public static JsonNode write(@Nullable Object value) {
    return switch (value) {
      case null -> Documents.NODES.nullNode();
      case RelativeDate date -> Tags.write(date);
      case Me me -> Tags.write(me);
      case Bulk.Created created -> Tags.write(created);
      case Json json -> Jsons.FORM.write(json);
      case Attachment attachment -> Attachments.FORM.write(attachment);
      case Map<?, ?> members -> Jsons.untagged(members(members));
      case Iterable<?> elements -> list(elements);
      default -> scalar(value);
    };
  }

  /** {@return the value of a tree, null for JSON's} */
  public static @Nullable Object read(JsonNode node, At at) {
    return switch (node.getNodeType()) {
      case ARRAY -> elements(node, at);
      case OBJECT -> Tags.isTag(node) ? Tags.read((ObjectNode) node, at) : plain(node);
      default -> plain(node);
    };
  }

  /** {@return whether a value, and all that it contains, is of a class that can be written} */
  public static boolean isWritable(Object value) {
    try {
      write(value);
      return true;
    } catch (IllegalArgumentException otherClass) {
      return false;
    }
  }

  private static JsonNode scalar(Object value) {
    return switch (value) {
      case CharSequence text -> Documents.NODES.textNode(text.toString());
      case Boolean truth -> Documents.NODES.booleanNode(truth);
      case Number number -> Documents.NODES.numberNode(new BigDecimal(number.toString()));
      case Duration duration -> Documents.NODES.numberNode(seconds(duration));
      case LocalDate date -> Scalars.DATE.write(date);
      case Instant instant -> Scalars.INSTANT.write(instant);
      case OffsetDateTime time -> Scalars.INSTANT.write(time.toInstant());
      case ZonedDateTime time -> Scalars.INSTANT.write(time.toInstant());
      case RecordLocator record -> Ids.RECORD.write(record.id());
      case Option option -> Ids.OPTION.write(option.id());
      case Actor actor -> Documents.NODES.textNode(actor.id());
      default -> id(value);
    };
  }

  private static JsonNode id(Object value) {
    if (value instanceof OptionId || value instanceof TableId || value instanceof FieldId || value instanceof ViewId) {
      return Documents.NODES.textNode(value.toString());
    }
    throw new IllegalArgumentException("No write takes a value of this class: " + value.getClass().getName());
  }

  private static BigDecimal seconds(Duration duration) {
    return BigDecimal.valueOf(duration.getSeconds())
        .add(BigDecimal.valueOf(duration.getNano(), 9))
        .stripTrailingZeros();
  }

  private static JsonNode list(Iterable<?> elements) {
    ArrayNode array = Documents.NODES.arrayNode();
    elements.forEach(element -> array.add(element instanceof Map<?, ?> members ? members(members) : write(element)));
    boolean isTree = false;
    for (Object element : elements) {
      isTree |= element instanceof Map<?, ?>;
    }
    return isTree ? Jsons.untagged(array) : array;
  }

  private static ObjectNode members(Map<?, ?> members) {
    ObjectNode node = Documents.object();
    members.forEach(
        (key, member) -> node.set(key.toString(), member instanceof Map<?, ?> inner ? members(inner) : write(member)));
    return node;
  }

  private static List<@Nullable Object> elements(JsonNode array, At at) {
    List<@Nullable Object> elements = new ArrayList<>(array.size());
    for (int index = 0; index < array.size(); index++) {
      JsonNode element = array.get(index);
      elements.add(Tags.isTag(element) ? Tags.read((ObjectNode) element, at.element(index)) : plain(element));
    }
    return Collections.unmodifiableList(elements);
  }

  private static @Nullable Object plain(JsonNode node) {
    return switch (node.getNodeType()) {
      case NULL -> null;
      case STRING -> node.textValue();
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> node.decimalValue();
      case ARRAY -> {
        List<@Nullable Object> elements = new ArrayList<>(node.size());
        node.forEach(element -> elements.add(plain(element)));
        yield Collections.unmodifiableList(elements);
      }
      case OBJECT -> {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), plain(member.getValue())));
        yield Collections.unmodifiableMap(members);
      }
      case BINARY, MISSING, POJO -> throw new IllegalStateException("A text holds no other nodes");
    };
  }

  private static final class ValueForm implements Form<Object> {
    @Override
    public JsonNode write(Object value) {
      return Values.write(value);
    }

    @Override
    public Object read(JsonNode node, At at) {
      Object value = Values.read(node, at);
      if (value == null) {
        throw at.refused("A value is expected");
      }
      return value;
    }
  }
}
