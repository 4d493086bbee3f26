package dev.fieldstone.engine.schema;

import java.util.Objects;

/**
 * Somebody that the host told the org about: a person, or whoever else does things. Values and records name actors by
 * id; the label is what people read.
 *
 * @param id the host's own id, compared exactly: 1 to 200 characters, not blank
 * @param label what people read: 1 to 200 characters on one line, without space around it; several actors may share one
 * @param active whether the actor is to be offered; one that is not keeps its label and its values
 */
public record Actor(String id, String label, boolean active) {
  /** Refuses null. */
  public Actor {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(label, "label");
  }
}
