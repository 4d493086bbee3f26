package dev.fieldstone.engine.view;

/**
 * Where a page ended. Opaque, and of at most 2,048 characters; good for the query that made it, and no other, in this
 * process and later ones.
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
