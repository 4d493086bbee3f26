package dev.fieldstone.engine.spi;

import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.ViewId;
import java.util.Set;

/**
 * Which records to hand over in a view's manual order, and what of them.
 *
 * @param table the table
 * @param view the view
 * @param status which records by status
 * @param fields whose values to bring
 * @param start where it begins
 * @param direction which way
 */
public record Walk(
    TableShape table, ViewId view, Status status, Set<FieldId> fields, Start start, Direction direction) {

  /** Where a walk begins. */
  public sealed interface Start {

    /** At the end that it comes from. */
    record End() implements Start {}

    /**
     * Next to a record, itself left out.
     *
     * @param number its record number
     */
    record Beside(long number) implements Start {}

    /**
     * Next to a position, itself left out.
     *
     * @param high the upper half of its key, signed
     * @param low the lower half, unsigned
     */
    record At(long high, long low) implements Start {}
  }

  /** Which way a walk goes. */
  public enum Direction {
    /** From the first to the last. */
    FORWARD,
    /** From the last to the first. */
    BACKWARD
  }
}
