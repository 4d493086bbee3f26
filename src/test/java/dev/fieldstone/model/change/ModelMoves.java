package dev.fieldstone.model.change;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelRefusal;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelView;
import dev.fieldstone.model.meaning.ModelAxis;
import dev.fieldstone.model.meaning.ModelListing;
import dev.fieldstone.model.meaning.ModelOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Moves records within a view: taken out of a list and put back elsewhere. */
public final class ModelMoves {
  private final ModelOrg org;
  private final ModelTable table;
  private final ModelView view;
  private final ModelMove move;

  /** Prepares a move within a view of a table. */
  public ModelMoves(ModelOrg org, ModelTable table, ModelView view, ModelMove move) {
    this.org = org;
    this.table = table;
    this.view = view;
    this.move = move;
  }

  /** {@return whether the view would show every moved record after its values were written} */
  public boolean staysInView() {
    ModelTable after = afterWriting().table;
    ModelView viewAfter = viewIn(after);
    ModelListing listing = new ModelListing(org, after);
    return move.records().stream().allMatch(record -> listing.shows(viewAfter, after.record(record)));
  }

  /** {@return whether the values that the move writes would be refused, since other records have them} */
  public boolean isTaken() {
    try {
      return afterWriting().table.records.isEmpty();
    } catch (ModelRefusal refusal) {
      return true;
    }
  }

  /** {@return the items that the records can be placed next to after its values were written, in order} */
  public List<Integer> neighbours() {
    return lane(afterWriting());
  }

  /** {@return the items around the moved records and these as they are, in order} */
  public List<Integer> lane() {
    return laneWithMoved(new Written(org, table));
  }

  /** Judges the move on the records as they will be, then writes values and order. */
  public ModelMoved run() {
    refuseWrongLanes();
    Written written = afterWriting();
    List<Integer> others = lane(written);
    OptionalInt index = index(others);
    Optional<List<Integer>> lane =
        index.isEmpty() ? Optional.empty() : insertion(written, others, index.getAsInt());
    if (index.isPresent() && lane.isEmpty() && move.to() == null) {
      throw new ModelRefusal(ErrorCode.VIEW_MOVE_AGAINST_SORT);
    }
    writeLane(org, table);
    if (lane.isPresent()) {
      return moved(Optional.of(true), lane.get(), view.sorts.isEmpty() && placeInOrder());
    }
    Optional<Boolean> asAsked = index.isEmpty() ? Optional.empty() : Optional.of(false);
    return moved(asAsked, lane(), true);
  }

  private void refuseWrongLanes() {
    ModelAxis axis = axis(org, table);
    ModelMove.Lane from = move.from();
    if (axis != null && from != null && !elsewhere(table, axis, from).isEmpty()) {
      throw new ModelRefusal(ErrorCode.VIEW_NOT_IN_GROUP);
    }
    ModelMove.Lane to = move.to();
    if (axis != null && to != null && !elsewhere(table, axis, to).isEmpty()) {
      refuseClosed(axis, to);
    }
  }

  private static void refuseClosed(ModelAxis axis, ModelMove.Lane to) {
    if (axis.field.type.isReadonly()) {
      throw new ModelRefusal(ErrorCode.VIEW_AXIS_READONLY);
    }
    if (!axis.takesDrops()) {
      throw new ModelRefusal(ErrorCode.VIEW_AXIS_NOT_DROPPABLE);
    }
    if (!axis.isDroppable(to.value())) {
      throw new ModelRefusal(ErrorCode.GROUP_NOT_DROPPABLE);
    }
  }

  private List<ModelRecord> elsewhere(ModelTable someTable, ModelAxis axis, ModelMove.Lane lane) {
    return move.records().stream()
        .map(someTable::record)
        .filter(record -> !Objects.equals(axis.laneOf(record), lane.value()))
        .toList();
  }

  private @Nullable ModelAxis axis(ModelOrg someOrg, ModelTable someTable) {
    ModelListing listing = new ModelListing(someOrg, someTable);
    ModelView viewThere = viewIn(someTable);
    return listing.axis(viewThere, listing.items(viewThere));
  }

  /** An org and a table in it, in which the values of the move are written. */
  private record Written(ModelOrg org, ModelTable table) {}

  private Written afterWriting() {
    ModelOrg after = org.copy();
    writeLane(after, after.table(table.number));
    return new Written(after, after.table(table.number));
  }

  private void writeLane(ModelOrg target, ModelTable targetTable) {
    ModelAxis axis = axis(target, targetTable);
    ModelMove.Lane to = move.to();
    if (axis != null && to != null) {
      for (ModelRecord record : elsewhere(targetTable, axis, to)) {
        Map<Integer, @Nullable Object> value = new HashMap<>();
        value.put(axis.field.number, to.value());
        new ModelRecords(target).update(targetTable, record, value, null, null);
      }
    }
  }

  private List<Integer> lane(Written written) {
    return laneWithMoved(written).stream().filter(record -> !move.records().contains(record)).toList();
  }

  /** The items around the moved records: their lane on a board, otherwise all. */
  private List<Integer> laneWithMoved(Written written) {
    ModelListing listing = new ModelListing(written.org, written.table);
    List<ModelRecord> items = listing.items(viewIn(written.table));
    ModelAxis axis = listing.axis(view, items);
    if (axis != null) {
      items = axis.lane(axis.laneOf(written.table.record(move.records().get(0))), items);
    }
    return items.stream().map(record -> record.number).toList();
  }

  private ModelView viewIn(ModelTable someTable) {
    return someTable.views.stream().filter(candidate -> candidate.number == view.number).findFirst().orElseThrow();
  }

  /** {@return where in the lane the block goes, nothing where it stays} */
  private OptionalInt index(List<Integer> lane) {
    return switch (move.place()) {
      case ModelPlace.First first -> OptionalInt.of(0);
      case ModelPlace.Last last -> OptionalInt.of(lane.size());
      case ModelPlace.After after -> OptionalInt.of(indexOf(lane, after.record()) + 1);
      case ModelPlace.Before before -> OptionalInt.of(indexOf(lane, before.record()));
      case ModelPlace.Between between -> OptionalInt.of(indexBetween(lane, between));
      case ModelPlace.Unchanged unchanged -> OptionalInt.empty();
    };
  }

  private static int indexBetween(List<Integer> lane, ModelPlace.Between between) {
    int after = indexOf(lane, between.after());
    int before = indexOf(lane, between.before());
    if (after >= before) {
      throw new ModelRefusal(ErrorCode.VIEW_NEIGHBOURS_REVERSED);
    }
    if (between.strict() && after + 1 < before) {
      throw new ModelRefusal(ErrorCode.VIEW_NEIGHBOURS_NOT_ADJACENT);
    }
    return after + 1;
  }

  private static int indexOf(List<Integer> lane, int record) {
    int index = lane.indexOf(record);
    if (index < 0) {
      throw new ModelRefusal(ErrorCode.VIEW_NEIGHBOUR_NOT_IN_VIEW);
    }
    return index;
  }

  /** {@return the lane with the block in it, nothing where the sorts do not let it stand there} */
  private Optional<List<Integer>> insertion(Written written, List<Integer> others, int index) {
    List<Integer> lane = new ArrayList<>(others);
    lane.addAll(index, move.records());
    int end = index + move.records().size();
    if (isSorted(written, lane.subList(Math.max(index - 1, 0), Math.min(end + 1, lane.size())))) {
      return Optional.of(lane);
    }
    if (move.place() instanceof ModelPlace.Between between) {
      List<Integer> stretch = new ArrayList<>(List.of(between.after()));
      stretch.addAll(move.records());
      stretch.add(between.before());
      return isSorted(written, stretch) ? Optional.of(spread(written, others, index)) : Optional.empty();
    }
    return Optional.empty();
  }

  /** Between two neighbours with others between them, each record goes as near to the first as the sorts let it. */
  private List<Integer> spread(Written written, List<Integer> others, int index) {
    List<Integer> lane = new ArrayList<>(others);
    int next = index;
    for (int record : move.records()) {
      boolean isEqual = next > index && isSorted(written, List.of(record, lane.get(next - 1)));
      while (!isEqual && !isSorted(written, List.of(record, lane.get(next)))) {
        next++;
      }
      lane.add(next, record);
      next++;
    }
    return lane;
  }

  private boolean isSorted(Written written, List<Integer> records) {
    ModelOrder order = new ModelOrder(written.org, written.table, view.sorts);
    for (int next = 1; next < records.size(); next++) {
      if (order.compare(written.table.record(records.get(next - 1)), written.table.record(records.get(next))) > 0) {
        return false;
      }
    }
    return true;
  }

  /** Moves the block in the manual order where the rules fix its place there; {@return whether they do} */
  private boolean placeInOrder() {
    return switch (move.place()) {
      case ModelPlace.After after -> placeNextTo(after.record(), 1);
      case ModelPlace.Between between -> placeNextTo(between.after(), 1);
      case ModelPlace.Before before -> placeNextTo(before.record(), 0);
      case ModelPlace.First first -> false;
      case ModelPlace.Last last -> false;
      case ModelPlace.Unchanged unchanged -> true;
    };
  }

  private boolean placeNextTo(int neighbour, int offset) {
    view.order.removeAll(move.records());
    view.order.addAll(view.order.indexOf(neighbour) + offset, move.records());
    return true;
  }

  private ModelMoved moved(Optional<Boolean> asAsked, List<Integer> lane, boolean orderIsKnown) {
    List<Integer> places = move.records().stream().map(lane::indexOf).toList();
    int first = Collections.min(places);
    int last = Collections.max(places);
    Integer previous = first > 0 ? lane.get(first - 1) : null;
    Integer next = last + 1 < lane.size() ? lane.get(last + 1) : null;
    return new ModelMoved(asAsked, lane, previous, next, orderIsKnown);
  }
}
