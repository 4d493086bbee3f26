package dev.fieldstone.engine.internal.actor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A map in parts by the hash of its keys. Immutable, safe for threads; a change makes another map, which copies the
 * parts that it touches and shares all others.
 *
 * @param <V> the values
 */
final class PartedMap<V> {
  private static final int PARTS = 256;

  private final List<Map<String, V>> parts;
  private final int size;

  private PartedMap(List<Map<String, V>> parts) {
    this.parts = parts;
    this.size = parts.stream().mapToInt(Map::size).sum();
  }

  /** {@return the map without entries} */
  static <V> PartedMap<V> empty() {
    return new PartedMap<>(Collections.nCopies(PARTS, Map.of()));
  }

  int size() {
    return size;
  }

  /** Returns a value, or null. */
  @Nullable V get(String key) {
    return parts.get(part(key)).get(key);
  }

  Stream<V> values() {
    return parts.stream().flatMap(part -> part.values().stream());
  }

  /** {@return this map with some entries put in place of those with their keys, or added} */
  PartedMap<V> with(Map<String, V> entries) {
    Map<Integer, Map<String, V>> touched = new HashMap<>();
    entries.forEach(
        (key, value) ->
            touched.computeIfAbsent(part(key), part -> new HashMap<>(parts.get(part))).put(key, value));
    return replacing(touched);
  }

  /** {@return this map without an entry} */
  PartedMap<V> without(String key) {
    Map<String, V> rest = new HashMap<>(parts.get(part(key)));
    rest.remove(key);
    return replacing(Map.of(part(key), rest));
  }

  /** {@return the keys under which two maps have different values, or only one has any} */
  @SuppressWarnings("ReferenceEquality") // parts that are shared are the same
  Set<String> differences(PartedMap<V> other) {
    Set<String> keys = new LinkedHashSet<>();
    for (int part = 0; part < PARTS; part++) {
      if (parts.get(part) != other.parts.get(part)) {
        keys.addAll(parts.get(part).keySet());
        keys.addAll(other.parts.get(part).keySet());
      }
    }
    keys.removeIf(key -> Objects.equals(get(key), other.get(key)));
    return keys;
  }

  private PartedMap<V> replacing(Map<Integer, Map<String, V>> touched) {
    List<Map<String, V>> changed = new ArrayList<>(parts);
    touched.forEach(changed::set);
    return new PartedMap<>(changed);
  }

  private static int part(String key) {
    int hash = key.hashCode();
    return (hash ^ (hash >>> 8) ^ (hash >>> 16)) & (PARTS - 1);
  }
}
