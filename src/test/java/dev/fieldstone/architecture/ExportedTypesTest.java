package dev.fieldstone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Growing the public surface is a visible line in a diff: a line of {@code approved-exported-types.txt}. */
final class ExportedTypesTest {

  @Test
  void exportedTypes_areTheApprovedOnes() throws IOException {
    assertThat(exported())
        .as("exported types; if this is meant, change src/test/resources/approved-exported-types.txt")
        .isEqualTo(approved());
  }

  private static List<String> exported() {
    Set<String> packages = Rooms.exportedPackages();
    return Rooms.LIBRARIES.stream()
        .filter(type -> packages.contains(type.getPackageName()))
        .filter(ExportedTypesTest::isPublic)
        .map(JavaClass::getName)
        .sorted()
        .toList();
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ExportedTypesTest::isPublic).orElse(true);
  }

  private static List<String> approved() throws IOException {
    try (InputStream list = ExportedTypesTest.class.getResourceAsStream("/approved-exported-types.txt")) {
      assertThat(list).isNotNull();
      String text = new String(list.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
  }
}
