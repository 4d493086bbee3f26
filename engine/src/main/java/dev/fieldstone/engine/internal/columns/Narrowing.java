package dev.fieldstone.engine.internal.columns;

import dev.fieldstone.engine.schema.FieldId;
import java.util.List;

/**
 * What the database may leave out of a scan, since it answers these conditions exactly. All must hold.
 *
 * @param conditions the conditions; none leaves nothing out
 */
public record Narrowing(List<Exact> conditions) {

  /** Leaves nothing out. */
  public static final Narrowing NONE = new Narrowing(List.of());

  /** Copies the conditions. */
  public Narrowing {
    conditions = List.copyOf(conditions);
  }

  /** A condition that every database answers as the evaluator would. */
  public sealed interface Exact {

    /**
     * The record is one of these.
     *
     * @param numbers record numbers; none matches nothing
     */
    record RecordIn(List<Long> numbers) implements Exact {}

    /**
     * The field's value has one of these codes.
     *
     * @param field an option or reference field
     * @param codes the codes; none matches nothing
     */
    record CodeIn(FieldId field, List<Long> codes) implements Exact {}
  }
}
