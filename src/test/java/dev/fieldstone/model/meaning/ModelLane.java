package dev.fieldstone.model.meaning;

import dev.fieldstone.model.ModelRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One lane of a board.
 *
 * @param lane what stands for it, as {@link ModelAxis} has it; null for the lane of those without a value
 * @param records its records in order
 * @param droppable whether cards can be dropped on it
 */
public record ModelLane(@Nullable Object lane, List<ModelRecord> records, boolean droppable) {}
