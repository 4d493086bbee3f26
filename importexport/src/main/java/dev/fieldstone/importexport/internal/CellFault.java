package dev.fieldstone.importexport.internal;

/**
 * A cell that holds an error instead of a value, such as {@code #DIV/0!}. It is neither empty nor text, so no field
 * can take it.
 *
 * @param text what a spreadsheet shows in its place
 */
public record CellFault(String text) {

  @Override
  public String toString() {
    return text;
  }
}
