package dev.fieldstone.importexport.internal.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Damages bytes in a few places. */
final class Mutation {
  private static final int MAX_CHANGES = 6;
  private static final byte[] SIGNIFICANT =
      "<>&;\"'/!?=-[]0189.eErstv_x \n\r,|\t".getBytes(StandardCharsets.US_ASCII);

  private final Random random;

  private Mutation(Random random) {
    this.random = random;
  }

  static Mutation of(Random random) {
    return new Mutation(random);
  }

  /** {@return the bytes with some of them changed, taken out, doubled or cut off} */
  byte[] bytes(byte[] sound) {
    byte[] bytes = sound.clone();
    int changes = 1 + random.nextInt(MAX_CHANGES);
    for (int change = 0; change < changes && bytes.length > 0; change++) {
      bytes = changed(bytes, random.nextInt(bytes.length));
    }
    return bytes;
  }

  private byte[] changed(byte[] bytes, int index) {
    int length = Math.min(bytes.length - index, 1 + random.nextInt(40));
    return switch (random.nextInt(10)) {
      case 0 -> Arrays.copyOf(bytes, index);
      case 1 -> spliced(bytes, index, index + length, new byte[0]);
      case 2 -> spliced(bytes, index, index, Arrays.copyOfRange(bytes, index, index + length));
      case 3 -> spliced(bytes, index, index, some(random.nextInt(20)));
      case 4, 5 -> spliced(bytes, index, index + 1, some(1));
      case 6 -> spliced(bytes, index, index + 1, new byte[] {(byte) (bytes[index] + 1)});
      case 7 -> spliced(bytes, index, index + 1, new byte[] {(byte) 0xFF});
      default -> spliced(bytes, index, index + 1, new byte[] {(byte) random.nextInt(256)});
    };
  }

  private byte[] some(int count) {
    byte[] bytes = new byte[count];
    for (int index = 0; index < count; index++) {
      bytes[index] = SIGNIFICANT[random.nextInt(SIGNIFICANT.length)];
    }
    return bytes;
  }

  private static byte[] spliced(byte[] bytes, int start, int end, byte[] inserted) {
    byte[] spliced = new byte[bytes.length - (end - start) + inserted.length];
    System.arraycopy(bytes, 0, spliced, 0, start);
    System.arraycopy(inserted, 0, spliced, start, inserted.length);
    System.arraycopy(bytes, end, spliced, start + inserted.length, bytes.length - end);
    return spliced;
  }
}
