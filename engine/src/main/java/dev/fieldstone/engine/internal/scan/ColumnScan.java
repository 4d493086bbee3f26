package dev.fieldstone.engine.internal.scan;

import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.internal.memory.ColumnKey;
import dev.fieldstone.engine.internal.memory.TableColumns;
import dev.fieldstone.engine.internal.write.Snapshot;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.spi.BatchSink;
import dev.fieldstone.engine.spi.Scan;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hands over some fields of a table's records in batches: from columns in memory where they are kept; otherwise
 * streamed from the database, and kept on the way where they may be. Records asked for by number, or found by an index,
 * are picked.
 */
public final class ColumnScan {
  private final State state;
  private final TableDefinition table;
  private final Scan scan;
  private final @Nullable Sieve sieve;
  private final @Nullable Long view;
  private final Deadline deadline;

  /** Prepares a scan; a view whose positions are asked for is given by its number. */
  public ColumnScan(State state, TableDefinition table, Scan scan, @Nullable Long view, Deadline deadline) {
    this.state = state;
    this.table = table.unveiled();
    this.sieve = Sieve.of(state, table, scan.fields());
    this.scan = sieve == null ? scan : behind(sieve, scan);
    this.view = view;
    this.deadline = deadline;
  }

  /** {@return whether scans of a state leave the columns that they read in memory} */
  public static boolean keepsColumns(State state) {
    return state.org().columns().areKept() && state instanceof Snapshot;
  }

  /** {@return whether the values of some fields are kept in memory as a state sees them} */
  public static boolean isKept(State state, TableDefinition table, Set<FieldId> fields) {
    KeptTable kept = KeptTable.of(state, table);
    TableColumns columns = kept == null ? null : kept.columns();
    return columns != null
        && columns.keys().contains(ColumnKey.of(KeptTable.archived(table)))
        && fields.stream().allMatch(field -> columns.keys().contains(ColumnKey.of(table.get(field))));
  }

  /** Hands the batches over until there are no more or the sink has enough. */
  public void run(BatchSink sink) {
    read(sieve == null ? sink : sieve.before(sink));
  }

  private static Scan behind(Sieve sieve, Scan scan) {
    return new Scan(
        scan.table(),
        scan.status(),
        sieve.narrowing(scan.narrowing()),
        sieve.fields(scan.fields()),
        scan.positionsIn(),
        scan.afterNumber());
  }

  private void read(BatchSink sink) {
    if (scan.narrowing().isImpossible()) {
      return;
    }
    KeptTable kept = Picks.isByNumber(scan.narrowing()) ? null : KeptTable.of(state, table);
    if (kept == null || !isReadFrom(kept, sink)) {
      stream(kept, sink);
    }
  }

  private boolean isReadFrom(KeptTable kept, BatchSink sink) {
    TableColumns columns = kept.columns();
    KeptScan keptScan = new KeptScan(table, scan, deadline);
    if (columns == null || !columns.keys().containsAll(keptScan.keys())) {
      return false;
    }
    kept.memory().touch(keptScan.keys());
    state.org().columns().cache().countWarmRead();
    place(keptScan, kept, columns);
    keptScan.run(columns, sink);
    return true;
  }

  /** A load that has to be begun anew about a later state has not failed: the transaction is begun before it. */
  private void stream(@Nullable KeptTable kept, BatchSink sink) {
    state.sql();
    StreamedScan streamed = new StreamedScan(state, table, scan, view, deadline);
    Narrowing followed = Leads.followed(state, table, scan.narrowing());
    if (Picks.isByNumber(followed)) {
      streamed.runPicked(Picks.of(followed, scan.afterNumber()), sink);
      return;
    }
    state.org().columns().cache().countColdRead();
    if (kept == null || scan.afterNumber() > 0 || !isLoadedInto(kept, sink)) {
      streamed.run(sink);
    }
  }

  /** Unless another load of the table is under way, or one of these columns failed lately. */
  private boolean isLoadedInto(KeptTable kept, BatchSink sink) {
    KeptScan keptScan = new KeptScan(table, scan, deadline);
    return kept.isLatest()
        && !kept.memory().isRefused(keptScan.keys())
        && kept.memory().load(() -> load(kept, keptScan, sink));
  }

  private void load(KeptTable kept, KeptScan keptScan, BatchSink sink) {
    TableColumns columns = kept.columns();
    place(keptScan, kept, columns);
    new Loading(kept, columns, keptScan).run(sink);
    if (view != null) {
      kept.memory().keepOrder(kept.state().sequence(), view, keptScan.order());
    }
  }

  private void place(KeptScan keptScan, KeptTable kept, @Nullable TableColumns columns) {
    if (view != null) {
      keptScan.placeBy(kept.order(view, columns));
    }
  }
}
