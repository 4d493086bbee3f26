package dev.fieldstone.lockstep.step;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Source;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelFilter;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelRefusal;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import dev.fieldstone.model.ModelView;
import dev.fieldstone.model.change.ModelDeletion;
import dev.fieldstone.model.change.ModelRecords;
import dev.fieldstone.model.meaning.ModelListing;
import dev.fieldstone.operation.Operation;
import dev.fieldstone.query.ViewRunner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes on what a query selects, on both sides. */
final class WhereSteps {
  private final Stage stage;

  WhereSteps(Stage stage) {
    this.stage = stage;
  }

  boolean run(Operation.Where operation) {
    List<ModelView> views = stage.model().activeViews();
    int tables = stage.model().tables.size();
    int index = Math.floorMod(operation.source(), tables + views.size());
    ModelView view = index < tables ? null : views.get(index - tables);
    ModelTable table = view == null ? stage.model().tables.get(index) : stage.model().tableOf(view);
    ModelFilter filter = stage.choices().filter(table, operation.query().filter());
    Status asked = operation.query().status();
    boolean isRestore = operation.effect() == Operation.Where.Effect.RESTORE;
    Status status = asked == null && isRestore ? Status.ARCHIVED : asked;
    ModelListing listing = new ModelListing(stage.model(), table);
    List<ModelRecord> selected =
        view == null ? listing.items(filter, List.of(), status) : listing.items(view, filter, List.of(), status);
    Source source = view == null ? stage.ids().table(table.number) : stage.ids().view(view.number);
    Query query = stage.forms().query(table, filter, List.of(), asked);
    Map<Integer, @Nullable Object> raw =
        stage.withoutUnclear(table, table.records, stage.raw(table, operation.values()));
    return Duel.fight(
        () -> onModel(operation, table, selected, raw), () -> onEngine(operation, source, query, patch(table, raw)));
  }

  private void onModel(
      Operation.Where operation,
      ModelTable table,
      List<ModelRecord> selected,
      Map<Integer, @Nullable Object> raw) {
    if (selected.size() > operation.max()) {
      throw new ModelRefusal(ErrorCode.BULK_TOO_MANY);
    }
    ModelRecords records = new ModelRecords(stage.model());
    switch (operation.effect()) {
      case UPDATE -> records.updateAll(table, selected, raw);
      case ARCHIVE -> records.archive(selected);
      case RESTORE -> records.restore(selected);
      case DELETE -> new ModelDeletion(stage.model(), selected).run();
    }
  }

  private void onEngine(Operation.Where operation, Source source, Query query, Patch patch) {
    ViewRunner views = stage.engine().views();
    switch (operation.effect()) {
      case UPDATE -> views.updateWhere(source, query, patch, operation.max());
      case ARCHIVE -> views.archiveWhere(source, query, operation.max());
      case RESTORE -> views.restoreWhere(source, query, operation.max());
      case DELETE -> views.deleteWhere(source, query, operation.max());
    }
  }

  private Patch patch(ModelTable table, Map<Integer, @Nullable Object> raw) {
    Patch patch = Patch.empty();
    for (Map.Entry<String, @Nullable Object> entry : stage.forms().values(table, raw).entrySet()) {
      Object value = entry.getValue();
      FieldKey key = new FieldKey(entry.getKey());
      patch = value == null ? patch.clear(key) : patch.set(key, value);
    }
    return patch;
  }
}
