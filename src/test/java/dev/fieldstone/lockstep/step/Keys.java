package dev.fieldstone.lockstep.step;

/** Makes keys, each once. */
public final class Keys {
  private int count;

  /** {@return a key that begins so} */
  String next(String prefix) {
    count++;
    return prefix + count;
  }

  /** {@return how many were made} */
  int count() {
    return count;
  }
}
