package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import dev.fieldstone.engine.internal.value.ValueReader;
import dev.fieldstone.engine.record.Reading;
import java.time.ZoneId;

/** What a read sees. Good on one thread, while the call that got it runs. */
public sealed interface State permits Snapshot, Operation {

  /** {@return the connection to read by} */
  SqlConnection sql();

  /** {@return the catalog of what the connection shows} */
  Catalog catalog();

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
