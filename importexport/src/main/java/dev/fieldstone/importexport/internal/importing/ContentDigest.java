package dev.fieldstone.importexport.internal.importing;

import dev.fieldstone.importexport.internal.Row;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A digest of rows as they are read: the same for the same cells, however the file writes them. */
final class ContentDigest {
  private final MessageDigest digest = sha256();

  void add(Row row) {
    addText("row " + row.number() + " " + row.cells().size());
    for (Object cell : row.cells()) {
      addText(cell.getClass().getSimpleName());
      addText(cell.toString());
    }
  }

  /** {@return the digest of the rows so far, after which there are no more} */
  String finish() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Says how long each text is, so that no two rows are written alike. */
  private void addText(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
