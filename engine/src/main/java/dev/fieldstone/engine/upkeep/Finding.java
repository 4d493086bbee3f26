package dev.fieldstone.engine.upkeep;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One kind of damage at one place of an org.
 *
 * <p>The facts name the place by keys that a person knows ({@code table}, {@code field}, {@code view}), count what is
 * damaged ({@code count}), and name the first 10 of it ({@code records}, a list of record ids in order of creation;
 * {@code actors}, a list of their ids).
 *
 * @param kind what is wrong
 * @param facts where and how much, by name, in a fixed order
 */
public record Finding(FindingKind kind, Map<String, Object> facts) {

  /** Keeps the order of the facts. */
  public Finding {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** {@return a finding without facts} */
  public static Finding of(FindingKind kind) {
    return new Finding(kind, Map.of());
  }

  /** {@return this finding with one more fact} */
  public Finding with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(facts);
    more.put(name, value);
    return new Finding(kind, more);
  }

  /** {@return a constant sentence for people, without data} */
  public String sentence() {
    return kind.sentence();
  }

  /** {@return what repairs it} */
  public Repair repair() {
    return kind.repair();
  }
}
