package dev.fieldstone.crash.share;

import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.StorageClass;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to one thread of one run, as it is by the operations that were acknowledged. All names in it begin with
 * its token, so that nobody else touches it. For one thread.
 */
public final class Share {
  private final String token;
  private final Random random;
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final Map<String, List<String>> orders = new HashMap<>();
  private final Map<String, String> things = new TreeMap<>();
  private final Map<String, RecordId> ids = new HashMap<>();
  private int operationCount;

  /** Makes an empty share. */
  public Share(String token, long seed) {
    this.token = token;
    this.random = new Random(seed);
  }

  /** {@return what the names of all that belongs to it begin with} */
  public String token() {
    return token;
  }

  /** {@return what its operations are drawn by} */
  public Random random() {
    return random;
  }

  /** Begins an operation; {@return its name, which no other has} */
  public String nextName() {
    operationCount++;
    return token + "_" + operationCount;
  }

  /** {@return the number of the present operation, which no value had before} */
  public String number() {
    return Integer.toString(operationCount);
  }

  /** {@return a value for a field of a type, which no value was before} */
  public String freshValue(FieldType type) {
    return type.storageClass() == StorageClass.NUMBER ? number() : "text " + number();
  }

  /** {@return the record of a name} */
  public Item item(String name) {
    return Objects.requireNonNull(items.get(name), name);
  }

  /** {@return the records of a table, oldest first} */
  public List<Item> items(String table) {
    return items(item -> item.table().equals(table));
  }

  /** {@return the records of a kind, oldest first} */
  public List<Item> items(Predicate<Item> kind) {
    return items.values().stream().filter(kind).toList();
  }

  /** {@return one of these, drawn; null if there is none} */
  public <T> @Nullable T any(List<T> candidates) {
    return candidates.isEmpty() ? null : candidates.get(random.nextInt(candidates.size()));
  }

  /** {@return the names in a view's order, or in a group of a board, by key} */
  public List<String> order(String key) {
    return orders.getOrDefault(key, List.of());
  }

  /** {@return what is said about a table, a field or a view, by key; null if there is none} */
  public @Nullable String thing(String key) {
    return things.get(key);
  }

  /** {@return the keys that begin so, of tables, fields and views} */
  public List<String> things(String beginning) {
    return things.keySet().stream().filter(key -> key.startsWith(beginning)).toList();
  }

  /** {@return the ids of its records, by name} */
  public Map<String, RecordId> ids() {
    return ids;
  }

  /** Takes over what an operation did, and the ids of what it made. */
  public void apply(Effect effect, Map<String, RecordId> made) {
    effect.items().forEach((name, item) -> set(items, name, item));
    effect.things().forEach((key, text) -> set(things, key, text));
    orders.putAll(effect.orders());
    ids.putAll(made);
    ids.keySet().retainAll(items.keySet());
  }

  private static <T> void set(Map<String, T> map, String key, @Nullable T value) {
    if (value == null) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }
}
