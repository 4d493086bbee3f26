package dev.fieldstone.operation;

import dev.fieldstone.engine.view.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filter, sorts, and which records by status.
 *
 * @param status null for those of the view, or the active ones
 */
public record QuerySeed(FilterSeed filter, List<SortSeed> sorts, @Nullable Status status) {}
