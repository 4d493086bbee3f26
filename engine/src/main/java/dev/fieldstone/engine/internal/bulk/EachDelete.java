package dev.fieldstone.engine.internal.bulk;

import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.id.IdCipher.IdNumbers;
import dev.fieldstone.engine.internal.record.Deletion;
import dev.fieldstone.engine.internal.record.RecordKey;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.record.Bulk;
import dev.fieldstone.engine.record.Outcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Deletes that stand each by itself. What nobody refers to is taken out with the other drafts; what somebody does is
 * deleted at once, after all that came before was written, for its closure depends on that.
 */
final class EachDelete {
  private final Operation operation;
  private final Drafts drafts;
  private final Drafting drafting;
  private final Map<TableDefinition, Set<Long>> asked = new HashMap<>();
  private final Map<TableDefinition, Set<Long>> referred = new HashMap<>();

  EachDelete(Operation operation, Drafts drafts, Drafting drafting, List<Step> steps) {
    this.operation = operation;
    this.drafts = drafts;
    this.drafting = drafting;
    for (Step step : steps) {
      if (step.operation() instanceof Bulk.Delete(Bulk.Existing(var id)) && step.table() != null) {
        IdNumbers numbers = operation.catalog().ids().read(id);
        if (numbers != null) {
          asked.computeIfAbsent(step.table(), absent -> new HashSet<>()).add(numbers.number());
        }
      }
    }
    asked.forEach((table, numbers) -> referred.put(table, Deletion.referred(operation, table, numbers)));
  }

  /** Deletes the record of a step, which is there. */
  Outcome delete(Step step) {
    Bulk.Delete delete = (Bulk.Delete) step.operation();
    Draft draft = Objects.requireNonNull(drafting.target(step, delete.target()));
    Outcome done = new Outcome.Done(draft.current().id(), Outcome.Effect.DELETED);
    if (!isReferred(draft)) {
      drafting.delete(draft);
      return done;
    }
    drafts.flush();
    RecordKey key = new RecordKey(draft.table().number(), draft.number());
    Deletion deletion = Deletion.of(operation, Map.of(key.table(), Set.of(key.number())));
    List<Problem> faults = deletion.faults().get(key);
    if (faults != null) {
      return new Outcome.Refused(faults);
    }
    deletion.execute(operation);
    drafting.forget();
    return done;
  }

  private boolean isReferred(Draft draft) {
    return drafts.isReferred(draft.table(), draft.number()) || isReferredInStore(draft);
  }

  /** What an upsert found was not known to be deleted when the others were asked about. */
  private boolean isReferredInStore(Draft draft) {
    TableDefinition table = draft.table();
    boolean isUnknown = !draft.isNew() && !asked.getOrDefault(table, Set.of()).contains(draft.number());
    return isUnknown
        ? !Deletion.referred(operation, table, Set.of(draft.number())).isEmpty()
        : referred.getOrDefault(table, Set.of()).contains(draft.number());
  }
}
