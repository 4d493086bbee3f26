package dev.fieldstone.query.internal.cursor;

import dev.fieldstone.engine.record.RecordLocator;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.spi.TableShape;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.Status;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Tells queries apart by what they select: table, filter, status. The same on every machine and in every process.
 * Fields count by id, so that a renamed key makes no other query.
 */
public final class QueryFingerprint {
  private final TableShape table;
  private final MessageDigest digest;

  private QueryFingerprint(TableShape table) {
    this.table = table;
    this.digest = sha256();
  }

  /**
   * {@return the first 64 bits of the SHA-256 of a query}
   *
   * @param filter one whose fields the table has
   */
  public static long of(TableShape table, Filter filter, Status status, String search) {
    QueryFingerprint fingerprint = new QueryFingerprint(table);
    fingerprint.add(table.table().id().toString());
    fingerprint.add(status.name());
    fingerprint.add(filter);
    if (!search.isBlank()) {
      fingerprint.add(search);
    }
    return ByteBuffer.wrap(fingerprint.digest.digest()).getLong();
  }

  private void add(Filter filter) {
    switch (filter) {
      case Filter.All all -> add("all", all.parts());
      case Filter.Any any -> add("any", any.parts());
      case Filter.Off off -> add("off");
      case Filter.Condition condition -> add(condition);
    }
  }

  private void add(String group, List<Filter> parts) {
    add(group);
    add(parts.size());
    parts.forEach(this::add);
  }

  private void add(Filter.Condition condition) {
    add("condition");
    add(table.field(condition.field()).id().toString());
    add(condition.operator().name());
    add(condition.operands().size());
    for (Object operand : condition.operands()) {
      add(text(operand));
    }
  }

  private static String text(Object operand) {
    return switch (operand) {
      case RecordLocator record -> record.id().toString();
      case Option option -> option.id().toString();
      default -> operand.toString();
    };
  }

  /** The length goes first, so that no two lists of texts look alike. */
  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    digest.update(bytes);
  }

  private void add(int count) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(count).flip());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
