package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.feed.TableDelta;
import dev.fieldstone.engine.internal.scope.Sight;
import dev.fieldstone.engine.internal.sql.PointQuery;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import dev.fieldstone.engine.internal.sql.SqlConnection.RowReader;
import dev.fieldstone.engine.internal.value.ValueReader;
import dev.fieldstone.engine.record.Reading;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a read sees. Good on one thread, while the call that got it runs. */
public sealed interface State permits Snapshot, Operation {

  /** {@return the connection to read by, in a transaction} */
  SqlConnection sql();

  /**
   * Runs one statement, which by itself need not be in a transaction; {@return its rows}
   *
   * @param table the table that it reads of
   * @param isChanged whether some changes of the table concern what it reads
   */
  <T extends @Nullable Object> List<T> find(
      PointQuery query,
      TableDefinition table,
      Predicate<TableDelta> isChanged,
      RowReader<T> reader,
      @Nullable Object... values);

  /** {@return the catalog of the state, as far as the session sees it} */
  Catalog catalog();

  /** {@return the whole catalog of the state, for rules that hold whoever asks} */
  Catalog wholeCatalog();

  /** {@return what the session sees} */
  Sight sight();

  /** Runs work that sees as much of this state. */
  <T extends @Nullable Object> T seeing(Sight sight, Function<State, T> work);

  /** {@return what does not differ between the states of the org} */
  OrgResources org();

  /**
   * {@return what reads values that are given, by what this state knows}
   *
   * @param zone what days mean
   */
  default ValueReader reader(Reading reading, ZoneId zone) {
    return new ValueReader(org().ids(), catalog().actors(), org().limits(), reading, zone);
  }
}
