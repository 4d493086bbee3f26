package dev.fieldstone.importexport.internal.exporting;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.view.GroupLocator;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Source;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.query.ViewRunner;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which records are written, in their order.
 *
 * @param source where they are
 * @param group the group of a board that they are in; null for all
 * @param query which of them
 */
record Selection(Source source, @Nullable GroupLocator group, Query query) {

  /** {@return how many there are} */
  long count(ViewRunner views) {
    return group == null ? views.count(source, query) : views.count(board(), group, query);
  }

  /** Hands over each of them. */
  void forEach(ViewRunner views, Consumer<Record> consumer) {
    if (group == null) {
      views.forEach(source, query, consumer);
    } else {
      views.forEach(board(), group, query, consumer);
    }
  }

  private ViewLocator board() {
    return switch (source) {
      case ViewLocator view -> view;
      case TableLocator table ->
          throw new FieldstoneException(ErrorCode.VIEW_HAS_NO_GROUPS, "A table has no groups");
    };
  }
}
