package dev.fieldstone.query.internal.explain;

import dev.fieldstone.engine.internal.columns.Narrowing;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.spi.Lead;
import dev.fieldstone.engine.spi.ReadContext;
import dev.fieldstone.engine.view.Paging;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.query.Explanation;
import dev.fieldstone.query.Explanation.Index;
import dev.fieldstone.query.Explanation.IndexKind;
import dev.fieldstone.query.Explanation.Ordering;
import dev.fieldstone.query.Explanation.Reading;
import dev.fieldstone.query.internal.order.Level;
import dev.fieldstone.query.internal.plan.Plan;
import dev.fieldstone.query.internal.run.Matches;
import dev.fieldstone.query.internal.run.PageRun;
import dev.fieldstone.query.internal.run.PlanScan;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Explains how a page of a plan will be found.
 *
 * @param context the state
 * @param plan the plan
 * @param paging which page
 */
public record ExplainRun(ReadContext context, Plan plan, Paging paging) {

  /** {@return the explanation; costs up to three counts, of which one may look at every record} */
  public Explanation explanation() {
    Narrowing narrowing = plan.conditions().narrowing();
    Lead lead = context.lead(plan.table(), narrowing);
    Reading reading = reading(narrowing, lead);
    long touched = context.count(plan.table(), plan.status(), narrowing);
    boolean isAnswered = plan.conditions().areAnsweredByNarrowing();
    return new Explanation(
        reading,
        ordering(),
        plan.status(),
        new NarrowedTexts(plan.table()).of(narrowing),
        Optional.ofNullable(lead).map(this::index),
        fields(plan.conditions().fields()),
        plan.levels().stream().map(Level::field).map(this::field).toList(),
        isAnswered && !context.keepsColumns(),
        lookedAt(reading, narrowing, lead),
        touched,
        isAnswered ? touched : new Matches(new PlanScan(context, plan)).count(),
        plan.leftOut());
  }

  private Reading reading(Narrowing narrowing, @Nullable Lead lead) {
    if (narrowing.isImpossible()) {
      return Reading.NONE;
    }
    if (!paging.counted() && PageRun.isWalked(plan, paging)) {
      return Reading.WALKED;
    }
    Set<FieldId> looked = new HashSet<>(plan.conditions().unnarrowedFields());
    looked.addAll(plan.orderFields());
    if (!isByNumber(narrowing) && context.isKept(plan.table(), looked)) {
      return Reading.IN_MEMORY;
    }
    return lead != null || isByNumber(narrowing) ? Reading.PICKED : Reading.STREAMED;
  }

  private Ordering ordering() {
    if (!plan.levels().isEmpty()) {
      return Ordering.SORTED;
    }
    return plan.isInCreationOrder() ? Ordering.CREATION : Ordering.MANUAL;
  }

  private long lookedAt(Reading reading, Narrowing narrowing, @Nullable Lead lead) {
    return switch (reading) {
      case NONE -> 0;
      case PICKED -> lead == null ? namedRecords(narrowing) : lead.records();
      case STREAMED, WALKED, IN_MEMORY -> context.count(plan.table(), Status.ANY, Narrowing.NONE);
    };
  }

  private static boolean isByNumber(Narrowing narrowing) {
    return narrowing.conditions().stream().anyMatch(Narrowing.Exact.RecordIn.class::isInstance);
  }

  private static long namedRecords(Narrowing narrowing) {
    return narrowing.conditions().stream()
        .filter(Narrowing.Exact.RecordIn.class::isInstance)
        .mapToLong(exact -> ((Narrowing.Exact.RecordIn) exact).numbers().size())
        .min()
        .orElse(0);
  }

  private Index index(Lead lead) {
    return new Index(
        field(lead.field()),
        switch (lead.kind()) {
          case LINKS -> IndexKind.LINKS;
          case COLUMN -> IndexKind.VALUES;
        },
        lead.records());
  }

  private List<Field> fields(Set<FieldId> wanted) {
    return plan.table().fields().stream().filter(field -> wanted.contains(field.id())).toList();
  }

  private Field field(FieldId id) {
    return plan.table().field(id);
  }
}
