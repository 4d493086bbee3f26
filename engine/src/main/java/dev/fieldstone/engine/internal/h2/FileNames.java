package dev.fieldstone.engine.internal.h2;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Names of orgs as names of files, and back: safe on every file system, in any case, and unable to leave a directory.
 *
 * <p>Lower-case letters, digits and '-' stand for themselves; every other byte of the UTF-8 form is '_' and two
 * hexadecimal digits.
 */
final class FileNames {
  private static final String PREFIX = "org-";

  private FileNames() {}

  static String of(String org) {
    StringBuilder name = new StringBuilder(PREFIX);
    for (byte unit : org.getBytes(StandardCharsets.UTF_8)) {
      boolean isPlain = (unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9') || unit == '-';
      if (isPlain) {
        name.append((char) unit);
      } else {
        name.append('_').append(Character.forDigit((unit >> 4) & 15, 16)).append(Character.forDigit(unit & 15, 16));
      }
    }
    return name.toString();
  }

  /** {@return the org of a name, or nothing if the name is no org's} */
  static Optional<String> org(String name) {
    if (!name.startsWith(PREFIX)) {
      return Optional.empty();
    }
    byte[] bytes = new byte[name.length()];
    int length = 0;
    for (int index = PREFIX.length(); index < name.length(); index++) {
      char unit = name.charAt(index);
      if (unit != '_') {
        bytes[length++] = (byte) unit;
      } else if (isHexadecimal(name, index + 1) && isHexadecimal(name, index + 2)) {
        bytes[length++] = (byte) HexFormat.fromHexDigits(name, index + 1, index + 3);
        index += 2;
      } else {
        return Optional.empty();
      }
    }
    String org = new String(bytes, 0, length, StandardCharsets.UTF_8);
    return of(org).equals(name) ? Optional.of(org) : Optional.empty();
  }

  private static boolean isHexadecimal(String name, int index) {
    return index < name.length() && HexFormat.isHexDigit(name.charAt(index));
  }
}
