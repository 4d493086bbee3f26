package dev.fieldstone.engine.internal.value;

import dev.fieldstone.engine.internal.json.JsonText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The stored form of lists: a JSON array of codes or of texts; an empty list is no value. */
public final class StoredLists {
  /** How many elements a list may have. */
  public static final int MAX_ELEMENTS = 1_000;

  private StoredLists() {}

  /** {@return the stored form of codes; null for none} */
  public static @Nullable String ofCodes(Collection<Long> codes) {
    return codes.isEmpty()
        ? null
        : codes.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
  }

  /** {@return the codes of a stored list} */
  public static long[] codes(@Nullable Object stored) {
    if (!(stored instanceof String text)) {
      return new long[0];
    }
    LongStream.Builder codes = LongStream.builder();
    long code = 0;
    for (int index = 1; index < text.length(); index++) {
      char unit = text.charAt(index);
      if (unit >= '0' && unit <= '9') {
        code = code * 10 + unit - '0';
      } else {
        codes.add(code);
        code = 0;
      }
    }
    return codes.build().toArray();
  }

  /** {@return the codes of a stored list} */
  public static List<Long> codeList(@Nullable Object stored) {
    return LongStream.of(codes(stored)).boxed().toList();
  }

  /** {@return the stored form of texts; null for none} */
  public static @Nullable String ofTexts(List<String> texts) {
    return texts.isEmpty() ? null : JsonText.write(texts);
  }

  /** {@return the texts of a stored list} */
  public static List<String> texts(@Nullable Object stored) {
    List<String> texts = new ArrayList<>();
    if (stored instanceof String text && JsonText.parse(text) instanceof List<?> elements) {
      elements.forEach(element -> texts.add(String.valueOf(element)));
    }
    return texts;
  }
}
