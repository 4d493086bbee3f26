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
  private static final ColumnBatch BATCH = BatchBuilder.of(4).longs(STAGE, 7L, null, 8L, 7L).build();

  @Test
  void filters_mustAllHold() {
    Conditions conditions =
        new Conditions(List.of(new UpTo(Narrowing.NONE, 3), new UpTo(Narrowing.NONE, 2)));

    assertThat(retained(conditions)).containsExactly(0, 1);
  }

  @Test
  void narrowings_areAskedTogether() {
    Exact first = new Exact.RecordIn(List.of(1L));
    Exact second = new Exact.CodeIn(STAGE, List.of(7L));
    Conditions conditions =
        new Conditions(
            List.of(new UpTo(new Narrowing(List.of(first)), 4), new UpTo(new Narrowing(List.of(second)), 4)));

    assertThat(conditions.narrowing().conditions()).containsExactly(first, second);
    assertThat(conditions.unnarrowedFields()).containsExactly(STAGE);
  }

  @Test
  void recordsThatNobodyNarrowed_areAskedTheExactConditionsToo() {
    Narrowing byCode = new Narrowing(List.of(new Exact.CodeIn(STAGE, List.of(0L, 7L))));
    Narrowing byRecord = new Narrowing(List.of(new Exact.RecordIn(List.of(2L, 3L))));

    assertThat(retainedUnnarrowed(new Conditions(List.of(new UpTo(byCode, 4))))).containsExactly(0, 3);
    assertThat(retainedUnnarrowed(new Conditions(List.of(new UpTo(byCode, 3))))).containsExactly(0);
    assertThat(retainedUnnarrowed(new Conditions(List.of(new UpTo(byRecord, 4))))).containsExactly(1, 2);
  }

  private static int[] retained(Conditions conditions) {
    BitSet candidates = BatchBuilder.all(BATCH);
    conditions.retain(BATCH, candidates);
    return candidates.stream().toArray();
  }

  private static int[] retainedUnnarrowed(Conditions conditions) {
    BitSet candidates = BatchBuilder.all(BATCH);
    conditions.retainUnnarrowed(BATCH, candidates);
    return candidates.stream().toArray();
  }

  /** Holds for the records up to a number. */
  private record UpTo(Narrowing narrowing, int maxNumber) implements CompiledFilter {
    @Override
    public Set<FieldId> fields() {
      return Set.of();
    }

    @Override
    public List<InactiveClause> inactiveClauses() {
      return List.of();
    }

    @Override
    public void retain(ColumnBatch batch, BitSet candidates) {
      candidates.clear(maxNumber, batch.size());
    }
  }
}
