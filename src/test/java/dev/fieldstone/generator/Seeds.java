package dev.fieldstone.generator;

import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Uniqueness;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.operation.FieldSeed;
import dev.fieldstone.operation.FilterSeed;
import dev.fieldstone.operation.Given;
import dev.fieldstone.operation.GivenFor;
import dev.fieldstone.operation.PlaceSeed;
import dev.fieldstone.operation.QuerySeed;
import dev.fieldstone.operation.SortSeed;
import dev.fieldstone.operation.TypeSeed;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** What operations are made of: choices, values, types, queries, places. */
final class Seeds {
  private static final int MAX_CHOICE = 60;
  private static final int MAX_DEPTH = 2;

  /** Letters that fold, combine, or come in pairs. */
  private static final char[] LETTERS = "aAbBéÉßſσςΣйи\u0301\u0308%_\\ ".toCharArray();

  private Seeds() {}

  static Arbitrary<Integer> choice() {
    return Arbitraries.integers().between(0, MAX_CHOICE);
  }

  static Arbitrary<List<Integer>> choices(int max) {
    return choice().list().ofMinSize(1).ofMaxSize(max);
  }

  static Arbitrary<Boolean> maybe() {
    return Arbitraries.of(false, true);
  }

  /** {@return true once in so many times} */
  static Arbitrary<Boolean> seldom(int times) {
    return Arbitraries.frequency(Tuple.of(times - 1, false), Tuple.of(1, true));
  }

  static Arbitrary<Given> given() {
    return Arbitraries.frequencyOf(
        Tuple.of(30, choice().map(Given.Awkward::new)),
        Tuple.of(4, Arbitraries.just(new Given.Nothing())),
        Tuple.of(2, choice().map(Given.Odd::new)),
        Tuple.of(3, words().map(Given.Words::new)),
        Tuple.of(3, amount().map(Given.Amount::new)),
        Tuple.of(1, Arbitraries.just(new Given.Unfitting())));
  }

  static Arbitrary<List<GivenFor>> values() {
    return Combinators.combine(choice(), given()).as(GivenFor::new).list().ofMaxSize(7);
  }

  /** {@return values of which every field takes each, and for most fields of a table} */
  static Arbitrary<List<GivenFor>> fittingValues() {
    Arbitrary<Given> fitting = choice().map(Given.Awkward::new);
    return Combinators.combine(choice(), fitting).as(GivenFor::new).list().ofMinSize(4).ofMaxSize(10);
  }

  static Arbitrary<TypeSeed> type(TypeSeed.Kind... kinds) {
    return Combinators.combine(
            Arbitraries.of(kinds), Arbitraries.integers().between(0, 18), choices(5), choice(), mode())
        .as(TypeSeed::new);
  }

  static Arbitrary<TypeSeed> type() {
    return type(TypeSeed.Kind.values());
  }

  /** Mostly none: a field that takes each value once refuses much. */
  static Arbitrary<Uniqueness> uniqueness() {
    return Arbitraries.frequency(
        Tuple.of(12, Uniqueness.NONE), Tuple.of(2, Uniqueness.EXACT), Tuple.of(1, Uniqueness.IGNORE_CASE));
  }

  static Arbitrary<FieldSeed> field() {
    return field(type());
  }

  static Arbitrary<FieldSeed> field(Arbitrary<TypeSeed> type) {
    return Combinators.combine(type, seldom(10), uniqueness(), initial()).as(FieldSeed::new);
  }

  static Arbitrary<QuerySeed> query() {
    Arbitrary<@Nullable Status> status = Arbitraries.of(Status.values()).injectNull(0.6);
    return Combinators.combine(filter(MAX_DEPTH), sort().list().ofMaxSize(2), status).as(QuerySeed::new);
  }

  /** {@return queries of saved views: many show everything, in manual order or with sorts that leave ties} */
  static Arbitrary<QuerySeed> savedQuery() {
    FilterSeed everything = new FilterSeed.All(List.of());
    return Arbitraries.frequencyOf(
        Tuple.of(1, query()),
        Tuple.of(1, Arbitraries.just(new QuerySeed(everything, List.of(), null))),
        Tuple.of(2, sort().map(sort -> new QuerySeed(everything, List.of(sort), null))));
  }

  static Arbitrary<PlaceSeed> place() {
    return Combinators.combine(Arbitraries.of(PlaceSeed.Kind.values()), choice(), choice(), seldom(8))
        .as(PlaceSeed::new);
  }

  private static Arbitrary<OnDelete> mode() {
    return Arbitraries.of(OnDelete.values());
  }

  private static Arbitrary<Given> initial() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.just(new Given.Nothing())), Tuple.of(1, choice().map(Given.Awkward::new)));
  }

  private static Arbitrary<String> words() {
    return Arbitraries.strings().withChars(LETTERS).ofMaxLength(4).map(letters -> "a" + letters);
  }

  private static Arbitrary<BigDecimal> amount() {
    return Arbitraries.longs().between(-1_000_000, 1_000_000).map(unscaled -> BigDecimal.valueOf(unscaled, 2));
  }

  private static Arbitrary<SortSeed> sort() {
    return Combinators.combine(
            choice(), Arbitraries.of(Sort.Direction.values()), Arbitraries.of(Sort.Empties.values()))
        .as(SortSeed::new);
  }

  private static Arbitrary<FilterSeed> filter(int depth) {
    Arbitrary<FilterSeed> condition =
        Combinators.combine(choice(), choice(), choices(3)).as(FilterSeed.Condition::new);
    if (depth == 0) {
      return condition;
    }
    Arbitrary<FilterSeed> part = Arbitraries.lazy(() -> filter(depth - 1));
    Arbitrary<List<FilterSeed>> parts =
        Arbitraries.frequencyOf(
            Tuple.of(12, part.list().ofMinSize(1).ofMaxSize(3)), Tuple.of(1, Arbitraries.just(List.of())));
    return Arbitraries.frequencyOf(
        Tuple.of(6, condition),
        Tuple.of(2, parts.map(FilterSeed.All::new)),
        Tuple.of(3, parts.map(FilterSeed.Any::new)),
        Tuple.of(1, condition.map(FilterSeed.Off::new)));
  }
}
