package dev.fieldstone.query.internal.plan;

import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.columns.CompiledFilter;
import dev.fieldstone.engine.spi.TableShape;
import dev.fieldstone.engine.view.Filter;

/** Makes filters ready for the fields of a table. */
@FunctionalInterface
public interface FilterCompiler {

  /**
   * Makes a filter ready.
   *
   * @param saved whether it belongs to a saved view: then conditions that do not fit sleep; otherwise they are refused
   * @throws FieldstoneException every fault of the filter
   */
  CompiledFilter compile(TableShape table, Filter filter, boolean saved);
}
