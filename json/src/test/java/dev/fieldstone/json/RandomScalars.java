package dev.fieldstone.json;

import dev.fieldstone.engine.record.Attachment;
import dev.fieldstone.engine.record.Bulk;
import dev.fieldstone.engine.record.Json;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.view.Me;
import dev.fieldstone.engine.view.RelativeDate;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Random texts, numbers, times, and values of fields. */
final class RandomScalars {
  private static final List<String> TEXTS =
      List.of("", " ", "Rocket", "\"", "\\", "{\"a\":1}", "a\nb\tc", "\u0000\u001f", "😀é\u2028", "null",
          "2024-02-29");
  private static final List<String> JSONS =
      List.of("{\"a\":[1,null,true]}", "[]", "5", "\"text\"", "true", "{\"$me\":true}", "[{\"$created\":1}]", "1E+40");

  private final Random random;

  RandomScalars(Random random) {
    this.random = random;
  }

  /** {@return a value of a class of scalars; null for any other class} */
  @Nullable Object of(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "String" -> text();
      case "int", "Integer" -> random.nextInt();
      case "long", "Long" -> random.nextLong();
      case "boolean", "Boolean" -> random.nextBoolean();
      case "BigDecimal" -> number();
      case "LocalDate" -> date();
      case "Instant" -> time();
      case "Locale" -> locale();
      case "ZoneId" -> ZoneId.of(random.nextBoolean() ? "Europe/Berlin" : "Z");
      case "Charset" -> random.nextBoolean() ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
      default -> null;
    };
  }

  String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  String word() {
    return "w" + random.nextInt(1_000_000);
  }

  Locale locale() {
    return List.of(Locale.ROOT, Locale.GERMANY, Locale.forLanguageTag("sr-Latn-RS")).get(random.nextInt(3));
  }

  /** {@return a value as reading gives it, one that a write takes if it is to be one} */
  Object natural(boolean isForWrites) {
    return switch (random.nextInt(isForWrites ? 7 : 5)) {
      case 0 -> text();
      case 1 -> number();
      case 2 -> random.nextBoolean();
      case 3 -> List.of(text(), number());
      case 4 -> Map.of("some", text(), "number", number());
      case 5 -> new Bulk.Created(random.nextInt(10));
      default -> List.of(new Bulk.Created(1), text());
    };
  }

  /** {@return an operand as reading gives it} */
  Object operand() {
    List<RelativeDate.Unit> units = List.of(RelativeDate.Unit.values());
    RelativeDate.Unit unit = units.get(random.nextInt(units.size()));
    int offset = random.nextInt(20) - 10;
    return switch (random.nextInt(7)) {
      case 0 -> text();
      case 1 -> number();
      case 2 -> random.nextBoolean();
      case 3 -> new RelativeDate.Day(offset, unit);
      case 4 -> new RelativeDate.Period(offset, unit);
      case 5 -> new RelativeDate.Window(offset, unit);
      default -> Me.ME;
    };
  }

  /** {@return a map of values that are given by name} */
  Map<Object, Object> facts(Type map, Function<Type, Object> key) {
    Map<Object, Object> facts = new LinkedHashMap<>();
    for (int index = random.nextInt(3); index > 0; index--) {
      facts.put(key.apply(((ParameterizedType) map).getActualTypeArguments()[0]), natural(false));
    }
    return facts;
  }

  /** {@return a value of a field of a class} */
  Object ofClass(StorageClass storageClass) {
    return switch (storageClass) {
      case TEXT, ACTOR -> text();
      case NUMBER -> number();
      case BOOLEAN -> random.nextBoolean();
      case DATE -> date();
      case TIMESTAMP -> time();
      case OPTION -> option();
      case REFERENCE -> record();
      case OPTIONS -> List.of(option(), option());
      case ACTORS -> List.of(text(), word());
      case REFERENCES -> List.of(record());
      case JSON -> new Json(JSONS.get(random.nextInt(JSONS.size())));
      case ATTACHMENTS -> List.of(new Attachment(text(), random.nextLong(), text(), word()));
    };
  }

  private OptionId option() {
    return new OptionId(random.nextLong(), random.nextLong());
  }

  private RecordId record() {
    return new RecordId(random.nextLong(), random.nextLong());
  }

  private BigDecimal number() {
    return new BigDecimal(new BigInteger(random.nextInt(113), random), random.nextInt(40) - 20)
        .multiply(random.nextBoolean() ? BigDecimal.ONE : BigDecimal.ONE.negate());
  }

  private LocalDate date() {
    return LocalDate.ofEpochDay(random.nextInt(3_000_000) - 700_000L);
  }

  private Instant time() {
    return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1_000L);
  }
}
