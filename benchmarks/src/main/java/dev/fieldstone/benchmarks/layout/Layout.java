package dev.fieldstone.benchmarks.layout;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** SQL tables full of deals, and the statements that answer questions from them. Not safe for threads. */
public interface Layout extends AutoCloseable {

  /** {@return what it is called in the name of a line} */
  String name();

  /**
   * {@return the names of the first 50 active deals from a quantity up and not in a stage, by due date from the last,
   * and name}
   */
  List<String> firstPage(long quantity, int stage) throws SQLException;

  /** {@return how many active deals from a quantity up each lane has, by label; those without any are left out} */
  Map<String, Long> groups(long quantity) throws SQLException;

  /** {@return how many active deals have an amount in a range, and a part in the name of their city, whatever case} */
  long count(BigDecimal lowest, BigDecimal highest, String part) throws SQLException;

  /** Closes its statements, and takes away what it added to the store. */
  @Override
  void close() throws SQLException;
}
