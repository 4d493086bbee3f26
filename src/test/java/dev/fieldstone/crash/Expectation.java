package dev.fieldstone.crash;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is to be there by a log: what was acknowledged, and what was begun and may be there or not. */
final class Expectation {
  private final Map<String, Claim> claims = new TreeMap<>();
  private final Map<String, Claim> ids = new HashMap<>();
  private final Map<String, LogLine> open = new LinkedHashMap<>();
  private int acknowledgedCount;

  /**
   * What the last acknowledged operation on a thing says about it.
   *
   * @param text what is to be there; null for nothing
   * @param operation the operation's name and kind
   */
  record Claim(@Nullable String text, String operation) {}

  /** Takes the next line into account. */
  void read(LogLine line) {
    if (!line.isAcknowledgement()) {
      open.put(line.operation(), line);
      return;
    }
    LogLine begun = open.remove(line.operation());
    if (begun == null) {
      throw new IllegalArgumentException("Acknowledged without having begun: " + line);
    }
    acknowledgedCount++;
    begun.facts().forEach((key, text) -> claims.put(key, claim(begun, text)));
    line.facts().forEach((key, id) -> ids.put(key, claim(begun, id)));
  }

  /** {@return what was acknowledged, by key, sorted} */
  Map<String, Claim> claims() {
    return claims;
  }

  /** {@return the ids that were acknowledged, by key; of things that are gone by now, too} */
  Map<String, Claim> ids() {
    return ids;
  }

  /** {@return the operations that were begun and never acknowledged} */
  Collection<LogLine> open() {
    return open.values();
  }

  /** {@return how many operations were acknowledged} */
  int acknowledgedCount() {
    return acknowledgedCount;
  }

  private static Claim claim(LogLine begun, @Nullable String text) {
    return new Claim(text, begun.operation() + " " + begun.kind());
  }
}
