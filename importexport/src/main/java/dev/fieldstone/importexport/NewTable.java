package dev.fieldstone.importexport;

import org.jspecify.annotations.Nullable;

/**
 * A table as it is to be made of a file. Immutable: each method returns a changed copy.
 *
 * @param name what people call it, 1 to 200 characters
 * @param key unique in the org; null to make one from the name
 * @param dryRun whether to make nothing and only report
 * @param progress is told how far it has come
 */
public record NewTable(String name, @Nullable String key, boolean dryRun, Progress progress) {

  /** {@return a table by its name} */
  public static NewTable named(String name) {
    return new NewTable(name, null, false, Progress.NONE);
  }

  /** {@return a copy with this key} */
  public NewTable withKey(String key) {
    return new NewTable(name, key, dryRun, progress);
  }

  /** {@return a copy that gives the same report and makes nothing} */
  public NewTable asDryRun() {
    return new NewTable(name, key, true, progress);
  }

  /** {@return a copy that tells this listener how far it has come} */
  public NewTable withProgress(Progress progress) {
    return new NewTable(name, key, dryRun, progress);
  }
}
