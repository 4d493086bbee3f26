package dev.fieldstone.engine.internal.columns.filter;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.CompiledFilter;
import dev.fieldstone.engine.internal.columns.FieldSource;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.columns.QueryMoment;
import dev.fieldstone.engine.internal.columns.predicate.Predicate;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.InactiveClause;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes filters ready to run on the fields of one table. */
public final class FilterCompiler {

  private FilterCompiler() {}

  /**
   * Makes a filter ready. Costs no I/O.
   *
   * <p>Parts that are switched off count towards the limits, but are not looked at otherwise.
   *
   * @param filter what is asked
   * @param source the fields as they are now
   * @param moment what gives dates their meaning
   * @param limits how deep and how large a filter may be
   * @param saved whether the filter belongs to a saved view: then conditions that do not fit their fields' present
   *     types sleep; otherwise they are faults
   * @throws FieldstoneException {@code VIEW/INVALID} and {@code FIELD/NOT_FOUND} with every fault, each with a path
   *     such as {@code filter.parts[1].operands[0]}; {@code QUERY/TOO_MANY} with the limit
   */
  public static CompiledFilter compile(
      Filter filter, FieldSource source, QueryMoment moment, Limits limits, boolean saved) {
    FilterShape.check(filter, limits);
    List<InactiveClause> inactiveClauses = new ArrayList<>();
    FaultCollector faults = new FaultCollector();
    ConditionReader conditions =
        saved ? new SavedConditions(source, faults, inactiveClauses) : new GivenConditions(source, faults);
    Optional<Clause> clause = new FilterReader(conditions).read(FilterShape.ROOT, filter);
    faults.throwIfAny();

    Clause whole = clause.orElse(new Clause.All(List.of()));
    Narrower split = Narrower.split(whole, source, moment);
    PredicateFactory predicates = new PredicateFactory(source, moment);
    return new ReadyFilter(
        split.narrowing(),
        split.remaining().stream().flatMap(FilterCompiler::fields).collect(Collectors.toSet()),
        fields(whole).collect(Collectors.toSet()),
        split.remaining().isEmpty(),
        inactiveClauses,
        predicates.allOf(split.remaining()),
        predicates.allOf(List.of(whole)));
  }

  private static Stream<FieldId> fields(Clause clause) {
    return switch (clause) {
      case Clause.All all -> all.parts().stream().flatMap(FilterCompiler::fields);
      case Clause.Any any -> any.parts().stream().flatMap(FilterCompiler::fields);
      case Comparison comparison ->
          comparison.isAboutIdentity() ? Stream.of() : Stream.of(comparison.field().id());
    };
  }

  private record ReadyFilter(
      Narrowing narrowing,
      Set<FieldId> fields,
      Set<FieldId> unnarrowedFields,
      boolean isAnsweredByNarrowing,
      List<InactiveClause> inactiveClauses,
      Predicate remaining,
      Predicate whole)
      implements CompiledFilter {

    ReadyFilter {
      fields = Set.copyOf(fields);
      unnarrowedFields = Set.copyOf(unnarrowedFields);
      inactiveClauses = List.copyOf(inactiveClauses);
    }

    @Override
    public void retain(ColumnBatch batch, BitSet candidates) {
      remaining.retain(batch, candidates);
    }

    @Override
    public void retainUnnarrowed(ColumnBatch batch, BitSet candidates) {
      whole.retain(batch, candidates);
    }
  }
}
