package dev.fieldstone.engine.spi;

import dev.fieldstone.engine.internal.value.TextLists;
import java.util.List;

/** Lists as one text, in the form that the lenient reading takes. */
public final class ListText {
  private ListText() {}

  /** {@return elements as one text: commas between them, quotes around those that would be misread} */
  public static String join(List<String> elements) {
    return TextLists.join(elements);
  }
}
