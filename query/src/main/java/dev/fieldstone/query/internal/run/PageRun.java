package dev.fieldstone.query.internal.run;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.spi.ReadContext;
import dev.fieldstone.engine.view.Cursor;
import dev.fieldstone.engine.view.Paging;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.query.Page;
import dev.fieldstone.query.internal.cursor.CreationCursor;
import dev.fieldstone.query.internal.cursor.QueryFingerprint;
import dev.fieldstone.query.internal.order.FirstItems;
import dev.fieldstone.query.internal.order.Order;
import dev.fieldstone.query.internal.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds one page of the items that a plan selects. For one run. */
public final class PageRun {
  private final ReadContext context;
  private final Plan plan;
  private final Query query;
  private final Paging paging;

  /** Prepares the page of a query, of which the plan was made. */
  public PageRun(ReadContext context, Plan plan, Query query) {
    this.context = context;
    this.plan = plan;
    this.query = query;
    this.paging = query.paging();
  }

  /**
   * Checks the number and size of a page.
   *
   * @throws FieldstoneException {@code PAGE/INVALID}
   */
  public static void check(Paging paging, Limits limits) {
    if (paging.page() < 1) {
      throw new FieldstoneException(ErrorCode.PAGE_INVALID, "Pages are numbered from 1").with("page", paging.page());
    }
    checkTake(paging.take(), limits);
  }

  /**
   * Checks how many items are asked for.
   *
   * @throws FieldstoneException {@code PAGE/INVALID}
   */
  public static void checkTake(int take, Limits limits) {
    if (take < 1 || take > limits.maxPageRecords()) {
      throw new FieldstoneException(ErrorCode.PAGE_INVALID, "A page has at least one item, and at most the limit")
          .with("take", take)
          .with("limit", limits.maxPageRecords());
    }
  }

  /**
   * Finds the page.
   *
   * @throws FieldstoneException {@code CURSOR/INVALID}
   */
  public Page<Record> page() {
    if (plan.isInCreationOrder()) {
      return inCreationOrder();
    }
    if (paging.after() != null) {
      throw new FieldstoneException(ErrorCode.CURSOR_INVALID, "The cursor belongs to another query");
    }
    return inOrder();
  }

  private Page<Record> inCreationOrder() {
    long fingerprint = QueryFingerprint.of(plan.table(), query.filter(), plan.status(), query.search());
    Cursor after = paging.after();
    long anchor = after == null ? 0 : CreationCursor.number(after, plan.table(), fingerprint);
    CreationPage page = new CreationPage(anchor, after == null ? skipped() : 0, paging.take(), paging.counted());
    new PlanScan(context, plan).matchesAfter(paging.counted() ? 0 : anchor, page);
    Optional<Cursor> next =
        page.last().map(last -> CreationCursor.after(plan.table().id(last), fingerprint));
    return page(page.numbers(), page.count(), after == null ? paging.page() : 0, next);
  }

  private Page<Record> inOrder() {
    PlanScan scan = new PlanScan(context, plan);
    Order order = scan.order();
    FirstItems first = new FirstItems(order, skipped() + paging.take());
    FirstMatches matches = new FirstMatches(scan, order, first);
    long count = 0;
    if (paging.counted()) {
      count = matches.findAndCount();
    } else {
      matches.find();
    }
    return page(first.numbersAfter(skipped()), count, paging.page(), Optional.empty());
  }

  private Page<Record> page(List<Long> numbers, long count, int pageNumber, Optional<Cursor> next) {
    return new Page<>(
        context.records(plan.table(), numbers.stream().mapToLong(Long::longValue).toArray(), plan.expanded()),
        paging.counted() ? OptionalLong.of(count) : OptionalLong.empty(),
        pageNumber,
        paging.take(),
        next,
        plan.leftOut());
  }

  private long skipped() {
    return (paging.page() - 1L) * paging.take();
  }
}
