package dev.fieldstone.engine.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** What is asked of a text that is not empty. Operands are folded once, when the test is made. */
@FunctionalInterface
public interface TextTest {

  /** {@return whether the text, as stored, is what is asked for} */
  boolean accepts(String text);

  /** {@return whether a text of ASCII characters is, which lies from one place to another among bytes} */
  default boolean acceptsAscii(byte[] bytes, int begin, int end) {
    return accepts(new String(bytes, begin, end - begin, StandardCharsets.ISO_8859_1));
  }

  /**
   * Finds the texts that are what is asked for among ASCII texts that lie one after the other, quicker than one by one.
   *
   * @param bytes all texts
   * @param starts where each begins, and where the last one ends
   * @return the indexes of the texts; null where this test is asked of each text by itself
   */
  default @Nullable BitSet amongAscii(byte[] bytes, int[] starts) {
    return null;
  }

  /** {@return a test for texts whose case fold has a part, which is folded already} */
  static TextTest caseFoldHas(String fold) {
    return new FoldedPart(TextFold::caseFold, fold);
  }

  /** {@return a test for texts whose search fold has a part, which is folded already} */
  static TextTest searchFoldHas(String fold) {
    return new FoldedPart(TextFold::searchFold, fold);
  }
}
