package dev.fieldstone.engine.internal.text;

import java.nio.charset.StandardCharsets;

/** What is asked of a text that is not empty. Operands are folded once, when the test is made. */
@FunctionalInterface
public interface TextTest {

  /** {@return whether the text, as stored, is what is asked for} */
  boolean accepts(String text);

  /** {@return whether a text of ASCII characters is, which lies from one place to another among bytes} */
  default boolean acceptsAscii(byte[] bytes, int begin, int end) {
    return accepts(new String(bytes, begin, end - begin, StandardCharsets.ISO_8859_1));
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
