package dev.fieldstone.importexport.internal.fuzz;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** For any bytes there are rows, or a refusal. {@link FileFuzzTest} tries longer. */
class FileFuzzProperties {

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void file_whateverItsBytes_hasRowsOrIsRefused(@ForAll long seed) {
    FileFuzz.tryOne(seed);
  }
}
