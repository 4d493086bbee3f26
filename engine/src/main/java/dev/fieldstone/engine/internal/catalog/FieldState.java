package dev.fieldstone.engine.internal.catalog;

import dev.fieldstone.engine.schema.FieldType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a field. Immutable: each method returns a changed copy.
 *
 * @param number unique in the org
 * @param key unique in the table
 * @param name what people call it
 * @param description free text
 * @param type the present type; a select's options and a reference's target key are not in it
 * @param active which of the memories the field uses now; null for a computed type
 * @param memories what the field keeps of each class that it has, or had
 * @param options all options, removed ones too, in order
 * @param locked whether users can't change or delete it
 * @param hostData a JSON text of the host's own, empty for none
 */
public record FieldState(
    long number,
    String key,
    String name,
    String description,
    FieldType type,
    @Nullable ClassKey active,
    Map<ClassKey, ClassMemory> memories,
    List<OptionEntry> options,
    boolean locked,
    String hostData) {

  /** Copies the collections. */
  public FieldState {
    memories = Map.copyOf(memories);
    options = List.copyOf(options);
  }

  /** {@return what the field keeps of the class it uses now; null for a computed type} */
  public @Nullable ClassMemory memory() {
    return active == null ? null : memories.get(active);
  }

  /** {@return the classes of references, with their targets, that the field has, or had} */
  public List<ClassKey> references() {
    return memories.keySet().stream().filter(key -> key.storageClass().isReferring()).toList();
  }

  /** {@return where the keys lie of all values that are, or were, unique} */
  public List<KeyTable> keys() {
    return memories.values().stream().map(ClassMemory::keys).filter(Objects::nonNull).toList();
  }

  /** {@return a copy with this name} */
  public FieldState named(String name) {
    return new FieldState(number, key, name, description, type, active, memories, options, locked, hostData);
  }

  /** {@return a copy with this key} */
  public FieldState keyed(String key) {
    return new FieldState(number, key, name, description, type, active, memories, options, locked, hostData);
  }

  /** {@return a copy with this description} */
  public FieldState described(String description) {
    return new FieldState(number, key, name, description, type, active, memories, options, locked, hostData);
  }

  /** {@return a copy of this type, whose class it uses} */
  public FieldState typed(FieldType type, @Nullable ClassKey active) {
    return new FieldState(number, key, name, description, type, active, memories, options, locked, hostData);
  }

  /** {@return a copy that keeps this of a class} */
  public FieldState remembering(ClassKey remembered, ClassMemory memory) {
    Map<ClassKey, ClassMemory> more = new HashMap<>(memories);
    more.put(remembered, memory);
    return new FieldState(number, key, name, description, type, active, more, options, locked, hostData);
  }

  /** {@return a copy that keeps nothing of a class} */
  public FieldState forgetting(ClassKey forgotten) {
    Map<ClassKey, ClassMemory> fewer = new HashMap<>(memories);
    fewer.remove(forgotten);
    return new FieldState(number, key, name, description, type, active, fewer, options, locked, hostData);
  }

  /** {@return a copy with these options} */
  public FieldState choosing(List<OptionEntry> options) {
    return new FieldState(number, key, name, description, type, active, memories, options, locked, hostData);
  }

  /** {@return a copy that users can't change or delete, or can} */
  public FieldState locking(boolean locked) {
    return new FieldState(number, key, name, description, type, active, memories, options, locked, hostData);
  }

  /** {@return a copy with this JSON text of the host's own} */
  public FieldState withHostData(String hostData) {
    return new FieldState(number, key, name, description, type, active, memories, options, locked, hostData);
  }
}
