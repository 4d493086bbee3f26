package dev.fieldstone.lockstep.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.record.Bulk;
import dev.fieldstone.engine.record.BulkMode;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.lockstep.side.EngineForms;
import dev.fieldstone.model.ModelField;
import dev.fieldstone.model.ModelOrg;
import dev.fieldstone.model.ModelRecord;
import dev.fieldstone.model.ModelRefusal;
import dev.fieldstone.model.ModelTable;
import dev.fieldstone.model.ModelType;
import dev.fieldstone.model.change.ModelBulk;
import dev.fieldstone.model.change.ModelBulk.Answer;
import dev.fieldstone.model.change.ModelBulkStep;
import dev.fieldstone.operation.BulkSeed;
import dev.fieldstone.operation.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bulk calls on both sides. */
final class BulkSteps {
  private final Stage stage;

  BulkSteps(Stage stage) {
    this.stage = stage;
  }

  boolean run(Operation.BulkCall operation) {
    List<ModelBulkStep> steps = new ArrayList<>();
    operation.operations().forEach(seed -> step(seed, steps).ifPresent(steps::add));
    List<Bulk> calls = steps.stream().map(this::call).toList();
    return switch (operation.mode()) {
      case EACH -> each(steps, calls);
      case ATOMIC -> atomic(steps, calls);
      case DRY_RUN -> dryRun(steps, calls);
    };
  }

  private boolean each(List<ModelBulkStep> steps, List<Bulk> calls) {
    compare(new ModelBulk(stage.model(), steps, false).run(), stage.session().bulk(calls, BulkMode.EACH), true);
    return true;
  }

  private boolean atomic(List<ModelBulkStep> steps, List<Bulk> calls) {
    Optional<List<Answer>> rehearsed = rehearsed(steps);
    List<ErrorCode> expected =
        rehearsed.stream().flatMap(List::stream).flatMap(answer -> answer.faults().stream()).toList();
    try {
      List<Outcome> outcomes = stage.session().bulk(calls);
      assertThat(rehearsed).isPresent();
      assertThat(expected).isEmpty();
      compare(new ModelBulk(stage.model(), steps, true).run(), outcomes, true);
      return true;
    } catch (FieldstoneException refusal) {
      List<ErrorCode> codes = refusal.problems().stream().map(Problem::code).toList();
      if (rehearsed.isPresent()) {
        assertThat(codes).isEqualTo(expected);
      } else {
        assertThat(codes).contains(ErrorCode.RECORD_REFERENCED);
      }
      return false;
    }
  }

  private boolean dryRun(List<ModelBulkStep> steps, List<Bulk> calls) {
    List<Outcome> outcomes = stage.session().bulk(calls, BulkMode.DRY_RUN);
    Optional<List<Answer>> rehearsed = rehearsed(steps);
    rehearsed.ifPresentOrElse(
        answers -> compare(answers, outcomes, false),
        () ->
            assertThat(outcomes)
                .anyMatch(
                    outcome ->
                        outcome instanceof Outcome.Refused refused
                            && refused.problems().get(0).code() == ErrorCode.RECORD_REFERENCED));
    return true;
  }

  /** What would become of each, unless the deletes are held back. */
  private Optional<List<Answer>> rehearsed(List<ModelBulkStep> steps) {
    ModelOrg copy = stage.model().copy();
    try {
      return Optional.of(new ModelBulk(copy, steps, true).run());
    } catch (ModelRefusal held) {
      return Optional.empty();
    }
  }

  private void compare(List<Answer> expected, List<Outcome> actual, boolean isKept) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int index = 0; index < actual.size(); index++) {
      Answer answer = expected.get(index);
      switch (actual.get(index)) {
        case Outcome.Done done -> {
          assertThat(answer.faults()).as("operation %s", index).isEmpty();
          if (isKept && answer.record() != null && done.effect() == Outcome.Effect.CREATED) {
            stage.ids().put(answer.record(), done.record());
          }
        }
        case Outcome.Refused refused ->
            assertThat(refused.problems().stream().map(Problem::code))
                .as("operation %s", index)
                .isEqualTo(answer.faults());
      }
    }
  }

  private Optional<ModelBulkStep> step(BulkSeed seed, List<ModelBulkStep> before) {
    Optional<Integer> maker = maker(seed, before);
    boolean isNew = seed.kind() == BulkSeed.Kind.CREATE || seed.kind() == BulkSeed.Kind.UPSERT;
    List<ModelRecord> chosen = stage.choices().records(List.of(seed.choice()));
    if (!isNew && maker.isEmpty() && chosen.isEmpty()) {
      return Optional.empty();
    }
    int number =
        isNew
            ? stage.choices().table(seed.choice()).number
            : maker.map(index -> before.get(index).table()).orElseGet(() -> chosen.get(0).table);
    ModelTable table = stage.model().table(number);
    if (isNew && table.records.size() + before.size() >= RecordSteps.MAX_RECORDS) {
      return Optional.empty();
    }
    Map<Integer, @Nullable Object> raw =
        seed.kind() == BulkSeed.Kind.DELETE ? Map.of() : raw(table, seed, maker.orElse(null), before);
    List<Integer> matchOn =
        Choices.distinct(table.fields, seed.matchOn()).stream()
            .filter(field -> isClear(table, field))
            .map(field -> field.number)
            .toList();
    if (seed.kind() == BulkSeed.Kind.UPSERT && matchOn.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ModelBulkStep(
            seed.kind(),
            number,
            isNew || maker.isPresent() ? null : chosen.get(0).number,
            isNew ? null : maker.orElse(null),
            raw,
            matchOn));
  }

  private static Optional<Integer> maker(BulkSeed seed, List<ModelBulkStep> before) {
    if (seed.link() < 0 || seed.link() >= before.size()) {
      return Optional.empty();
    }
    BulkSeed.Kind kind = before.get(seed.link()).kind();
    boolean makes = kind == BulkSeed.Kind.CREATE || kind == BulkSeed.Kind.UPSERT;
    return makes ? Optional.of(seed.link()) : Optional.empty();
  }

  /** What nobody can write, or is not seen whole, is nothing to be matched by. */
  private static boolean isClear(ModelTable table, ModelField field) {
    return !(field.type instanceof ModelType.Computed)
        && table.records.stream().noneMatch(record -> record.hidesOptions(field));
  }

  /** References of the maker's table name its record. */
  private Map<Integer, @Nullable Object> raw(
      ModelTable table, BulkSeed seed, @Nullable Integer maker, List<ModelBulkStep> before) {
    Map<Integer, @Nullable Object> raw = stage.withoutUnclear(table, table.records, stage.raw(table, seed.values()));
    for (ModelField field : table.fields) {
      if (maker != null && raw.containsKey(field.number) && targets(field, before.get(maker).table())) {
        ModelBulkStep.Made made = new ModelBulkStep.Made(maker);
        raw.put(field.number, field.type instanceof ModelType.References ? with(made, raw.get(field.number)) : made);
      }
    }
    return raw;
  }

  private static List<Object> with(ModelBulkStep.Made made, @Nullable Object records) {
    List<Object> all = new ArrayList<>(records instanceof List<?> several ? several : List.of());
    all.add(made);
    return all;
  }

  private static boolean targets(ModelField field, int table) {
    return field.type instanceof ModelType.Referring referring && referring.target() == table;
  }

  private Bulk call(ModelBulkStep step) {
    ModelTable table = stage.model().table(step.table());
    Map<String, @Nullable Object> values = values(table, step.raw());
    return switch (step.kind()) {
      case CREATE -> Bulk.create(stage.ids().table(table.number), values);
      case UPSERT ->
          Bulk.upsert(
              stage.ids().table(table.number),
              values,
              step.matchOn().stream().<FieldLocator>map(stage.ids()::field).toList());
      case PATCH -> {
        Patch patch = patch(values);
        yield step.maker() != null
            ? Bulk.patch(Bulk.created(step.maker()), patch)
            : Bulk.patch(stage.ids().record(Optional.ofNullable(step.record()).orElseThrow()), patch);
      }
      case DELETE ->
          step.maker() != null
              ? Bulk.delete(Bulk.created(step.maker()))
              : Bulk.delete(stage.ids().record(Optional.ofNullable(step.record()).orElseThrow()));
    };
  }

  private Map<String, @Nullable Object> values(ModelTable table, Map<Integer, @Nullable Object> raw) {
    Map<String, @Nullable Object> values = new HashMap<>();
    raw.forEach((field, value) -> values.put(table.field(field).key, value == null ? null : value(value)));
    return values;
  }

  private Object value(Object raw) {
    return switch (raw) {
      case ModelBulkStep.Made made -> Bulk.created(made.index());
      case List<?> several -> several.stream().map(this::value).toList();
      default -> stage.forms().value(raw);
    };
  }

  private static Patch patch(Map<String, @Nullable Object> values) {
    Patch patch = Patch.empty();
    for (Map.Entry<String, @Nullable Object> entry : values.entrySet()) {
      Object value = entry.getValue();
      FieldKey key = new FieldKey(entry.getKey());
      patch = value == null ? patch.clear(key) : patch.set(key, value);
    }
    return patch;
  }
}
