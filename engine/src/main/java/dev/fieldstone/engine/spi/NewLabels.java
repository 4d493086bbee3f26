package dev.fieldstone.engine.spi;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.text.TextFold;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The labels that texts ask for and a select does not have, in the order in which they first occur. Not for threads. */
public final class NewLabels {
  /** How many options are made at once. */
  public static final int MAX_MADE = 100;

  private static final int MAX_CHARACTERS = 200;

  private final Set<String> present = new HashSet<>();
  private final Map<String, String> missing = new LinkedHashMap<>();

  /** Begins with the labels that the select has. */
  public NewLabels(Collection<String> labels) {
    labels.forEach(label -> present.add(TextFold.caseFold(label)));
  }

  /**
   * Takes note of a text that is to be an option. Space around a label is not part of it; what is blank, or too long for
   * a label, asks for none.
   *
   * @throws FieldstoneException {@code FIELD/TOO_MANY_OPTIONS} for more than {@link #MAX_MADE}
   */
  public void add(String text) {
    String label = text.strip();
    boolean canBeLabel = !label.isEmpty() && label.codePointCount(0, label.length()) <= MAX_CHARACTERS;
    if (canBeLabel && !present.contains(TextFold.caseFold(label))) {
      missing.putIfAbsent(TextFold.caseFold(label), label);
      demandFew(missing.size());
    }
  }

  /**
   * Refuses more options than are made at once.
   *
   * @throws FieldstoneException {@code FIELD/TOO_MANY_OPTIONS}
   */
  public static void demandFew(int count) {
    if (count > MAX_MADE) {
      throw new FieldstoneException(ErrorCode.FIELD_TOO_MANY_OPTIONS, "The values ask for too many new options")
          .with("limit", MAX_MADE);
    }
  }

  /** {@return the labels that are missing} */
  public List<String> labels() {
    return List.copyOf(missing.values());
  }
}
