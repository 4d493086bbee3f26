package dev.fieldstone.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.importexport.Importer;
import dev.fieldstone.json.JsonForm;
import dev.fieldstone.query.ViewRunner;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The library's modules as they were compiled, and what each exports to everyone. */
final class Rooms {
  /** The classes of the libraries, tests and examples left out. */
  static final JavaClasses LIBRARIES =
      new ClassFileImporter()
          .withImportOption(isIn("/engine/target/", "/query/target/", "/importexport/target/", "/json/target/"))
          .importPackages("dev.fieldstone");

  /** The classes of these tests. */
  static final JavaClasses TESTS =
      new ClassFileImporter().withImportOption(isIn("/target/tests/")).importPackages("dev.fieldstone");

  private static final List<Class<?>> DOORS = List.of(Workspace.class, ViewRunner.class, Importer.class, JsonForm.class);

  private Rooms() {}

  /** {@return the packages that some module exports to everyone, sorted} */
  static Set<String> exportedPackages() {
    Set<String> packages = new TreeSet<>();
    for (Class<?> door : DOORS) {
      descriptor(door).exports().stream()
          .filter(export -> !export.isQualified())
          .forEach(export -> packages.add(export.source()));
    }
    return packages;
  }

  private static ModuleDescriptor descriptor(Class<?> door) {
    try {
      Path location = Path.of(door.getProtectionDomain().getCodeSource().getLocation().toURI());
      return ModuleFinder.of(location).findAll().iterator().next().descriptor();
    } catch (URISyntaxException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static ImportOption isIn(String... places) {
    return location -> List.of(places).stream().anyMatch(location::contains);
  }
}
