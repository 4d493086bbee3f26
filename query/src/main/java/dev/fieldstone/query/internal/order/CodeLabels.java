package dev.fieldstone.query.internal.order;

import dev.fieldstone.engine.spi.TableShape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The label of each of a list of options, found by code. Good for one run on one thread. */
public final class CodeLabels {
  private final Map<Long, TextKey> labels = new HashMap<>();

  private CodeLabels() {}

  /** {@return the labels of these options} */
  public static CodeLabels of(List<TableShape.CodedOption> options) {
    CodeLabels labels = new CodeLabels();
    options.forEach(option -> labels.labels.put(option.code(), new TextKey(option.option().label())));
    return labels;
  }

  /** {@return the label of a code; null if it is none of these} */
  @Nullable TextKey label(long code) {
    return labels.get(code);
  }
}
