package dev.fieldstone.engine.feed;

import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.engine.view.ViewId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one operation changed of one table, as the difference between before and after: a record that was created and
 * deleted within it is not mentioned.
 */
public interface TableChange {

  /** {@return the table} */
  TableId table();

  /** {@return what became of the table itself: empty where neither it, nor its place among the tables, was changed} */
  Optional<SchemaStep> tableStep();

  /** {@return what became of its fields, those that stayed as they were left out} */
  Map<FieldId, SchemaStep> fields();

  /** {@return what became of its views, those that stayed as they were left out} */
  Map<ViewId, SchemaStep> views();

  /** {@return the records created, in the order of their creation} */
  List<RecordId> created();

  /**
   * {@return the records changed that were there before, with the fields that got another value; built-in fields but
   * {@code archived}, and computed ones, are not named: when and by whom a record was updated changes with each of
   * these}
   */
  Map<RecordId, Set<FieldId>> updated();

  /** {@return the records deleted} */
  List<RecordId> deleted();

  /** {@return the records that got another place in the manual order of a view} */
  Map<ViewId, Set<RecordId>> moved();
}
