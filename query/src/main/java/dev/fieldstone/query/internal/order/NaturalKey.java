package dev.fieldstone.query.internal.order;

import dev.fieldstone.engine.internal.text.TextFold;
import org.jspecify.annotations.Nullable;

/**
 * A text as a level of natural order keeps it: by search fold with digits that stand together as one number, then as
 * {@link TextKey}s compare. Not safe for threads.
 */
final class NaturalKey implements Comparable<NaturalKey> {
  private final TextKey text;
  private @Nullable String fold;

  NaturalKey(String text) {
    this.text = new TextKey(text);
  }

  String text() {
    return text.text();
  }

  @Override
  public int compareTo(NaturalKey other) {
    int byNumbers = NaturalOrder.compare(fold(), other.fold());
    return byNumbers != 0 ? byNumbers : text.compareTo(other.text);
  }

  /** Compares a text that is not kept with this one. */
  int compareFrom(String other) {
    int byNumbers = NaturalOrder.compare(TextFold.searchFold(other), fold());
    return byNumbers != 0 ? byNumbers : TextKey.compare(other, text);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NaturalKey that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  private String fold() {
    String known = fold;
    if (known == null) {
      known = TextFold.searchFold(text.text());
      fold = known;
    }
    return known;
  }
}
