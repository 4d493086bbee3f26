package dev.fieldstone.lockstep.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewId;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.lockstep.side.ModelPicture;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import dev.fieldstone.model.ModelView;
import dev.fieldstone.model.change.ModelMove;
import dev.fieldstone.model.change.ModelMoved;
import dev.fieldstone.model.change.ModelMoves;
import dev.fieldstone.model.change.ModelPlace;
import dev.fieldstone.model.meaning.ModelAxis;
import dev.fieldstone.model.meaning.ModelListing;
import dev.fieldstone.operation.Operation;
import dev.fieldstone.operation.PlaceSeed;
import dev.fieldstone.query.MoveResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Moves on both sides. A move is made with at most one fault, since nobody says which of several comes first. */
final class MoveSteps {
  private final Stage stage;

  MoveSteps(Stage stage) {
    this.stage = stage;
  }

  boolean run(Operation.MoveRecords operation) {
    ModelView view = AwkwardValues.choose(stage.model().activeViews(), operation.view());
    ModelTable table = stage.model().tableOf(view);
    ModelListing listing = new ModelListing(stage.model(), table);
    List<ModelRecord> items = listing.items(view);
    ModelAxis axis = listing.axis(view, items);
    if (items.isEmpty() || (view.isBoard && axis == null)) {
      return true;
    }
    List<ModelRecord> chosen = Choices.distinct(items, operation.records());
    ModelMove.Lane to = axis == null || operation.toLane() < 0 ? null : lane(axis, items, operation.toLane());
    List<ModelRecord> moved = axis == null || to != null ? chosen : sameLane(axis, chosen);
    boolean isUnclear =
        view.sorts.stream().anyMatch(sort -> Choices.isUnsteady(table.field(sort.field())))
            || (axis != null && moved.stream().anyMatch(record -> record.hidesOptions(axis.field)));
    return isUnclear || move(operation, table, view, axis, moved, to);
  }

  private boolean move(
      Operation.MoveRecords operation,
      ModelTable table,
      ModelView view,
      @Nullable ModelAxis axis,
      List<ModelRecord> moved,
      ModelMove.@Nullable Lane to) {
    List<Integer> records = ModelPicture.numbers(moved);
    boolean isClosed =
        axis != null
            && to != null
            && !axis.isDroppable(to.value())
            && moved.stream().anyMatch(record -> !Objects.equals(axis.laneOf(record), to.value()));
    boolean checksFrom = axis != null && operation.isFromChecked() && !isClosed;
    ModelMove.Lane from = axis != null && checksFrom ? new ModelMove.Lane(axis.laneOf(moved.get(0))) : null;
    ModelMove first = new ModelMove(records, to, from, new ModelPlace.First());
    boolean isFaulty =
        isClosed
            || (axis != null && checksFrom && sameLane(axis, moved).size() < moved.size())
            || new ModelMoves(stage.model(), table, view, first).isTaken();
    if (!isFaulty && !new ModelMoves(stage.model(), table, view, first).staysInView()) {
      return true;
    }
    ModelPlace place = isFaulty ? first.place() : place(operation.place(), around(table, view, first), records);
    return move(table, view, new ModelMove(records, to, from, place));
  }

  private boolean move(ModelTable table, ModelView view, ModelMove move) {
    return Duel.fight(
        () -> new ModelMoves(stage.model(), table, view, move).run(),
        () -> stage.engine().views().move(stage.ids().view(view.number), stage.forms().move(move)),
        (expected, actual) -> compare(table, view, move, expected, actual));
  }

  /** Checkboxes have no lane without a value. */
  private static ModelMove.Lane lane(ModelAxis axis, List<ModelRecord> items, int choice) {
    List<Object> lanes = new ArrayList<>(axis.lanes(items));
    int count = axis.field.type instanceof ModelType.Checkbox ? lanes.size() : lanes.size() + 1;
    int index = Math.floorMod(choice, count);
    return new ModelMove.Lane(index < lanes.size() ? lanes.get(index) : null);
  }

  private static List<ModelRecord> sameLane(ModelAxis axis, List<ModelRecord> records) {
    return axis.lane(axis.laneOf(records.get(0)), records);
  }

  private List<Integer> around(ModelTable table, ModelView view, ModelMove move) {
    return new ModelMoves(stage.model(), table, view, move).neighbours();
  }

  private ModelPlace place(PlaceSeed seed, List<Integer> around, List<Integer> moved) {
    List<Integer> candidates = new ArrayList<>(around);
    if (seed.isStranger()) {
      candidates.addAll(ModelPicture.numbers(stage.model().records()));
      candidates.removeAll(moved);
    }
    if (candidates.isEmpty()) {
      return new ModelPlace.First();
    }
    int neighbour = AwkwardValues.choose(candidates, seed.neighbour());
    int other = AwkwardValues.choose(candidates, seed.other());
    return switch (seed.kind()) {
      case FIRST -> new ModelPlace.First();
      case LAST -> new ModelPlace.Last();
      case AFTER -> new ModelPlace.After(neighbour);
      case BEFORE -> new ModelPlace.Before(neighbour);
      case BETWEEN -> between(candidates, neighbour, other, false);
      case STRICTLY_BETWEEN -> between(candidates, neighbour, other, true);
      case UNCHANGED -> new ModelPlace.Unchanged();
    };
  }

  /** Mostly the right way round; the wrong way where the neighbours' numbers are equal modulo a few. */
  private static ModelPlace between(List<Integer> candidates, int one, int other, boolean strict) {
    boolean inOrder = candidates.indexOf(one) < candidates.indexOf(other);
    boolean asChosen = inOrder || one % 5 == other % 5;
    return asChosen ? new ModelPlace.Between(one, other, strict) : new ModelPlace.Between(other, one, strict);
  }

  private void compare(
      ModelTable table, ModelView view, ModelMove move, ModelMoved expected, MoveResult actual) {
    expected.asAsked()
        .ifPresent(
            asAsked ->
                assertThat(actual.placed())
                    .isEqualTo(asAsked ? MoveResult.Placed.AS_ASKED : MoveResult.Placed.BY_SORT));
    assertThat(actual.inView()).isTrue();
    assertThat(stage.ids().numbers(actual.records().stream().map(record -> record.id()).toList()))
        .isEqualTo(move.records());
    adoptOrder(table, view, move, expected);
    assertThat(actual.previous()).isEqualTo(id(expected.previous()));
    assertThat(actual.next()).isEqualTo(id(expected.next()));
  }

  /** Holds the engine's full manual order against the model's; where the rules leave a choice, takes the engine's. */
  private void adoptOrder(ModelTable table, ModelView view, ModelMove move, ModelMoved expected) {
    List<Integer> order = manualOrder(stage.ids().view(view.number));
    if (expected.orderIsKnown()) {
      assertThat(order).as("manual order of view %s", view.key).isEqualTo(view.order);
    }
    assertThat(without(order, move)).as("order of the records not moved").isEqualTo(without(view.order, move));
    view.order.clear();
    view.order.addAll(order);
    ModelMove stay = new ModelMove(move.records(), null, null, new ModelPlace.Unchanged());
    assertThat(new ModelMoves(stage.model(), table, view, stay).lane())
        .as("what the view shows around the moved records")
        .isEqualTo(expected.lane());
  }

  private static List<Integer> without(List<Integer> order, ModelMove move) {
    return order.stream().filter(record -> !move.records().contains(record)).toList();
  }

  /** Shown by a copy of the view that has neither filter nor sorts. */
  private List<Integer> manualOrder(ViewId view) {
    Query everything = Query.everything().withStatus(Status.ANY);
    View probe = stage.session().views().duplicate(view);
    stage.session().views().update(probe, ViewPatch.empty().withQuery(everything));
    List<RecordId> order = stage.engine().views().ids(probe, everything);
    stage.session().views().delete(probe);
    return stage.ids().numbers(order);
  }

  private @Nullable RecordId id(@Nullable Integer record) {
    return record == null ? null : stage.ids().record(record);
  }
}
