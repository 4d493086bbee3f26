package dev.fieldstone.benchmarks.store;

import dev.fieldstone.engine.WorkspaceOptions;

/** Whether the library may keep columns in memory between reads. */
public enum Temperature {
  /** Every read streams what it needs from the database. */
  COLD("cold"),
  /** Columns in use are kept, within the bound that a workspace has if nothing is said. */
  WARM("warm");

  private final String word;

  Temperature(String word) {
    this.word = word;
  }

  /** {@return what stands for it in the name of a line} */
  public String word() {
    return word;
  }

  /** {@return options of a workspace with this} */
  WorkspaceOptions appliedTo(WorkspaceOptions options) {
    return switch (this) {
      case COLD -> options.withMaxColumnBytes(0);
      case WARM -> options;
    };
  }
}
