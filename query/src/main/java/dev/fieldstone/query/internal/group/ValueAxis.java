package dev.fieldstone.query.internal.group;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import dev.fieldstone.engine.internal.columns.Column;
import org.jspecify.annotations.Nullable;

/**
 * An axis with a lane for each of the values that there are. A <em>token</em> stands for the values that share a lane:
 * the code of an option or a record, an actor's id, a text's case fold, a period's first day.
 */
sealed interface ValueAxis permits OptionAxis, ReferenceAxis, ActorAxis, TextAxis, PeriodAxis {

  /** {@return the value of the record at an index of the column; null for none} */
  @Nullable Object value(Column column, int index);

  /** {@return the token of a value} */
  Object token(Object value);

  /** {@return the token of a lane by its key, whether there is such a lane or not; empty if the text is no key} */
  Optional<Object> tokenOf(String key);

  /** {@return whether a lane can be dropped on though no record is in it, by its token} */
  boolean exists(Object token);

  /** {@return how many records have each token that may have a lane} */
  Map<Object, Long> countsByToken(Tally tally);

  /** {@return which of two tokens comes first where as many records have them} */
  Comparator<Object> order();

  /** {@return the lanes of some tokens, in order, by token} */
  List<Map.Entry<Object, Lane>> lanes(Collection<Object> tokens, Tally tally);

  /** {@return the lane of a token, maybe without a label} */
  Lane lane(Object token);
}
