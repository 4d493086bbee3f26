package dev.fieldstone.engine.internal.columns.filter;

import static dev.fieldstone.engine.view.Filter.all;
import static dev.fieldstone.engine.view.Filter.any;
import static dev.fieldstone.engine.view.Filter.field;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.internal.columns.CompiledFilter;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.columns.Narrowing.Exact.CheckedIs;
import dev.fieldstone.engine.internal.columns.Narrowing.Exact.CodeIn;
import dev.fieldstone.engine.internal.columns.Narrowing.Exact.CodeNotIn;
import dev.fieldstone.engine.internal.columns.Narrowing.Exact.NumberWithin;
import dev.fieldstone.engine.internal.columns.Narrowing.Exact.RecordIn;
import dev.fieldstone.engine.view.Filter;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NarrowingTest {
  private final SampleTable table = SampleTable.create();
  private final Filter won = field("stage").is("Won");
  private final Filter companies = field("company").isAnyOf(List.of(SampleTable.company(3), SampleTable.company(1)));
  private final Filter record = field("id").is(SampleTable.record(2));
  private final Filter named = field("name").contains("x");

  @Test
  void narrowing_ofExactConjuncts_takesThemAll() {
    CompiledFilter compiled = FilterRun.given(all(won, all(companies, all(record)), named), table);

    assertThat(compiled.narrowing().conditions())
        .containsExactly(
            new CodeIn(table.id("stage"), List.of(2L)),
            new CodeIn(table.id("company"), List.of(3L, 1L)),
            new RecordIn(List.of(2L)));
    assertThat(compiled.fields()).containsExactly(table.id("name"));
  }

  @Test
  void narrowing_ofGoneOperand_leavesOutEverything() {
    CompiledFilter compiled = FilterRun.given(field("stage").is(SampleTable.REMOVED), table);

    assertThat(compiled.narrowing().conditions()).containsExactly(new CodeIn(table.id("stage"), List.of()));
  }

  @Test
  void narrowing_ofSinglePartOfAnAny_isTaken() {
    CompiledFilter compiled = FilterRun.given(any(won, new Filter.Off(named)), table);

    assertThat(compiled.narrowing().conditions()).hasSize(1);
    assertThat(compiled.fields()).isEmpty();
  }

  @Test
  void narrowing_ofAlternativesAndText_isNone() {
    Filter filter = all(any(won, companies), named, field("id").isNoneOf(List.of(record(1))));

    CompiledFilter compiled = FilterRun.given(filter, table);

    assertThat(compiled.narrowing()).isEqualTo(Narrowing.NONE);
    assertThat(compiled.isAnsweredByNarrowing()).isFalse();
    assertThat(compiled.fields())
        .containsExactlyInAnyOrder(table.id("stage"), table.id("company"), table.id("name"));
  }

  @Test
  void narrowing_ofWhatTheDatabaseAnswers_leavesNothingToAsk() {
    Filter filter = all(field("stage").isNot("Won"), field("amount").atLeast(5), field("done").is(true));

    CompiledFilter compiled = FilterRun.given(filter, table);

    assertThat(compiled.isAnsweredByNarrowing()).isTrue();
    assertThat(compiled.fields()).isEmpty();
    assertThat(compiled.narrowing().conditions())
        .containsExactly(
            new CodeNotIn(table.id("stage"), List.of(2L)),
            new NumberWithin(table.id("amount"), new BigDecimal(5), null, true),
            new CheckedIs(table.id("done"), true));
  }

  @Test
  void retain_ofWhatIsNarrowed_doesNotAskAgain() {
    CompiledFilter compiled = FilterRun.given(won, table);
    BitSet candidates = new BitSet();
    candidates.set(0, 2);

    compiled.retain(table.batch(List.of(Map.of(), Map.of("stage", SampleTable.WON))), candidates);

    assertThat(candidates.cardinality()).isEqualTo(2);
  }

  private static Object record(long number) {
    return SampleTable.record(number);
  }
}
