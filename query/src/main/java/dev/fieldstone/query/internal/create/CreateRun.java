package dev.fieldstone.query.internal.create;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.position.ItemPlace;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordLocator;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.spi.ReadContext;
import dev.fieldstone.engine.spi.ResolvedSource;
import dev.fieldstone.engine.spi.WriteContext;
import dev.fieldstone.engine.view.GroupLocator;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.query.MoveResult;
import dev.fieldstone.query.internal.group.Grouping;
import dev.fieldstone.query.internal.group.Lane;
import dev.fieldstone.query.internal.group.Split;
import dev.fieldstone.query.internal.move.MoveRun;
import dev.fieldstone.query.internal.run.Axes;
import dev.fieldstone.query.internal.run.BoardGround;
import dev.fieldstone.query.internal.run.LaneCounting;
import dev.fieldstone.query.internal.run.PlanScan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes records in a view, inside an operation; an exception from here has to undo the operation.
 *
 * @param context the operation
 * @param limits how many lanes there may be
 * @param source the view
 */
public record CreateRun(WriteContext context, Limits limits, ResolvedSource source) {

  /**
   * Makes a record with the values of its lane, those given, and those that the view asks for; {@return where it is}
   */
  public MoveResult create(Map<String, ?> given, ItemPlace place) {
    Map<String, @Nullable Object> values = new HashMap<>(given);
    Set<String> named = given.keySet().stream().map(this::fieldKey).collect(Collectors.toSet());
    Map<String, Object> asked = new AskedValues(context, source.table()).of(view().query().filter());
    asked.forEach(
        (field, value) -> {
          if (!named.contains(field)) {
            values.put(field, value);
          }
        });
    if (place.group() != null) {
      putLane(place.group(), values);
    }
    Record made = context.session().records(source.table().table().id()).create(values);
    Move move = new Move(List.of(made.id()), place.group(), null, place.place());
    return MoveRun.run(context, limits, view().id(), move);
  }

  /** Makes a copy of a record directly after it; {@return the copy} */
  public Record duplicate(RecordLocator original) {
    long number = source.table().number(original.id());
    Record copy = context.session().records().duplicate(original);
    long[] copies = {source.table().number(copy.id())};
    context.place(source.table(), view().id(), copies, new WriteContext.Anchor.After(number));
    return copy;
  }

  /** A lane that does not say what a record gets there, or is not found, is refused when the record is moved there. */
  private void putLane(GroupLocator group, Map<String, @Nullable Object> values) {
    BoardGround ground = new Axes(context, source.table(), limits).of(view());
    Field axis = ground.axis();
    Lane lane = find(ground.split(), group);
    if (lane == null || axis.isReadonly()) {
      return;
    }
    if (lane.isEmptyLane() && axis.required()) {
      throw new FieldstoneException(ErrorCode.GROUP_NOT_DROPPABLE, "This group takes no drops")
          .with("field", axis.key())
          .with("group", lane.key());
    }
    if (lane.dropped() != null || lane.isEmptyLane()) {
      values.keySet().removeIf(key -> fieldKey(key).equals(axis.key()));
      values.put(axis.key(), lane.dropped());
    }
  }

  /** The key of the field that a text names, by key or id; the text itself where there is none. */
  private String fieldKey(String keyOrId) {
    try {
      return source.table().field(FieldLocator.of(keyOrId)).key();
    } catch (FieldstoneException unknown) {
      return keyOrId;
    }
  }

  private @Nullable Lane find(Split split, GroupLocator group) {
    return switch (split) {
      case Split.Settled settled -> find(settled.grouping(), group);
      case Split.ByValues byValues -> {
        Lane lane = find(byValues.open(), group);
        yield lane != null ? lane : find(counting(context).grouping(byValues), group);
      }
    };
  }

  private static @Nullable Lane find(Grouping grouping, GroupLocator group) {
    OptionalInt found = grouping.find(group);
    return found.isPresent() ? grouping.lanes().get(found.getAsInt()) : null;
  }

  private LaneCounting counting(ReadContext state) {
    return new LaneCounting(state, PlanScan.of(state, source, Query.everything(), limits).plan());
  }

  private View view() {
    return Objects.requireNonNull(source.view());
  }
}
