package dev.fieldstone.model.change;

import dev.fieldstone.operation.BulkSeed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a bulk call.
 *
 * @param kind what it does
 * @param table the number of the table
 * @param record the number of the record that it is done to; null where it makes one, or {@code maker} does
 * @param maker the place of the operation whose record it is done to
 * @param raw values by field number; a {@link Made} stands for the record of another operation
 * @param matchOn the numbers of the fields that an upsert compares
 */
public record ModelBulkStep(
    BulkSeed.Kind kind,
    int table,
    @Nullable Integer record,
    @Nullable Integer maker,
    Map<Integer, @Nullable Object> raw,
    List<Integer> matchOn) {

  /** Stands for the record that the operation at a place makes. */
  public record Made(int index) {}
}
