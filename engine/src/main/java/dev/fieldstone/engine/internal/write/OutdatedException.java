package dev.fieldstone.engine.internal.write;

/**
 * A read began with a state that the database no longer shows: it begins anew with the next one. Never leaves {@link
 * OpenOrg}.
 */
final class OutdatedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutdatedException() {
    super("A commit came between", null, false, false);
  }
}
