package dev.fieldstone.importexport;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Problem;
import java.util.List;

/**
 * A row that was refused; nothing of it was written, but records that were made since it refers to them.
 *
 * @param row its number as a spreadsheet shows it
 * @param faults everything that is wrong with it, at least one, in the order of the fields
 */
public record FailedRow(long row, List<Fault> faults) {

  /** Copies the faults. */
  public FailedRow {
    faults = List.copyOf(faults);
    if (faults.isEmpty()) {
      throw new IllegalArgumentException("A failed row needs at least one fault");
    }
  }

  /**
   * One thing that is wrong with a row.
   *
   * @param column the header of the column; empty where it concerns none, such as a required field without a column
   * @param value the cell as the file has it, of a long one the first 1,000 characters; empty where it concerns no cell
   * @param problem what is wrong, with its facts
   */
  public record Fault(String column, String value, Problem problem) {

    /** {@return why} */
    public ErrorCode code() {
      return problem.code();
    }

    /** {@return why, for people} */
    public String sentence() {
      return problem.sentence();
    }
  }

  /** {@return the column of the first fault} */
  public String column() {
    return faults.get(0).column();
  }

  /** {@return the cell of the first fault as the file has it} */
  public String value() {
    return faults.get(0).value();
  }

  /** {@return the code of the first fault} */
  public ErrorCode code() {
    return faults.get(0).code();
  }

  /** {@return the sentence of the first fault} */
  public String sentence() {
    return faults.get(0).sentence();
  }
}
