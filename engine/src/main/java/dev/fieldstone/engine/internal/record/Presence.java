package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.write.State;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Tells which records are there to be referred to. */
@FunctionalInterface
public interface Presence {

  /** {@return those of some records of a table that exist} */
  Set<Long> among(TableDefinition table, Collection<Long> numbers);

  /** {@return the presence of what is stored: one query each time} */
  static Presence stored(State state) {
    return (table, numbers) -> new HashSet<>(new RecordFetch(state).existing(table, numbers));
  }
}
