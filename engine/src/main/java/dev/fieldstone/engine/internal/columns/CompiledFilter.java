package dev.fieldstone.engine.internal.columns;

import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.view.InactiveClause;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** A filter made ready for the fields of one table. Immutable, safe for threads. */
public interface CompiledFilter {

  /** {@return what the database may leave out; these conditions are not asked again by {@link #retain}} */
  Narrowing narrowing();

  /** {@return the fields that {@link #retain} looks at} */
  Set<FieldId> fields();

  /** {@return the fields that {@link #retainUnnarrowed} looks at} */
  Set<FieldId> unnarrowedFields();

  /** {@return whether the narrowing answers the whole filter, so that {@link #retain} clears nothing} */
  boolean isAnsweredByNarrowing();

  /**
   * {@return the conditions of a saved view that are left out, since they do not fit their fields' present types, and
   * those that ask for an option or a record that is gone, which run, but match nothing by it}
   */
  List<InactiveClause> inactiveClauses();

  /**
   * Clears the indexes of the records that do not match, among records that the database narrowed. Only the indexes set
   * are looked at.
   */
  void retain(ColumnBatch batch, BitSet candidates);

  /** Clears the indexes of the records that do not match, among records that the database did not narrow. */
  void retainUnnarrowed(ColumnBatch batch, BitSet candidates);
}
