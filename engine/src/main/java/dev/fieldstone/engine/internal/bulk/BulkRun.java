package dev.fieldstone.engine.internal.bulk;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.record.Deletion;
import dev.fieldstone.engine.internal.record.RecordKey;
import dev.fieldstone.engine.internal.record.RecordWrites;
import dev.fieldstone.engine.internal.unique.KeyChanges;
import dev.fieldstone.engine.internal.value.ValueReader;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.record.Bulk;
import dev.fieldstone.engine.record.BulkMode;
import dev.fieldstone.engine.record.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Runs the operations of a bulk call. For one call. */
public final class BulkRun {
  private final Operation operation;
  private final ValueReader reader;
  private final Drafts drafts;

  /** Prepares a call. */
  public BulkRun(Operation operation, ValueReader reader) {
    this.operation = operation;
    this.reader = reader;
    this.drafts = new Drafts(operation);
  }

  /** Runs the operations; {@return what became of each} */
  public List<Outcome> run(List<? extends Bulk> operations, BulkMode mode) {
    RecordWrites.boundBulk(operation, operations.size());
    return switch (mode) {
      case ATOMIC -> demandAll(together(operations));
      case EACH -> each(operations);
      case DRY_RUN -> operation.rehearse(same -> together(operations));
    };
  }

  private static List<Outcome> demandAll(List<Outcome> outcomes) {
    List<Problem> problems = new ArrayList<>();
    for (int index = 0; index < outcomes.size(); index++) {
      if (outcomes.get(index) instanceof Outcome.Refused refused) {
        String path = "operations[" + index + "]";
        refused.problems().forEach(problem -> problems.add(problem.under(path)));
      }
    }
    if (!problems.isEmpty()) {
      throw new FieldstoneException(problems);
    }
    return outcomes;
  }

  /** Deletes come after everything else, and what they leave is held to unique values. */
  private List<Outcome> together(List<? extends Bulk> operations) {
    List<Step> steps = new StepReader(operation.catalog(), reader).read(operations);
    UniqueAtEnd unique = new UniqueAtEnd(operation);
    Drafting drafting = drafting(steps, unique);
    List<Outcome> outcomes = new ArrayList<>(steps.size());
    Map<Integer, RecordKey> deletes = new LinkedHashMap<>();
    for (Step step : steps) {
      outcomes.add(drafting.take(step));
      RecordKey target = deleteTarget(step, drafting);
      if (target != null) {
        deletes.put(outcomes.size() - 1, target);
      }
    }
    KeyChanges keys = new KeyChanges(operation);
    drafts.flush(keys);
    if (!deletes.isEmpty()) {
      delete(deletes, outcomes, keys);
    }
    if (unique.settle(keys, outcomes)) {
      keys.write();
    }
    return outcomes;
  }

  private static @Nullable RecordKey deleteTarget(Step step, Drafting drafting) {
    boolean isSound = step.faults().isEmpty();
    Draft draft =
        isSound && step.operation() instanceof Bulk.Delete delete ? drafting.target(step, delete.target()) : null;
    return draft == null ? null : new RecordKey(draft.table().number(), draft.number());
  }

  private void delete(Map<Integer, RecordKey> deletes, List<Outcome> outcomes, KeyChanges keys) {
    Map<Long, Set<Long>> start = new HashMap<>();
    deletes
        .values()
        .forEach(key -> start.computeIfAbsent(key.table(), absent -> new TreeSet<>()).add(key.number()));
    Deletion deletion = Deletion.of(operation, start);
    Map<RecordKey, List<Problem>> faults = deletion.faults();
    deletes.forEach(
        (index, key) -> {
          List<Problem> problems = faults.get(key);
          if (problems != null) {
            outcomes.set(index, new Outcome.Refused(problems));
          }
        });
    if (faults.isEmpty()) {
      deletion.execute(operation, keys);
    } else {
      deletion.noteKeys(keys);
    }
  }

  private List<Outcome> each(List<? extends Bulk> operations) {
    List<Step> steps = new StepReader(operation.catalog(), reader).read(operations);
    Drafting drafting = drafting(steps, new UniqueInOrder(operation));
    EachDelete deletes = new EachDelete(operation, drafts, drafting, steps);
    List<Outcome> outcomes = new ArrayList<>(steps.size());
    for (Step step : steps) {
      Outcome outcome = drafting.take(step);
      boolean isDelete = step.operation() instanceof Bulk.Delete && outcome instanceof Outcome.Done;
      outcomes.add(isDelete ? deletes.delete(step) : outcome);
    }
    drafts.flush();
    return outcomes;
  }

  private Drafting drafting(List<Step> steps, UniqueValues unique) {
    Matchings matchings = new Preparation(operation, reader, drafts, unique).prepare(steps);
    return new Drafting(operation, reader, drafts, matchings, unique);
  }
}
