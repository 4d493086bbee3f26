package dev.fieldstone.crash.share;

import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.OptionId;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A record as a workload knows it. Immutable: each method returns a changed copy.
 *
 * @param table the key of its table
 * @param name unique in the org
 * @param values texts by field key, the name left out; a reference by its target's name. The value that a field had
 *     under another type is kept under the field's key with that type: {@code value~text}
 * @param version its version
 * @param isArchived whether it is archived
 */
public record Item(String table, String name, SortedMap<String, String> values, long version, boolean isArchived) {
  private static final int MAX_SHOWN_CHARACTERS = 40;

  /** Copies the values. */
  public Item {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** {@return a new record without values} */
  public static Item named(String table, String name) {
    return new Item(table, name, Collections.emptySortedMap(), 1, false);
  }

  /** {@return a record as it is stored; names are those of all records} */
  public static Item of(String table, Record record, Map<RecordId, String> names) {
    SortedMap<String, String> texts = new TreeMap<>();
    record.values().forEach((key, value) -> texts.put(key, text(record, key, value, names)));
    String name = texts.getOrDefault("name", "");
    texts.remove("name");
    return new Item(table, name, texts, record.version(), record.isArchived());
  }

  /** {@return whether a value is a number, which no text is} */
  public static boolean isNumber(String value) {
    return value.chars().allMatch(Character::isDigit);
  }

  /** {@return the key of the fact that it is there} */
  public String key() {
    return "record " + table + "/" + name;
  }

  /** {@return a value, or null} */
  public @Nullable String value(String field) {
    return values.get(field);
  }

  /** {@return a copy with a value} */
  public Item with(String field, String value) {
    SortedMap<String, String> more = new TreeMap<>(values);
    more.put(field, value);
    return new Item(table, name, more, version, isArchived);
  }

  /** {@return a copy without a value} */
  public Item without(String field) {
    SortedMap<String, String> fewer = new TreeMap<>(values);
    fewer.remove(field);
    return new Item(table, name, fewer, version, isArchived);
  }

  /** {@return a copy whose value went to sleep under one type and was woken under another} */
  public Item retyped(String field, String from, String to) {
    SortedMap<String, String> other = new TreeMap<>(values);
    String asleep = other.remove(field);
    if (asleep != null) {
      other.put(field + "~" + from, asleep);
    }
    String woken = other.remove(field + "~" + to);
    if (woken != null) {
      other.put(field, woken);
    }
    return new Item(table, name, other, version, isArchived);
  }

  /** {@return a copy of the next version} */
  public Item written() {
    return new Item(table, name, values, version + 1, isArchived);
  }

  /** {@return a copy of the next version that is archived, or active again} */
  public Item archived(boolean archived) {
    return new Item(table, name, values, version + 1, archived);
  }

  /** {@return everything that can be read about it, the name left out} */
  public String text() {
    List<String> parts =
        values.entrySet().stream()
            .filter(entry -> entry.getKey().indexOf('~') < 0)
            .map(entry -> entry.getKey() + "=" + shortened(entry.getValue()))
            .toList();
    return parts.stream().collect(Collectors.joining(", ", "{", "} v" + version + (isArchived ? " archived" : "")));
  }

  private static String text(Record record, String field, Object value, Map<RecordId, String> names) {
    return switch (value) {
      case BigDecimal number -> number.toPlainString();
      case OptionId option -> Objects.requireNonNull(record.option(field)).label();
      case RecordId id -> names.getOrDefault(id, "nobody");
      default -> value.toString();
    };
  }

  private static String shortened(String text) {
    return text.length() > MAX_SHOWN_CHARACTERS ? text.length() + " characters #" + text.hashCode() : text;
  }
}
