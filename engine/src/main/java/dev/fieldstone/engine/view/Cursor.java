package dev.fieldstone.engine.view;

/**
 * Where a page ended. Opaque; good for the query that made it, and no other.
 *
 * @param token the text to hand back
 */
public record Cursor(String token) {

  /** {@return the token} */
  @Override
  public String toString() {
    return token;
  }
}
