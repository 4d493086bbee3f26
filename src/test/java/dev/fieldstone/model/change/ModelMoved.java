package dev.fieldstone.model.change;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a move did.
 *
 * @param asAsked whether the records stand where they were asked to; empty where the rules do not say
 * @param lane what the view shows around them afterwards, by number: the lane on a board, otherwise all items
 * @param previous the number of the item directly before them, or null
 * @param next the number of the item directly after them, or null
 * @param orderIsKnown whether the rules fix where they stand among the records not shown, too; otherwise any order
 *     that shows the lane so and leaves all other records in theirs is right
 */
public record ModelMoved(
    Optional<Boolean> asAsked,
    List<Integer> lane,
    @Nullable Integer previous,
    @Nullable Integer next,
    boolean orderIsKnown) {}
