package dev.fieldstone.json.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A closed set of objects, told apart by a word in the property {@code kind}.
 *
 * @param <T> the sealed type
 */
public final class Variants<T> implements Form<T> {
  private static final String KIND = "kind";

  private final List<Variant<T>> variants;

  private Variants(List<Variant<T>> variants) {
    this.variants = variants;
  }

  /** {@return the form of a sealed type with these variants} */
  @SafeVarargs
  public static <T> Variants<T> of(Variant<? extends T>... variants) {
    List<Variant<T>> all = new ArrayList<>();
    for (Variant<? extends T> variant : variants) {
      all.add(widened(variant));
    }
    return new Variants<>(all);
  }

  /** {@return a variant by its word} */
  public static <V> Variant<V> variant(String word, Class<V> type, ObjectForm<V> form) {
    return new Variant<>(word, type, form);
  }

  @Override
  public ObjectNode write(T value) {
    Variant<T> variant =
        variants.stream()
            .filter(candidate -> candidate.type().isInstance(value))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("A variant has no form: " + value.getClass()));
    ObjectNode node = Documents.object().put(KIND, variant.word());
    variant.form().write(value, node);
    return node;
  }

  @Override
  public T read(JsonNode node, At at) {
    if (!node.isObject()) {
      throw at.refused("An object is expected");
    }
    JsonNode kind = node.path(KIND);
    if (!kind.isTextual()) {
      throw at.member(KIND).refused("A word is expected that says what this is");
    }
    return variants.stream()
        .filter(candidate -> candidate.word().equals(kind.textValue()))
        .findFirst()
        .orElseThrow(() -> at.member(KIND).refused("This is none of the words allowed here", kind.textValue()))
        .form()
        .read(node, at, KIND);
  }

  @SuppressWarnings("unchecked") // a variant is written only where its type says so
  private static <T> Variant<T> widened(Variant<? extends T> variant) {
    return (Variant<T>) variant;
  }

  /**
   * One of the set.
   *
   * @param word what it is called
   * @param type its class
   * @param form its properties
   * @param <V> its type
   */
  public record Variant<V>(String word, Class<V> type, ObjectForm<V> form) {}
}
