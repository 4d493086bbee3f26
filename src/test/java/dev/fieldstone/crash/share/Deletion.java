package dev.fieldstone.crash.share;

import static dev.fieldstone.crash.share.Document.OWNERS;
import static dev.fieldstone.crash.share.Document.PARTNER;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a delete does: parts go with what they belong to, and deals do without partners that go. */
public final class Deletion {

  private Deletion() {}

  /** {@return the effect of deleting some records of a share} */
  public static Effect of(Share share, Collection<Item> given) {
    Set<String> gone = new HashSet<>();
    List<Item> found = List.copyOf(given);
    while (!found.isEmpty()) {
      found.forEach(item -> gone.add(item.name()));
      found = share.items(item -> !gone.contains(item.name()) && isIn(gone, owner(item)));
    }
    Effect effect = new Effect(share).remove(gone);
    share.items(item -> !gone.contains(item.name()) && isIn(gone, item.value(PARTNER)))
        .forEach(item -> effect.show(item.without(PARTNER).written()));
    return effect;
  }

  private static @Nullable String owner(Item item) {
    String field = OWNERS.get(item.table());
    return field == null ? null : item.value(field);
  }

  private static boolean isIn(Set<String> names, @Nullable String name) {
    return name != null && names.contains(name);
  }
}
