package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.internal.placement.Placement;
import dev.fieldstone.engine.internal.sql.ColumnStatements;
import dev.fieldstone.engine.internal.sql.NumberParts;
import dev.fieldstone.engine.internal.value.StoredLists;
import dev.fieldstone.engine.internal.write.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of a field that refers to several records, active or dormant.
 *
 * @param operation the write
 * @param referrer the field
 */
record ReferenceLists(Operation operation, Referrer referrer) {

  /** Takes targets out of the lists of some records; the others keep their order. Their links are left. */
  void remove(List<Long> records, Set<Long> targets) {
    Placement placement = referrer.memory().placement();
    ColumnStatements statements = operation.org().statements().records(referrer.table()).columns();
    for (long[] part : NumberParts.of(records)) {
      List<@Nullable Object[]> rows = new ArrayList<>(part.length);
      operation
          .sql()
          .list(
              statements.selectColumn(placement),
              row -> rows.add(new @Nullable Object[] {without(row.getString(2), targets), row.getLong(1)}),
              (Object) part);
      operation.sql().batch(statements.updateColumn(placement), rows);
    }
  }

  private static @Nullable String without(@Nullable String stored, Set<Long> targets) {
    return StoredLists.ofCodes(
        StoredLists.codeList(stored).stream().filter(target -> !targets.contains(target)).toList());
  }
}
