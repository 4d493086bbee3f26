package dev.fieldstone.query.internal.aggregate;

import dev.fieldstone.engine.internal.columns.Column;
import dev.fieldstone.engine.internal.text.TextFold;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;

/**
 * How many different values there are. Texts, lists and very long numbers are told apart by 128 bits of their SHA-256.
 *
 * <p>Costs 21 to 43 bytes of memory for each different value, however long it is, and half as much again for a moment
 * while the set grows.
 */
final class DistinctTally implements Tally {
  private static final int LONG_BITS = 63;
  private static final String LONG_NUMBER = "number ";

  private final boolean areFolded;
  private final KeySet keys = new KeySet();
  private final MessageDigest digest = sha256();

  /** Tells values apart; texts by case fold if so. */
  DistinctTally(boolean areFolded) {
    this.areFolded = areFolded;
  }

  @Override
  public void add(Column values, int index) {
    switch (values) {
      case Column.Texts texts -> addText(Objects.requireNonNull(texts.value(index)));
      case Column.Numbers numbers -> addNumber(Objects.requireNonNull(numbers.value(index)));
      case Column.Lists lists -> addList(Objects.requireNonNull(lists.value(index)));
      case Column.Booleans booleans -> keys.add(0, booleans.value(index) ? 1 : 0);
      case Column.Longs longs -> keys.add(0, longs.value(index));
    }
  }

  long count() {
    return keys.size();
  }

  private void addText(String text) {
    digestText(areFolded ? TextFold.caseFold(text) : text);
    addDigest();
  }

  /** The scale of a stripped number is small, so it never looks like half of a SHA-256. */
  private void addNumber(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    if (stripped.unscaledValue().bitLength() <= LONG_BITS) {
      keys.add(stripped.scale(), stripped.unscaledValue().longValue());
    } else {
      digestText(LONG_NUMBER + stripped);
      addDigest();
    }
  }

  private void addList(List<?> elements) {
    elements.stream().map(Object::toString).sorted().forEach(this::digestText);
    addDigest();
  }

  /** The length goes first, so that no two lists of texts look alike. */
  private void digestText(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }

  private void addDigest() {
    ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
    keys.add(bytes.getLong(), bytes.getLong());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
