package dev.fieldstone.lockstep.step;

import dev.fieldstone.engine.Views;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewId;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelFilter;
import dev.fieldstone.model.ModelSort;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelView;
import dev.fieldstone.model.change.ModelViews;
import dev.fieldstone.operation.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of views on both sides, moves left out. */
final class ViewSteps {
  private static final int MAX_VIEWS = 4;

  private final Stage stage;

  ViewSteps(Stage stage) {
    this.stage = stage;
  }

  boolean run(Operation.OfViews operation) {
    return switch (operation) {
      case Operation.MakeView makeView -> makeView(makeView);
      case Operation.Requery requery -> requery(requery);
      case Operation.Relayout relayout -> relayout(relayout);
      case Operation.CopyView copyView -> copyView(copyView);
      case Operation.DropView dropView -> dropView(dropView);
      case Operation.ArchiveView archiveView -> archiveView(archiveView);
      case Operation.DefaultView defaultView -> defaultView(defaultView);
      case Operation.OrderViews orderViews -> orderViews(orderViews);
      case Operation.MoveRecords moveRecords -> new MoveSteps(stage).run(moveRecords);
    };
  }

  private boolean makeView(Operation.MakeView operation) {
    ModelTable table = stage.choices().table(operation.table());
    if (table.views.size() >= MAX_VIEWS) {
      return true;
    }
    String key = stage.keys().next("v");
    ModelFilter filter = stage.choices().filter(table, operation.query().filter());
    List<ModelSort> sorts = stage.choices().sorts(table, operation.query(), true);
    ViewDraft draft = operation.isBoard() ? ViewDraft.board("Board") : ViewDraft.table("List");
    Status status = operation.query().status();
    Query query = stage.forms().query(table, filter, sorts, status);
    return Duel.fight(
        () -> makeView(table, key, operation.isBoard(), filter, sorts, status),
        () -> views().create(stage.ids().table(table.number), draft.withKey(key).showing(query)),
        (view, answer) -> stage.ids().put(view.number, answer.id()));
  }

  private ModelView makeView(
      ModelTable table,
      String key,
      boolean isBoard,
      ModelFilter filter,
      List<ModelSort> sorts,
      @Nullable Status status) {
    ModelView view = changer(table).create(key);
    view.isBoard = isBoard;
    view.axis = isBoard ? changer(table).firstAxis() : ModelView.NO_AXIS;
    if (isBoard) {
      changer(table).showPresentFields(view);
    }
    view.filter = filter;
    view.sorts = sorts;
    view.status = status;
    return view;
  }

  private boolean requery(Operation.Requery operation) {
    ModelView view = AwkwardValues.choose(stage.model().activeViews(), operation.view());
    ModelTable table = stage.model().tableOf(view);
    ModelFilter filter = stage.choices().filter(table, operation.query().filter());
    List<ModelSort> sorts = stage.choices().sorts(table, operation.query(), true);
    Status status = operation.query().status();
    Query query = stage.forms().query(table, filter, sorts, status);
    return Duel.fight(
        () -> {
          view.filter = filter;
          view.sorts = sorts;
          view.status = status;
        },
        () -> views().update(id(view), ViewPatch.empty().withQuery(query)));
  }

  private boolean relayout(Operation.Relayout operation) {
    ModelView view = AwkwardValues.choose(stage.model().activeViews(), operation.view());
    List<ModelField> axes =
        stage.model().tableOf(view).fields.stream().filter(field -> field.type.isAxis()).toList();
    if (operation.isBoard() && axes.isEmpty()) {
      return true;
    }
    int axis = operation.isBoard() ? AwkwardValues.choose(axes, operation.axis()).number : ModelView.NO_AXIS;
    Layout layout = operation.isBoard() ? new Layout.Board(stage.ids().field(axis)) : new Layout.Table();
    return Duel.fight(
        () -> {
          view.isBoard = operation.isBoard();
          view.axis = axis;
        },
        () -> views().update(id(view), ViewPatch.empty().withLayout(layout)));
  }

  private boolean copyView(Operation.CopyView operation) {
    ModelView view = AwkwardValues.choose(stage.model().activeViews(), operation.view());
    ModelTable table = stage.model().tableOf(view);
    if (table.views.size() >= MAX_VIEWS) {
      return true;
    }
    View answer = views().duplicate(id(view));
    ModelView copy = changer(table).duplicate(view, answer.key());
    stage.ids().put(copy.number, answer.id());
    return true;
  }

  private boolean dropView(Operation.DropView operation) {
    ModelTable table = stage.choices().table(operation.table());
    ModelView view = AwkwardValues.choose(table.views, operation.view());
    return Duel.fight(() -> changer(table).delete(view), () -> views().delete(id(view)));
  }

  private boolean archiveView(Operation.ArchiveView operation) {
    ModelTable table = stage.choices().table(operation.table());
    ModelView view = AwkwardValues.choose(table.views, operation.view());
    return Duel.fight(
        () -> changer(table).archive(view, operation.archived()),
        () -> views().update(id(view), ViewPatch.empty().withArchived(operation.archived())));
  }

  private boolean defaultView(Operation.DefaultView operation) {
    ModelView view = AwkwardValues.choose(stage.model().activeViews(), operation.view());
    return Duel.fight(
        () -> changer(stage.model().tableOf(view)).makeDefault(view), () -> views().makeDefault(id(view)));
  }

  private boolean orderViews(Operation.OrderViews operation) {
    ModelTable table = stage.choices().table(operation.table());
    List<ModelView> order = Choices.distinct(table.activeViews(), operation.views());
    return Duel.fight(
        () -> changer(table).reorder(order),
        () -> views().reorder(stage.ids().table(table.number), order.stream().map(this::id).toList()));
  }

  private ModelViews changer(ModelTable table) {
    return new ModelViews(stage.model(), table);
  }

  private Views views() {
    return stage.session().views();
  }

  private ViewId id(ModelView view) {
    return stage.ids().view(view.number);
  }
}
