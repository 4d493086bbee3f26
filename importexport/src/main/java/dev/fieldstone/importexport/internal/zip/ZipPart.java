package dev.fieldstone.importexport.internal.zip;

/**
 * A part of an archive, as its directory has it.
 *
 * @param name its name, without a leading slash
 * @param method how it is packed
 * @param checksum the CRC-32 of what it unpacks to
 * @param packedBytes its size in the file
 * @param unpackedBytes the size it unpacks to; never more, or reading it fails
 * @param headerOffset where in the file it begins
 * @param sizesFollow whether its sizes stand behind it, and not before
 */
public record ZipPart(
    String name,
    Method method,
    long checksum,
    long packedBytes,
    long unpackedBytes,
    long headerOffset,
    boolean sizesFollow) {

  /** How a part is packed. */
  public enum Method {
    /** Not at all. */
    STORED,
    /** As RFC 1951 has it. */
    DEFLATED
  }
}
