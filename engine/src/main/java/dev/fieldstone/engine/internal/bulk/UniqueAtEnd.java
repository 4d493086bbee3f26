package dev.fieldstone.engine.internal.bulk;

import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.KeyTable;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.record.GivenValues;
import dev.fieldstone.engine.internal.record.NotUnique;
import dev.fieldstone.engine.internal.record.ScopeRule;
import dev.fieldstone.engine.internal.record.StoredRecord;
import dev.fieldstone.engine.internal.unique.KeyChanges;
import dev.fieldstone.engine.internal.unique.KeyChanges.Contest;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.record.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All steps answer together when everything is written: by then, values may have been swapped or given up. */
final class UniqueAtEnd implements UniqueValues {
  private final State state;
  private final Map<Place, Claim> claims = new HashMap<>();

  UniqueAtEnd(State state) {
    this.state = state;
  }

  /** A unique field of a record. */
  private record Place(KeyTable keys, long record) {}

  /** What a step gave last. */
  private record Claim(int step, FieldDefinition field, StoredRecord record) {
    Object value() {
      return Objects.requireNonNull(record.stored(index()));
    }

    int index() {
      return record.definition().indexOf(field);
    }
  }

  @Override
  public void expect(TableDefinition table, List<GivenValues> given) {}

  @Override
  public void check(TableDefinition table, @Nullable StoredRecord before, GivenValues given) {}

  @Override
  public void replace(int step, @Nullable StoredRecord before, @Nullable StoredRecord after) {
    if (after == null) {
      return;
    }
    for (FieldDefinition field : after.definition().ownFields()) {
      KeyTable keys = field.keys();
      if (keys != null) {
        int index = after.definition().indexOf(field);
        Object value = after.stored(index);
        if (value != null && (before == null || !value.equals(before.stored(index)))) {
          claims.put(new Place(keys, after.number()), new Claim(step, field, after));
        }
      }
    }
  }

  @Override
  public void forget() {}

  /** Refuses the steps that gave values which others have, too; {@return whether there are none} */
  boolean settle(KeyChanges keys, List<Outcome> outcomes) {
    Map<Integer, Map<Integer, Problem>> refused = new TreeMap<>();
    List<Contest> contests = keys.contests();
    contests.forEach(contest -> refuse(contest, refused));
    refused.forEach((step, problems) -> outcomes.set(step, refused(outcomes.get(step), problems)));
    return contests.isEmpty();
  }

  /** If no record has the value that several want, the first step gets it. */
  private void refuse(Contest contest, Map<Integer, Map<Integer, Problem>> refused) {
    List<Claim> wanting =
        contest.claimants().stream()
            .map(record -> Objects.requireNonNull(claims.get(new Place(contest.keys(), record))))
            .sorted(Comparator.comparingInt(Claim::step))
            .toList();
    for (Claim claim : wanting) {
      NotUnique refusal = new NotUnique(contest.table(), claim.field(), claim.value());
      int first = wanting.get(0).step();
      Problem problem = contest.holder() == null ? refusal.repeated(first) : refusal.taken(state, contest.holder());
      if (contest.holder() != null || claim.step() != first) {
        refused
            .computeIfAbsent(claim.step(), absent -> new TreeMap<>())
            .put(claim.index(), located(claim, problem).under("values"));
      }
    }
  }

  /** A field that is hidden, which a default filled, is not named. */
  private static Problem located(Claim claim, Problem problem) {
    String field = claim.field().field().key();
    return claim.record().definition().hides(claim.field())
        ? ScopeRule.hidden()
        : problem.under(field).with("field", field);
  }

  private static Outcome refused(Outcome before, Map<Integer, Problem> problems) {
    List<Problem> all = new ArrayList<>(before instanceof Outcome.Refused refused ? refused.problems() : List.of());
    all.addAll(problems.values());
    return new Outcome.Refused(ScopeRule.withoutRepeats(all));
  }
}
