package dev.fieldstone.json.internal.form;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How values of a type stand in a tree of JSON.
 *
 * @param <T> the type
 */
public interface Form<T> {

  /** {@return a value as a tree} */
  JsonNode write(T value);

  /**
   * Reads a tree.
   *
   * @param at where the tree stands, to say what is wrong with it
   * @throws Refusal if it is no such value; what is wrong was noted
   */
  T read(JsonNode node, At at);
}
