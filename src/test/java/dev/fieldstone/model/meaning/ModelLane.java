package dev.fieldstone.model.meaning;

import dev.fieldstone.model.ModelRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One lane of a board.
 *
 * @param value what its records have on the axis; null for the lane of those without a value
 * @param records its records in order
 * @param droppable whether cards can be dropped on it
 */
public record ModelLane(@Nullable Object value, List<ModelRecord> records, boolean droppable) {}
