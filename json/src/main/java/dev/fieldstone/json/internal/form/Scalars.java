package dev.fieldstone.json.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fieldstone.engine.error.FieldstoneException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** Texts, numbers, truths, and what is written as one of these. */
public final class Scalars {
  /** A text. */
  public static final Form<String> TEXT =
      scalar(Documents.NODES::textNode, JsonNode::isTextual, JsonNode::textValue, "A text is expected");

  /** True or false. */
  public static final Form<Boolean> TRUTH =
      scalar(Documents.NODES::booleanNode, JsonNode::isBoolean, JsonNode::booleanValue, "true or false is expected");

  /** A number with all its digits. */
  public static final Form<BigDecimal> DECIMAL =
      scalar(Documents.NODES::numberNode, JsonNode::isNumber, JsonNode::decimalValue, "A number is expected");

  /** A whole number of 64 bits. */
  public static final Form<Long> LONG =
      scalar(
          number -> Documents.NODES.numberNode(number.longValue()),
          JsonNode::isNumber,
          node -> node.decimalValue().longValueExact(),
          "A whole number is expected");

  /** A whole number of 32 bits. */
  public static final Form<Integer> INTEGER =
      scalar(
          number -> Documents.NODES.numberNode(number.intValue()),
          JsonNode::isNumber,
          node -> node.decimalValue().intValueExact(),
          "A whole number is expected");

  /** A day in ISO form. */
  public static final Form<LocalDate> DATE = parsed(LocalDate::parse, "A date is expected, such as 2024-12-31");

  /** A point in time in ISO form, written in UTC. */
  public static final Form<Instant> INSTANT =
      parsed(
          text -> OffsetDateTime.parse(text).toInstant(), "A point in time is expected, such as 2024-12-31T23:59:59Z");

  /** A time zone by its id. */
  public static final Form<ZoneId> ZONE = parsed(ZoneId::of, "A time zone is expected, such as Europe/Berlin");

  /** A locale by its language tag. */
  public static final Form<Locale> LOCALE =
      parsed(
          text -> new Locale.Builder().setLanguageTag(text).build(),
          Locale::toLanguageTag,
          "A language tag is expected, such as de-DE");

  /** Any tree, to be looked at later. */
  public static final Form<JsonNode> ANY = scalar(node -> node, node -> true, node -> node, "A value is expected");

  private Scalars() {}

  /** {@return the form of what a text names, and which is written by its own text} */
  public static <T> Form<T> parsed(Function<String, T> parser, String expectation) {
    return parsed(parser, Object::toString, expectation);
  }

  /** {@return the form of what a text names} */
  public static <T> Form<T> parsed(Function<String, T> parser, Function<T, String> writer, String expectation) {
    return new Form<>() {
      @Override
      public JsonNode write(T value) {
        return TEXT.write(writer.apply(value));
      }

      @Override
      public T read(JsonNode node, At at) {
        String text = TEXT.read(node, at);
        try {
          return parser.apply(text);
        } catch (DateTimeException
            | IllegalArgumentException
            | IllformedLocaleException
            | FieldstoneException malformed) {
          throw at.refused(expectation, text);
        }
      }
    };
  }

  /** {@return the form of a constant, its name in lower case} */
  public static <E extends Enum<E>> Form<E> word(Class<E> type) {
    return parsed(
        text ->
            Arrays.stream(type.getEnumConstants())
                .filter(constant -> wordOf(constant).equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new),
        Scalars::wordOf,
        "This is none of the words allowed here");
  }

  private static String wordOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static <T> Form<T> scalar(
      Function<T, JsonNode> writer, Predicate<JsonNode> isOfKind, Function<JsonNode, T> reader, String expectation) {
    return new Form<>() {
      @Override
      public JsonNode write(T value) {
        return writer.apply(value);
      }

      @Override
      public T read(JsonNode node, At at) {
        if (!isOfKind.test(node)) {
          throw at.refused(expectation);
        }
        try {
          return reader.apply(node);
        } catch (ArithmeticException outOfBounds) {
          throw at.refused(expectation, node.asText());
        }
      }
    };
  }
}
