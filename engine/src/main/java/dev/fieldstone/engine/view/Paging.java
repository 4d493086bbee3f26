package dev.fieldstone.engine.view;

import dev.fieldstone.engine.error.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the answer a query wants.
 *
 * @param page the page's number, from 1; ignored where there is a cursor
 * @param take how many records at most, 1 to {@link Limits#maxPageRecords}
 * @param after where the previous page ended; null to go by the page's number
 * @param counted whether the answer says how many records there are in all
 */
public record Paging(int page, int take, @Nullable Cursor after, boolean counted) {

  /** The first 100 records, counted. */
  public static final Paging FIRST = new Paging(1, Limits.DEFAULT_PAGE_RECORDS, null, true);
}
