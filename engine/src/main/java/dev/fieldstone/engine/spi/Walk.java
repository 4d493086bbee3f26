package dev.fieldstone.engine.spi;

import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.ViewId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which records to hand over in a view's manual order, and what of them.
 *
 * @param table the table
 * @param view the view
 * @param status which records by status
 * @param fields whose values to bring
 * @param from the number of the record next to which the walk begins, itself left out; null for the end it comes from
 * @param direction which way
 */
public record Walk(
    TableShape table, ViewId view, Status status, Set<FieldId> fields, @Nullable Long from, Direction direction) {

  /** Which way a walk goes. */
  public enum Direction {
    /** From the first to the last. */
    FORWARD,
    /** From the last to the first. */
    BACKWARD
  }
}
