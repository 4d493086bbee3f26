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
import dev.fieldstone.query.internal.cursor.Cursors;
import dev.fieldstone.query.internal.cursor.PageStart;
import dev.fieldstone.query.internal.order.FirstItems;
import dev.fieldstone.query.internal.order.Order;
import dev.fieldstone.query.internal.order.OrderKey;
import dev.fieldstone.query.internal.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Finds one page of the items that a plan selects. For one run. */
public final class PageRun {
  private final ReadContext context;
  private final Plan plan;
  private final Paging paging;
  private final PlanScan scan;
  private final Order order;
  private final Cursors cursors;

  /** Prepares the page of a query, of which the plan was made. */
  public PageRun(ReadContext context, Plan plan, Query query) {
    this.context = context;
    this.plan = plan;
    this.paging = query.paging();
    this.scan = new PlanScan(context, plan);
    this.order = scan.order();
    this.cursors = new Cursors(context, plan, query, order);
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
   * Checks that the page begins somewhere.
   *
   * @throws FieldstoneException {@code CURSOR/INVALID}
   */
  public void demandStart() {
    start();
  }

  /** {@return whether a page without a count is looked for along the view's manual order first} */
  public static boolean isWalked(Plan plan, Paging paging) {
    long skipped = paging.after() == null ? (paging.page() - 1L) * paging.take() : 0;
    return WalkedItems.areTried(plan, skipped + paging.take() + 1);
  }

  /**
   * Finds the page.
   *
   * @throws FieldstoneException {@code CURSOR/INVALID}
   */
  public Page<Record> page() {
    return plan.isInCreationOrder() ? inCreationOrder() : inOrder();
  }

  private Page<Record> inCreationOrder() {
    PageStart start = start();
    long anchor = start == null ? 0 : start.after().number();
    CreationPage page = new CreationPage(anchor, skipped(start), paging.take(), paging.counted());
    scan.matchesAfter(paging.counted() ? 0 : anchor, page);
    Optional<Cursor> next = page.last().map(last -> cursors.after(List.of(OrderKey.created(last)), null));
    return page(page.numbers(), page.count(), next);
  }

  private Page<Record> inOrder() {
    PageStart start = start();
    long skipped = skipped(start);
    OrderedItems items =
        OrderedItems.areFar(skipped)
            ? OrderedItems.far(scan, order, skipped, paging.take() + 1L)
            : near(start == null ? null : start.after(), skipped + paging.take() + 1);
    List<OrderKey> found = items.keys();
    int begin = (int) Math.min(skipped - items.before(), found.size());
    int end = Math.min(begin + paging.take(), found.size());
    int firstAnchor = Math.max(items.before() > 0 ? begin : 0, end - Cursors.MAX_ANCHORS);
    Optional<Cursor> next =
        end == found.size()
            ? Optional.empty()
            : Optional.of(cursors.after(found.subList(firstAnchor, end), start));
    return page(found.subList(begin, end).stream().map(OrderKey::number).toList(), items.count(), next);
  }

  private OrderedItems near(@Nullable OrderKey after, long wanted) {
    FirstItems first = new FirstItems(order, wanted, after);
    FirstMatches matches = new FirstMatches(scan, order, first);
    if (paging.counted()) {
      long count = matches.findAndCount();
      return new OrderedItems(first.keys(), 0, count);
    }
    List<OrderKey> found =
        WalkedItems.find(context, plan, order, after, wanted)
            .orElseGet(
                () -> {
                  matches.find();
                  return first.keys();
                });
    return new OrderedItems(found, 0, 0);
  }

  private Page<Record> page(List<Long> numbers, long count, Optional<Cursor> next) {
    return new Page<>(
        context.records(plan.table(), numbers.stream().mapToLong(Long::longValue).toArray(), plan.expanded()),
        paging.counted() ? OptionalLong.of(count) : OptionalLong.empty(),
        paging.after() == null ? paging.page() : 0,
        paging.take(),
        next,
        plan.leftOut());
  }

  private @Nullable PageStart start() {
    Cursor after = paging.after();
    return after == null ? null : cursors.start(after);
  }

  private long skipped(@Nullable PageStart start) {
    return start == null ? (paging.page() - 1L) * paging.take() : 0;
  }
}
