package dev.fieldstone.engine.internal.sql;

/** The database of one org, open. Safe for threads; what it hands out is not. */
public interface OrgDatabase extends AutoCloseable {

  /** {@return what differs by database} */
  Backend backend();

  /** {@return a connection that commits when told; the org's writer keeps it} */
  SqlConnection openWriter();

  /** {@return a connection for single statements, each of which sees what is committed when it begins} */
  SqlConnection openReader();

  /** {@return a connection on which everything until the next commit sees one state} */
  SqlConnection openSnapshotReader();

  /**
   * {@return a connection on which each statement commits by itself, for making and dropping SQL tables}
   *
   * <p>Making a table on the writer's own connection would commit what the writer has open.
   */
  SqlConnection openDefiner();

  /** Forces what was committed to disk, where the workspace's durability asks for it. */
  void force();

  /**
   * Closes the database. A file is free afterwards: what connections are still open on it fail, and what they had not
   * committed is undone. Closing twice does nothing.
   */
  @Override
  void close();
}
