package dev.fieldstone.engine.record;

/**
 * A JSON text. As a value it is in canonical form: an object's keys in the order of their code units, numbers without
 * trailing zeros, no white space; so two values are equal when their texts are. The library shows no tree of its own:
 * a host parses the text with the JSON library that it uses.
 *
 * @param text the text
 */
public record Json(String text) {

  @Override
  public String toString() {
    return text;
  }
}
