package dev.fieldstone.query.internal.order;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the levels keep of a record, as bytes: the same bytes for the same keys, and other ones for others. */
public final class OrderKeyForm {
  private static final int EMPTY = 0;
  private static final int TEXT = 1;
  private static final int NUMBER = 2;
  private static final int TRUTH = 3;
  private static final int WHOLE = 4;
  private static final int LABEL = 5;
  private static final int NATURAL = 6;

  private OrderKeyForm() {}

  /** {@return what the levels keep, as bytes} */
  public static byte[] write(OrderKey key) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (int level = 0; level < key.levelCount(); level++) {
        write(key.level(level), out);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** {@return a place as it was kept, with these bytes of as many levels} */
  public static OrderKey read(byte[] bytes, int levels, long positionHigh, long positionLow, long number) {
    @Nullable Object[] keys = new @Nullable Object[levels];
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      for (int level = 0; level < levels; level++) {
        keys[level] = read(in);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new OrderKey(keys, positionHigh, positionLow, number);
  }

  private static void write(@Nullable Object key, DataOutputStream out) throws IOException {
    switch (key) {
      case null -> out.writeByte(EMPTY);
      case TextKey text -> writeText(text.text(), out);
      case NaturalKey natural -> {
        out.writeByte(NATURAL);
        writeText(natural.text(), out);
      }
      case LabelKey actor -> {
        out.writeByte(LABEL);
        writeText(actor.label().text(), out);
        writeText(actor.id().text(), out);
      }
      case BigDecimal number -> writeNumber(number.stripTrailingZeros(), out);
      case Boolean truth -> {
        out.writeByte(TRUTH);
        out.writeBoolean(truth);
      }
      case Long whole -> {
        out.writeByte(WHOLE);
        out.writeLong(whole);
      }
      default -> throw new IllegalStateException("No level keeps this");
    }
  }

  /** By units, since a text need not be well-formed. */
  private static void writeText(String text, DataOutputStream out) throws IOException {
    out.writeByte(TEXT);
    out.writeInt(text.length());
    out.writeChars(text);
  }

  private static void writeNumber(BigDecimal number, DataOutputStream out) throws IOException {
    byte[] unscaled = number.unscaledValue().toByteArray();
    out.writeByte(NUMBER);
    out.writeInt(number.scale());
    out.writeByte(unscaled.length);
    out.write(unscaled);
  }

  private static @Nullable Object read(DataInputStream in) throws IOException {
    int form = in.readByte();
    return switch (form) {
      case EMPTY -> null;
      case TEXT -> readText(in);
      case LABEL -> new LabelKey(readPart(in), readPart(in));
      case NATURAL -> new NaturalKey(readPart(in).text());
      case NUMBER -> readNumber(in);
      case TRUTH -> in.readBoolean();
      case WHOLE -> in.readLong();
      default -> throw new IllegalStateException("No level keeps this");
    };
  }

  private static TextKey readPart(DataInputStream in) throws IOException {
    return (TextKey) Objects.requireNonNull(read(in));
  }

  private static TextKey readText(DataInputStream in) throws IOException {
    char[] units = new char[in.readInt()];
    for (int index = 0; index < units.length; index++) {
      units[index] = in.readChar();
    }
    return new TextKey(new String(units));
  }

  private static BigDecimal readNumber(DataInputStream in) throws IOException {
    int scale = in.readInt();
    return new BigDecimal(new BigInteger(in.readNBytes(in.readByte())), scale);
  }
}
