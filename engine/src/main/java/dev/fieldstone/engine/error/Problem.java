package dev.fieldstone.engine.error;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One fault of a call.
 *
 * @param code what is wrong
 * @param path where, such as {@code amount} or {@code operations[3].values.stage}; empty for the call as a whole
 * @param sentence a constant sentence for people, without data
 * @param facts the data, by name, in a fixed order: ids with the names a person knows, values, counts, limits
 */
public record Problem(ErrorCode code, String path, String sentence, Map<String, Object> facts)
    implements Serializable {

  /** Keeps the order of the facts. */
  public Problem {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** {@return a problem without facts} */
  public static Problem of(ErrorCode code, String path, String sentence) {
    return new Problem(code, path, sentence, Map.of());
  }

  /** {@return this problem with one more fact} */
  public Problem with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(facts);
    more.put(name, value);
    return new Problem(code, path, sentence, more);
  }

  /** {@return this problem seen from further out: {@code prefix.path}} */
  public Problem under(String prefix) {
    return new Problem(code, path.isEmpty() ? prefix : prefix + "." + path, sentence, facts);
  }
}
