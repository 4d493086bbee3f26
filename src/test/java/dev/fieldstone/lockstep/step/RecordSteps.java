package dev.fieldstone.lockstep.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.record.DeletionPlan;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.record.TableRecords;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.model.ModelFault;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelRefusal;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import dev.fieldstone.model.RecordNumber;
import dev.fieldstone.model.change.ModelDeletion;
import dev.fieldstone.model.change.ModelRecords;
import dev.fieldstone.operation.GivenFor;
import dev.fieldstone.operation.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes of records on both sides. */
final class RecordSteps {
  static final int MAX_RECORDS = 15;
  private static final int MAX_LISTED = 10;

  private final Stage stage;

  RecordSteps(Stage stage) {
    this.stage = stage;
  }

  boolean run(Operation.OfRecords operation) {
    return switch (operation) {
      case Operation.Make make -> make(make);
      case Operation.MakeAll makeAll -> makeAll(makeAll);
      case Operation.MakeEach makeEach -> makeEach(makeEach);
      case Operation.Change change -> change(change);
      case Operation.Archive archive -> archive(archive);
      case Operation.Restore restore -> restore(restore);
      case Operation.Delete delete -> delete(delete);
      case Operation.Duplicate duplicate -> duplicate(duplicate);
      case Operation.Repair repair -> new RepairSteps(stage).run(repair);
      case Operation.FillExisting fill -> new RepairSteps(stage).fill(fill);
      case Operation.BulkCall call -> new BulkSteps(stage).run(call);
      case Operation.Where where -> new WhereSteps(stage).run(where);
    };
  }

  private boolean make(Operation.Make operation) {
    ModelTable table = stage.choices().table(operation.table());
    Map<Integer, @Nullable Object> raw = stage.raw(table, operation.values());
    return isFull(table)
        || Duel.fight(
            () -> records().create(table, raw),
            () -> engineRecords(table).create(stage.forms().values(table, raw)),
            (record, answer) -> stage.ids().put(record.number, answer.id()));
  }

  private boolean makeAll(Operation.MakeAll operation) {
    ModelTable table = stage.choices().table(operation.table());
    List<Map<Integer, @Nullable Object>> raw = raw(table, operation.records());
    return isFull(table)
        || Duel.fight(
            () -> records().createAll(table, raw),
            () -> engineRecords(table).createAll(values(table, raw)),
            this::noteRecords);
  }

  private void noteRecords(List<ModelRecord> records, List<RecordId> answers) {
    assertThat(answers).hasSameSizeAs(records);
    for (int index = 0; index < records.size(); index++) {
      stage.ids().put(records.get(index).number, answers.get(index));
    }
  }

  /** Each by itself: what the model refuses is in the outcomes, never an exception. */
  private boolean makeEach(Operation.MakeEach operation) {
    ModelTable table = stage.choices().table(operation.table());
    if (isFull(table)) {
      return true;
    }
    List<Map<Integer, @Nullable Object>> raw = raw(table, operation.records());
    List<Outcome> outcomes = engineRecords(table).createEach(values(table, raw), Reading.strict());
    assertThat(outcomes).hasSameSizeAs(raw);
    for (int index = 0; index < raw.size(); index++) {
      compare(table, raw.get(index), outcomes.get(index));
    }
    return true;
  }

  private void compare(ModelTable table, Map<Integer, @Nullable Object> raw, Outcome outcome) {
    try {
      ModelRecord record = records().create(table, raw);
      assertThat(outcome).isInstanceOf(Outcome.Done.class);
      stage.ids().put(record.number, ((Outcome.Done) outcome).record());
    } catch (ModelRefusal refusal) {
      assertThat(outcome).isInstanceOf(Outcome.Refused.class);
      assertThat(((Outcome.Refused) outcome).problems().stream().map(Problem::code))
          .isEqualTo(refusal.faults().stream().map(ModelFault::code).toList());
    }
  }

  private boolean change(Operation.Change operation) {
    List<ModelRecord> chosen = stage.choices().records(List.of(operation.record()));
    if (chosen.isEmpty()) {
      return true;
    }
    ModelRecord record = chosen.get(0);
    ModelTable table = stage.model().table(record.table);
    boolean isStale = operation.expected() == Operation.Expected.STALE;
    Map<Integer, @Nullable Object> raw = isStale ? Map.of() : stage.raw(table, operation.values());
    raw = stage.withoutUnclear(table, List.of(record), raw);
    return change(table, record, raw, archived(operation.status()), expected(operation.expected(), record));
  }

  private boolean change(
      ModelTable table,
      ModelRecord record,
      Map<Integer, @Nullable Object> raw,
      @Nullable Boolean archived,
      @Nullable Long expected) {
    Patch patch = patch(table, raw);
    Patch whole = archived == null ? patch : patch.archived(archived);
    RecordId id = stage.ids().record(record.number);
    return Duel.fight(
        () -> {
          records().update(table, record, raw, archived, expected);
          return record;
        },
        () -> stage.session().records().update(id, whole, expected),
        (changed, answer) -> assertThat(answer.version()).isEqualTo(changed.version));
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

  private static @Nullable Boolean archived(Operation.StatusChange change) {
    return switch (change) {
      case KEEP -> null;
      case ARCHIVE -> true;
      case RESTORE -> false;
    };
  }

  private static @Nullable Long expected(Operation.Expected expected, ModelRecord record) {
    return switch (expected) {
      case ANY -> null;
      case PRESENT -> record.version;
      case STALE -> record.version - 1;
    };
  }

  private boolean duplicate(Operation.Duplicate operation) {
    List<ModelRecord> chosen = stage.choices().records(List.of(operation.record()));
    if (chosen.isEmpty() || isFull(stage.model().table(chosen.get(0).table))) {
      return true;
    }
    ModelRecord record = chosen.get(0);
    ModelTable table = stage.model().table(record.table);
    Map<Integer, @Nullable Object> raw =
        stage.withoutUnclear(table, List.of(record), stage.raw(table, operation.overrides()));
    return Duel.fight(
        () -> records().duplicate(table, record, raw),
        () -> stage.session().records().duplicate(stage.ids().record(record.number), stage.forms().values(table, raw)),
        (duplicate, answer) -> stage.ids().put(duplicate.number, answer.id()));
  }

  private boolean archive(Operation.Archive operation) {
    List<ModelRecord> chosen = stage.choices().records(operation.records());
    return Duel.fight(() -> records().archive(chosen), () -> stage.session().records().archive(ids(chosen)));
  }

  private boolean restore(Operation.Restore operation) {
    List<ModelRecord> chosen = stage.choices().records(operation.records());
    return Duel.fight(() -> records().restore(chosen), () -> stage.session().records().restore(ids(chosen)));
  }

  /** The plan first, which must change nothing and say what the delete then does. */
  private boolean delete(Operation.Delete operation) {
    List<ModelRecord> chosen = stage.choices().records(operation.records());
    ModelDeletion deletion = new ModelDeletion(stage.model(), chosen);
    DeletionPlan plan = stage.session().records().deletionPlan(ids(chosen));
    comparePlan(deletion, plan);
    return Duel.fight(
        () -> {
          deletion.run();
          return deletion;
        },
        () -> stage.session().records().delete(ids(chosen)),
        (done, answer) -> assertThat(answer).isEqualTo(plan));
  }

  private void comparePlan(ModelDeletion deletion, DeletionPlan plan) {
    Map<Integer, List<RecordNumber>> restricting = deletion.restricting();
    assertThat(plan.restricting()).hasSize(restricting.size());
    for (DeletionPlan.Restriction restriction : plan.restricting()) {
      List<RecordNumber> expected = restricting.getOrDefault(stage.ids().number(restriction.field()), List.of());
      List<Integer> first = expected.stream().limit(MAX_LISTED).map(RecordNumber::number).toList();
      assertThat(restriction.count()).isEqualTo(expected.size());
      assertThat(stage.ids().numbers(restriction.firstRecords())).isEqualTo(first);
    }
    if (restricting.isEmpty()) {
      assertThat(numbered(plan.deleted())).isEqualTo(deletion.deleted());
      assertThat(numbered(plan.cleared())).isEqualTo(deletion.cleared());
    }
  }

  private Map<Integer, Long> numbered(Map<?, Long> counts) {
    Map<Integer, Long> numbered = new HashMap<>();
    counts.forEach((id, count) -> numbered.put(stage.ids().number(id), count));
    return numbered;
  }

  private List<Map<Integer, @Nullable Object>> raw(ModelTable table, List<List<GivenFor>> records) {
    return records.stream().map(values -> stage.raw(table, values)).toList();
  }

  private List<Map<String, @Nullable Object>> values(
      ModelTable table, List<Map<Integer, @Nullable Object>> raw) {
    return raw.stream().map(values -> stage.forms().values(table, values)).toList();
  }

  private List<RecordId> ids(List<ModelRecord> records) {
    return records.stream().map(record -> stage.ids().record(record.number)).toList();
  }

  private static boolean isFull(ModelTable table) {
    return table.records.size() >= MAX_RECORDS;
  }

  private ModelRecords records() {
    return new ModelRecords(stage.model());
  }

  private TableRecords engineRecords(ModelTable table) {
    return stage.session().records(stage.ids().table(table.number));
  }
}
