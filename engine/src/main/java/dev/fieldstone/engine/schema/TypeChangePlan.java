package dev.fieldstone.engine.schema;

import dev.fieldstone.engine.record.RecordId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a change of type would do, worked out from all records, archived ones too. Nothing was changed.
 *
 * @param tallies what becomes of values, each kind with its count and its first 20 records; kinds that do not occur are
 *     left out
 * @param notes how many values have each note
 */
public record TypeChangePlan(Map<Kind, Tally> tallies, Map<ConversionNote, Long> notes) {

  /** Copies the maps. */
  public TypeChangePlan {
    tallies = Map.copyOf(tallies);
    notes = Map.copyOf(notes);
  }

  /** What becomes of a value. */
  public enum Kind {
    /** The class stays, and the new type takes the value. */
    KEPT,
    /** The class stays, and the new type would refuse the value, which is read as it is until someone writes. */
    REFUSED,
    /** The class changes, and the value stays behind. */
    DORMANT,
    /** Of those: it converts, and back again to the same. */
    EXACT,
    /** Of those: it converts with a loss. */
    LOSSY,
    /** Of those: it does not convert. */
    FAILING,
    /** A value that was dormant under the new class comes back. */
    RETURNING,
    /** Of those: it differs from what the present value would convert to. */
    DIFFERING,
    /** Of those: {@link Conversion.Mode#REPLACE} would write over it, and lose it. */
    OVERWRITTEN,
    /**
     * Values are unique under the new class, and the conversion, by its mode, would give a record one that an earlier
     * record has: the change would be refused.
     */
    REPEATING
  }

  /**
   * Values of one kind.
   *
   * @param count how many
   * @param samples the first, at most 20, in order of creation
   */
  public record Tally(long count, List<Sample> samples) {
    /** Copies the samples. */
    public Tally {
      samples = List.copyOf(samples);
    }
  }

  /**
   * One value.
   *
   * @param record the record
   * @param before the present value as canonical text; "" where only a dormant one comes back
   * @param after what the field would show after a conversion, as canonical text; "" for nothing
   * @param note what there is to say; null for nothing
   */
  public record Sample(RecordId record, String before, String after, @Nullable ConversionNote note) {}

  /** {@return how many values are of a kind} */
  public long count(Kind kind) {
    Tally tally = tallies.get(kind);
    return tally == null ? 0 : tally.count();
  }
}
