package dev.fieldstone.engine.internal.unique;

import dev.fieldstone.engine.internal.catalog.KeyTable;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.sql.KeyStatements;
import dev.fieldstone.engine.internal.sql.NumberParts;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import dev.fieldstone.engine.internal.write.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of one unique field's values of one class, active or dormant: which record has which. */
public final class UniqueKeys {
  /** H2's arrays have at most 65,536 elements. */
  private static final int MAX_KEYS = 50_000;

  private final SqlConnection sql;
  private final KeyStatements statements;

  /** Prepares to read and write the keys of a field of a table, on the connection of a state. */
  public UniqueKeys(State state, TableDefinition table, KeyTable keys) {
    this(state, state.sql(), table, keys);
  }

  /** Prepares to write keys on a connection of their own. */
  UniqueKeys(State state, SqlConnection sql, TableDefinition table, KeyTable keys) {
    this.sql = sql;
    this.statements = state.org().statements().keys(table, keys);
  }

  /** {@return who has some of the values, by their keys} */
  public Map<ValueKey, Holder> holders(Collection<ValueKey> keys) {
    Map<ValueKey, Holder> holders = new HashMap<>();
    byte[][] wanted = keys.stream().distinct().map(ValueKey::bytes).toArray(byte[][]::new);
    for (int from = 0; from < wanted.length; from += MAX_KEYS) {
      byte[][] part = Arrays.copyOfRange(wanted, from, Math.min(from + MAX_KEYS, wanted.length));
      sql.list(
          statements.selectHolders(),
          row -> holders.put(ValueKey.stored(row.getBytes(1)), new Holder(row.getLong(2), row.getBoolean(3))),
          (Object) part);
    }
    return holders;
  }

  /** Adds keys by the records that have them now. */
  public void add(Map<Long, ValueKey> keys) {
    List<@Nullable Object[]> rows = new ArrayList<>(keys.size());
    keys.forEach((record, key) -> rows.add(new Object[] {key.bytes(), record}));
    sql.batch(statements.insert(), rows);
  }

  /** Removes the keys of some records, those that have any. */
  public void remove(Collection<Long> records) {
    sql.batch(statements.deleteRecords(), NumberParts.changing(records));
  }
}
