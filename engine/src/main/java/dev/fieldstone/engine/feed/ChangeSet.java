package dev.fieldstone.engine.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What one operation changed. Immutable, safe for threads. Ids are made when they are asked for. */
public interface ChangeSet {

  /** {@return the id of the org} */
  String org();

  /**
   * {@return the place of the operation among all that changed the org, beginning with 1, without gaps, and going on
   * when the org is opened again}
   */
  long sequence();

  /** {@return who did it} */
  String actor();

  /** {@return when the operation began, as the workspace's clock shows it} */
  Instant time();

  /**
   * {@return what changed, by table; tables of which nothing changed are left out, so that an operation that took back
   * all it did has none}
   */
  List<TableChange> tables();

  /** {@return what became of the actors that the org knows, by id, those that stayed as they were left out} */
  Map<String, SchemaStep> actors();
}
