package dev.fieldstone.query.internal.move;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.columns.ColumnBatch;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.spi.ReadContext;
import dev.fieldstone.engine.spi.Scan;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.query.internal.order.OrderedBatch;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads where records stand, whether the view shows them or not, with one scan.
 *
 * @param context the state to read
 * @param ground the view
 */
record Standings(ReadContext context, Ground ground) {
  private static final String ARCHIVED = "archived";

  /** {@return where records stand, by number; those that do not exist left out} */
  Map<Long, Standing> of(Collection<Long> numbers) {
    FieldId archived = ground.table().field(FieldLocator.of(ARCHIVED)).id();
    Set<FieldId> fields = new HashSet<>(ground.fields());
    fields.add(archived);
    Narrowing narrowing = new Narrowing(List.of(new Narrowing.Exact.RecordIn(List.copyOf(numbers))));
    Map<Long, Standing> standings = new HashMap<>();
    context.scan(
        new Scan(ground.table(), Status.ANY, narrowing, fields, ground.view().id(), 0),
        batch -> {
          collect(batch, (Column.Booleans) batch.column(archived), standings);
          return true;
        });
    return standings;
  }

  private void collect(ColumnBatch batch, Column.Booleans archived, Map<Long, Standing> standings) {
    BitSet all = batch.records();
    BitSet shown = (BitSet) all.clone();
    retainStatus(archived.checked(), shown);
    ground.plan().conditions().retainUnnarrowed(batch, shown);
    OrderedBatch ordered = ground.order().over(batch, all);
    for (int index = all.nextSetBit(0); index >= 0; index = all.nextSetBit(index + 1)) {
      Standing standing = new Standing(ordered.key(index), ground.laneOf(batch, index), shown.get(index));
      standings.put(standing.number(), standing);
    }
  }

  private void retainStatus(BitSet archived, BitSet candidates) {
    switch (ground.plan().status()) {
      case ACTIVE -> candidates.andNot(archived);
      case ARCHIVED -> candidates.and(archived);
      case ANY -> {}
    }
  }
}
