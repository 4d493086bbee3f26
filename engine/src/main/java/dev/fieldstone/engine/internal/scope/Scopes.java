package dev.fieldstone.engine.internal.scope;

import dev.fieldstone.engine.internal.catalog.Catalog;
import dev.fieldstone.engine.internal.columns.QueryMoment;
import dev.fieldstone.engine.scope.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The scopes that a session is within, and what they leave of the last catalog seen. Safe for threads. */
public final class Scopes {
  /** None. */
  public static final Scopes NONE = new Scopes(List.of());

  private final List<Scope> all;
  private final AtomicReference<@Nullable Seen> last = new AtomicReference<>();

  private Scopes(List<Scope> all) {
    this.all = List.copyOf(all);
  }

  private record Seen(Catalog whole, Catalog seen) {}

  /** {@return these scopes and one more} */
  public Scopes and(Scope scope) {
    List<Scope> more = new ArrayList<>(all);
    more.add(scope);
    return new Scopes(more);
  }

  /** {@return whether there is none} */
  public boolean areNone() {
    return all.isEmpty();
  }

  /** {@return the scopes, the first one first} */
  public List<Scope> all() {
    return all;
  }

  /** {@return what a session within them sees at a moment} */
  public Sight sight(QueryMoment moment) {
    return areNone() ? Sight.WHOLE : Sight.within(this, moment);
  }

  /** {@return a catalog as far as they let it be seen: the same one as long as the catalog is the same} */
  Catalog over(Catalog whole) {
    Seen known = last.get();
    if (known != null && known.whole() == whole) {
      return known.seen();
    }
    Catalog seen = Veiling.over(whole, all);
    last.set(new Seen(whole, seen));
    return seen;
  }
}
