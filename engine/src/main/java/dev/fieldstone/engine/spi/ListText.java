package dev.fieldstone.engine.spi;

import dev.fieldstone.engine.internal.value.TextLists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists as one text, in the form that the lenient reading takes. */
public final class ListText {
  private ListText() {}

  /** {@return elements as one text: commas between them, quotes around those that would be misread} */
  public static String join(List<String> elements) {
    return TextLists.join(elements);
  }

  /** {@return the elements of a text, as the lenient reading takes it; the text itself where its quotes don't match} */
  public static List<String> split(String text) {
    List<String> elements = TextLists.parse(text);
    return elements == null ? List.of(text) : elements;
  }

  /** {@return the elements of a text, as the lenient reading takes it apart; null if it takes it for no list} */
  public static @Nullable List<String> parse(String text) {
    return TextLists.parse(text);
  }
}
