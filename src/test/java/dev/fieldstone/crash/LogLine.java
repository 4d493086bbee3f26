package dev.fieldstone.crash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of an operation's log: {@code begin} with what is to be there after it, or {@code ack} with the ids of what
 * it made. Parts are set apart by tabs.
 *
 * @param isAcknowledgement whether the call returned
 * @param operation the operation's name
 * @param kind what it does
 * @param facts texts by key; null for what is not to be there
 */
record LogLine(boolean isAcknowledgement, String operation, String kind, Map<String, @Nullable String> facts) {
  private static final String BEGIN = "begin";
  private static final String ACKNOWLEDGE = "ack";
  private static final int FIRST_FACT = 3;

  /** {@return the announcement of an operation} */
  static LogLine begin(String operation, String kind, Map<String, @Nullable String> facts) {
    return new LogLine(false, operation, kind, facts);
  }

  /** {@return the acknowledgement of an operation} */
  static LogLine acknowledge(String operation, String kind, Map<String, @Nullable String> ids) {
    return new LogLine(true, operation, kind, ids);
  }

  /** {@return whether a line is one of these, and not something else that a process had to say} */
  static boolean isOne(String line) {
    return line.startsWith(BEGIN + "\t") || line.startsWith(ACKNOWLEDGE + "\t");
  }

  /** Reads a line. */
  static LogLine parse(String line) {
    List<String> parts = Arrays.asList(line.split("\t", -1));
    Map<String, @Nullable String> facts = new LinkedHashMap<>();
    for (String fact : parts.subList(FIRST_FACT, parts.size())) {
      int end = fact.indexOf('=');
      if (end < 0) {
        facts.put(fact, null);
      } else {
        facts.put(fact.substring(0, end), fact.substring(end + 1));
      }
    }
    return new LogLine(parts.get(0).equals(ACKNOWLEDGE), parts.get(1), parts.get(2), facts);
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>(List.of(isAcknowledgement ? ACKNOWLEDGE : BEGIN, operation, kind));
    facts.forEach((key, text) -> parts.add(text == null ? key : key + "=" + text));
    return String.join("\t", parts);
  }
}
