package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.scan.VisibleNumbers;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.record.DeletionPlan.Restriction;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds a delete back, and what it does to others, as far as the session sees it.
 *
 * @param state what is read
 */
record Restrictions(State state) {
  private static final int SHOWN_RECORDS = 10;

  /** {@return those records of a field that hold a delete back and are seen; null for none} */
  @Nullable Restriction shown(Referrer referrer, List<Long> numbers) {
    List<Long> visible = visible(referrer, numbers);
    if (visible.isEmpty()) {
      return null;
    }
    TableDefinition table = referrer.table();
    return new Restriction(
        referrer.field().field().id(),
        table.table().key() + "." + referrer.field().field().key(),
        visible.size(),
        visible.stream().limit(SHOWN_RECORDS).map(table::id).toList());
  }

  /** {@return the refusal of a delete; who is not seen holds it back, too, but is not named} */
  Problem problem(Referrer referrer, List<Long> numbers) {
    Restriction shown = shown(referrer, numbers);
    String sentence = "Other records refer to a record";
    return shown == null
        ? Problem.of(ErrorCode.RECORD_REFERENCED, "", sentence)
        : Problem.of(ErrorCode.RECORD_REFERENCED, shown.fieldKey(), sentence)
            .with("field", shown.fieldKey())
            .with("count", shown.count())
            .with("records", shown.firstRecords().stream().map(Object::toString).toList());
  }

  /** {@return those of some records that are seen to refer by a field} */
  List<Long> visible(Referrer referrer, List<Long> numbers) {
    TableDefinition seen = state.catalog().find(referrer.table().number());
    boolean isHidden = seen == null || seen.hides(referrer.field());
    return isHidden ? List.of() : visible(referrer.table().number(), numbers);
  }

  /** {@return those of some records of a table that are seen, in order} */
  List<Long> visible(long table, Collection<Long> numbers) {
    if (state.sight().isWhole()) {
      return List.copyOf(numbers);
    }
    TableDefinition seen = state.catalog().find(table);
    return seen == null ? List.of() : new VisibleNumbers(state).among(seen, numbers).stream().sorted().toList();
  }
}
