package dev.fieldstone.query.internal.plan;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.internal.columns.CompiledFilter;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.spi.ResolvedSource;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.query.internal.order.DisplaySource;
import dev.fieldstone.query.internal.search.Search;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Combines a query with the view it runs on. For one plan; not safe for threads. */
public final class Planner {
  private final ResolvedSource source;
  private final Query query;
  private final Filter more;
  private final Limits limits;
  private final FilterCompiler compiler;
  private final DisplaySource displays;
  private final List<Problem> problems = new ArrayList<>();

  private Planner(
      ResolvedSource source,
      Query query,
      Filter more,
      Limits limits,
      FilterCompiler compiler,
      DisplaySource displays) {
    this.source = source;
    this.query = query;
    this.more = more;
    this.limits = limits;
    this.compiler = compiler;
    this.displays = displays;
  }

  /**
   * Makes a plan with one more filter, which does not count towards the limits of the query's.
   *
   * @param more sound conditions of the library's own
   * @param displays what a search asks for what references display
   * @throws FieldstoneException every fault of the query: filter, search, sorts, fields to expand
   */
  public static Plan plan(
      ResolvedSource source,
      Query query,
      Filter more,
      Limits limits,
      FilterCompiler compiler,
      DisplaySource displays) {
    return new Planner(source, query, more, limits, compiler, displays).plan();
  }

  private Plan plan() {
    View view = source.view();
    List<CompiledFilter> filters = new ArrayList<>();
    if (view != null) {
      filters.add(compiler.compile(source.table(), view.query().filter(), true));
    }
    if (!more.equals(Filter.EVERYTHING)) {
      filters.add(compiler.compile(source.table(), more, false));
    }
    compileQueryFilter(filters);
    compileSearch(filters);
    SortLevels sorts = sortLevels(view);
    checkExpanded();
    if (!problems.isEmpty()) {
      throw new FieldstoneException(problems);
    }
    Conditions conditions = new Conditions(filters);
    List<InactiveClause> leftOut = new ArrayList<>(conditions.inactiveClauses());
    leftOut.addAll(sorts.asleep());
    return new Plan(
        source.table(), view, status(view), conditions, sorts.levels(), query.expanded(), leftOut);
  }

  private void compileQueryFilter(List<CompiledFilter> filters) {
    try {
      filters.add(compiler.compile(source.table(), query.filter(), false));
    } catch (FieldstoneException faults) {
      problems.addAll(faults.problems());
    }
  }

  private void compileSearch(List<CompiledFilter> filters) {
    if (query.search().isBlank()) {
      return;
    }
    try {
      filters.add(Search.of(source, query.search(), limits.maxConditions(), displays));
    } catch (FieldstoneException faults) {
      problems.addAll(faults.problems());
    }
  }

  private SortLevels sortLevels(@Nullable View view) {
    if (query.sorts().isEmpty()) {
      return view == null ? SortLevels.NONE : SortLevels.saved(source.table(), view.query().sorts());
    }
    if (query.sorts().size() > limits.maxSorts()) {
      problems.add(
          Problem.of(ErrorCode.QUERY_TOO_MANY, "sorts", "A query has too many sorts")
              .with("count", query.sorts().size())
              .with("limit", limits.maxSorts()));
    }
    return SortLevels.asked(source.table(), query.sorts(), problems);
  }

  private void checkExpanded() {
    for (int index = 0; index < query.expanded().size(); index++) {
      String path = "expanded[" + index + "]";
      try {
        Field field = source.table().field(query.expanded().get(index));
        if (!(field.type() instanceof FieldType.Referring)) {
          problems.add(
              Problem.of(ErrorCode.VIEW_INVALID, path, "Only references can be expanded").with("field", field.key()));
        }
      } catch (FieldstoneException unknown) {
        unknown.problems().forEach(problem -> problems.add(problem.under(path)));
      }
    }
  }

  /** The query's status, else the view's, else active records. */
  private Status status(@Nullable View view) {
    Status asked = query.status();
    Status saved = view == null ? null : view.query().status();
    return asked != null ? asked : saved != null ? saved : Status.ACTIVE;
  }
}
