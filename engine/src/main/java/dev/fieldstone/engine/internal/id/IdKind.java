package dev.fieldstone.engine.internal.id;

/** What an id names. The code is part of every id, so it never changes. */
public enum IdKind {
  /** A table. */
  TABLE(0),
  /** A field. */
  FIELD(1),
  /** An option of a select. */
  OPTION(2),
  /** A view. */
  VIEW(3),
  /** A record. */
  RECORD(4);

  private final int code;

  IdKind(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
