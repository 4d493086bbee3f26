package dev.fieldstone.query.internal.order;

import dev.fieldstone.engine.internal.columns.ActorLabels;
import dev.fieldstone.engine.schema.FieldId;
import java.util.Collection;
import java.util.Map;

/** Knows what the records that references point at display, and what actors are called. */
@FunctionalInterface
public interface DisplaySource {

  /**
   * Returns display values by code, those of records that do not exist left out.
   *
   * @param referenceField the field whose values the codes are
   * @param codes each once, at least one
   */
  Map<Long, String> displays(FieldId referenceField, Collection<Long> codes);

  /** {@return what actors are called: unless it is told otherwise, by their ids} */
  default ActorLabels actors() {
    return ActorLabels.NONE;
  }
}
