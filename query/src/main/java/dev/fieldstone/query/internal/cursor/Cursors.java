package dev.fieldstone.query.internal.cursor;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.spi.PositionMarks;
import dev.fieldstone.engine.spi.ReadContext;
import dev.fieldstone.engine.spi.Scan;
import dev.fieldstone.engine.view.Cursor;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.ViewId;
import dev.fieldstone.query.internal.order.Order;
import dev.fieldstone.query.internal.order.OrderKey;
import dev.fieldstone.query.internal.order.OrderKeyForm;
import dev.fieldstone.query.internal.plan.Plan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cursors of one query in one state.
 *
 * <p>A cursor goes on after the place where its last record stood, as long as the view was not respaced since: whatever
 * became of that record, all that stayed where they were still stand before or after the place as they did. After a
 * respacing, or where sort keys were too long to be kept, it goes on after the last of three records that stands where
 * it stood, at its present place.
 *
 * @param context the state
 * @param plan what was made of the query
 * @param query the query
 * @param order the plan's
 */
public record Cursors(ReadContext context, Plan plan, Query query, Order order) {
  /** How many records of a page a cursor remembers. */
  public static final int MAX_ANCHORS = 3;

  private static final int MAX_LEVEL_BYTES = 1_024;
  private static final long[] NO_NUMBERS = {};
  private static final PositionMarks NO_MARKS = new PositionMarks(0, Map.of());

  /**
   * Makes the cursor that goes on after a page.
   *
   * @param shown the last records of the page in order, at least one
   * @param start where the page began; null for the first, or one that was reached by number
   */
  public Cursor after(List<OrderKey> shown, @Nullable PageStart start) {
    PositionMarks marks = marks(shown.stream().filter(Cursors::isMoved).mapToLong(OrderKey::number).toArray());
    List<Anchor> anchors = new ArrayList<>();
    shown.reversed().forEach(key -> anchors.add(anchor(key, marks)));
    if (start != null) {
      anchors.addAll(start.anchors());
    }
    List<Integer> optionCounts = QueryFingerprint.optionCounts(plan);
    CursorContent content =
        new CursorContent(
            fingerprint(optionCounts),
            optionCounts,
            marks.epoch(),
            anchors.subList(0, Math.min(anchors.size(), MAX_ANCHORS)),
            place(shown.getLast()));
    return CursorToken.write(context, content);
  }

  /**
   * Returns where a cursor goes on.
   *
   * @throws FieldstoneException {@code CURSOR/INVALID}
   */
  public PageStart start(Cursor cursor) {
    CursorContent content = CursorToken.read(context, cursor);
    if (content == null) {
      throw new FieldstoneException(ErrorCode.CURSOR_INVALID, "This is not a cursor");
    }
    if (content.fingerprint() != fingerprint(content.optionCounts())) {
      throw new FieldstoneException(ErrorCode.CURSOR_INVALID, "The cursor belongs to another query");
    }
    CursorContent.Place place = content.place();
    if (place == null || content.epoch() != marks(NO_NUMBERS).epoch()) {
      return atAnchor(content.anchors());
    }
    long number = content.anchors().getFirst().number();
    return new PageStart(place.key(number, plan.levels().size()), content.anchors());
  }

  private PageStart atAnchor(List<Anchor> anchors) {
    long[] numbers = anchors.stream().mapToLong(Anchor::number).toArray();
    PositionMarks marks = marks(numbers);
    Map<Long, OrderKey> present = present(anchors.stream().map(Anchor::number).toList());
    for (int index = 0; index < anchors.size(); index++) {
      OrderKey key = present.get(numbers[index]);
      if (key != null && anchor(key, marks).equals(anchors.get(index))) {
        return new PageStart(key, anchors.subList(index, anchors.size()));
      }
    }
    throw new FieldstoneException(
        ErrorCode.CURSOR_INVALID, "The records at which the cursor stood were changed, moved or deleted");
  }

  /** Where records stand by now, whether the query still selects them or not. */
  private Map<Long, OrderKey> present(List<Long> numbers) {
    Narrowing narrowing = new Narrowing(List.of(new Narrowing.Exact.RecordIn(numbers)));
    Map<Long, OrderKey> keys = new HashMap<>();
    context.scan(
        new Scan(plan.table(), Status.ANY, narrowing, plan.orderFields(), plan.positionsIn(), 0),
        batch -> {
          BitSet all = batch.records();
          var ordered = order.over(batch, all);
          all.stream().forEach(index -> keys.put(batch.number(index), ordered.key(index)));
          return true;
        });
    return keys;
  }

  private PositionMarks marks(long[] numbers) {
    ViewId view = plan.positionsIn();
    return view == null ? NO_MARKS : context.positionMarks(view, numbers);
  }

  private long fingerprint(List<Integer> optionCounts) {
    return QueryFingerprint.of(plan, query, context.moment(), optionCounts);
  }

  private static Anchor anchor(OrderKey key, PositionMarks marks) {
    return new Anchor(key.number(), marks.stamp(key.number()), Checksum.of(OrderKeyForm.write(key)));
  }

  private static CursorContent.@Nullable Place place(OrderKey key) {
    byte[] levels = OrderKeyForm.write(key);
    return levels.length > MAX_LEVEL_BYTES
        ? null
        : new CursorContent.Place(key.positionHigh(), key.positionLow(), levels);
  }

  /** Only a record that was moved stands elsewhere than its number says. */
  private static boolean isMoved(OrderKey key) {
    return key.positionHigh() != key.number() || key.positionLow() != 0;
  }
}
