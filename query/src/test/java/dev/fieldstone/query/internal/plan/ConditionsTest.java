package dev.fieldstone.query.internal.plan;

import static dev.fieldstone.query.internal.order.BatchBuilder.field;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.CompiledFilter;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.columns.Narrowing.Exact;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.query.internal.order.BatchBuilder;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionsTest {
  private static final FieldId STAGE = field(1);
  private static final FieldId AMOUNT = field(2);
  private static final ColumnBatch BATCH = BatchBuilder.of(4).build();
  private static final Conditions BOTH = new Conditions(List.of(new UpTo(3, STAGE), new UpTo(2, AMOUNT)));

  @Test
  void filters_mustAllHold() {
    BitSet narrowed = BatchBuilder.all(BATCH);
    BitSet unnarrowed = BatchBuilder.all(BATCH);

    BOTH.retain(BATCH, narrowed);
    BOTH.retainUnnarrowed(BATCH, unnarrowed);

    assertThat(narrowed.stream()).containsExactly(0, 1);
    assertThat(unnarrowed.stream()).containsExactly(0);
  }

  @Test
  void narrowingsAndFields_areThoseOfAllFilters() {
    assertThat(BOTH.narrowing().conditions())
        .containsExactly(new Exact.CodeIn(STAGE, List.of(3L)), new Exact.CodeIn(AMOUNT, List.of(2L)));
    assertThat(BOTH.fields()).isEmpty();
    assertThat(BOTH.unnarrowedFields()).containsExactlyInAnyOrder(STAGE, AMOUNT);
    assertThat(BOTH.areAnsweredByNarrowing()).isFalse();
    assertThat(new Conditions(List.of()).areAnsweredByNarrowing()).isTrue();
  }

  /** Holds for the records up to a number, or, where nobody narrowed, for one fewer. */
  private record UpTo(int maxNumber, FieldId field) implements CompiledFilter {
    @Override
    public Narrowing narrowing() {
      return new Narrowing(List.of(new Exact.CodeIn(field, List.of((long) maxNumber))));
    }

    @Override
    public Set<FieldId> fields() {
      return Set.of();
    }

    @Override
    public Set<FieldId> unnarrowedFields() {
      return Set.of(field);
    }

    @Override
    public boolean isAnsweredByNarrowing() {
      return false;
    }

    @Override
    public List<InactiveClause> inactiveClauses() {
      return List.of();
    }

    @Override
    public void retain(ColumnBatch batch, BitSet candidates) {
      candidates.clear(maxNumber, batch.size());
    }

    @Override
    public void retainUnnarrowed(ColumnBatch batch, BitSet candidates) {
      candidates.clear(maxNumber - 1, batch.size());
    }
  }
}
