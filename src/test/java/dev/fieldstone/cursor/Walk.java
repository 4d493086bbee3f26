package dev.fieldstone.cursor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.view.Cursor;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.operation.SortSeed;
import dev.fieldstone.query.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A walk by cursor while others write: whatever they left alone is seen once, in order, or the walk is refused where it
 * may be. For one walk.
 */
final class Walk {
  private static final List<String> FIELDS =
      List.of(
          "id", "created_at", "updated_at", "name", "amount", "stage", "urgent", "closes", "met", "company", "notes",
          "notes", "notes");

  private final WalkSeed seed;
  private final Meddler meddler;
  private final Query query;
  private final String source;
  private final List<RecordId> seen = new ArrayList<>();
  private final List<Integer> seenAt = new ArrayList<>();
  private long respacingsAtCursor;

  /** How a walk ended. */
  enum End {
    /** Everything was seen. */
    WHOLE,
    /** Everything was seen, though the view was respaced meanwhile. */
    WHOLE_AND_RESPACED,
    /** The records at which it stood were touched, and the view respaced. */
    REFUSED,
    /** The records at which it stood were touched, and their keys are too long to be kept. */
    REFUSED_FOR_LENGTH
  }

  private Walk(WalkSeed seed, Meddler meddler) {
    this.seed = seed;
    this.meddler = meddler;
    this.query = query(seed);
    this.source = seed.ofView() ? Meddler.LIST : "deals";
  }

  /** Takes a walk; {@return how it ended} */
  static End take(WalkSeed seed) {
    try (Meddler meddler = new Meddler()) {
      meddler.prepare(seed.values());
      return new Walk(seed, meddler).take();
    }
  }

  private End take() {
    List<RecordId> all = meddler.crm().views().ids(source, query);
    long respacings = meddler.respacings();
    Optional<Cursor> next = Optional.empty();
    int step = 0;
    do {
      WalkSeed.PageSeed page = seed.pages().get(step % seed.pages().size());
      try {
        next = see(page, next);
      } catch (FieldstoneException refusal) {
        return refused(refusal, all);
      }
      if (step < seed.pages().size()) {
        page.meddlings().forEach(meddling -> meddler.meddle(meddling, seen));
      }
      step++;
    } while (next.isPresent());
    assertThat(untouched(seen)).as("%s", query).isEqualTo(untouched(all));
    return seed.ofView() && meddler.respacings() > respacings ? End.WHOLE_AND_RESPACED : End.WHOLE;
  }

  private Optional<Cursor> see(WalkSeed.PageSeed page, Optional<Cursor> from) {
    Query asked = page.counted() ? query.take(page.take()) : query.take(page.take()).uncounted();
    Page<Record> answer = meddler.crm().views().items(source, from.map(asked::after).orElse(asked));
    for (Record record : answer.items()) {
      seen.add(record.id());
      seenAt.add(meddler.time());
    }
    respacingsAtCursor = meddler.respacings();
    return answer.next();
  }

  private End refused(FieldstoneException refusal, List<RecordId> all) {
    boolean isRespaced = seed.ofView() && meddler.respacings() > respacingsAtCursor;
    boolean isLong = query.sorts().stream().anyMatch(sort -> sort.field().toString().contains("notes"));
    assertThat(refusal.code()).isEqualTo(ErrorCode.CURSOR_INVALID);
    assertThat(isRespaced || isLong).isTrue();
    for (int index = Math.max(0, seen.size() - 3); index < seen.size(); index++) {
      assertThat(meddler.isTouchedSince(seen.get(index), seenAt.get(index))).isTrue();
    }
    List<RecordId> untouched = untouched(seen);
    assertThat(untouched).as("%s", query).isEqualTo(untouched(all).subList(0, untouched.size()));
    return isRespaced ? End.REFUSED : End.REFUSED_FOR_LENGTH;
  }

  private List<RecordId> untouched(List<RecordId> records) {
    return records.stream().filter(record -> !meddler.isTouched(record)).toList();
  }

  private static Query query(WalkSeed seed) {
    Query query = seed.filtered() ? Query.where("urgent").is(true) : Query.everything();
    for (SortSeed sort : seed.sorts()) {
      String field = FIELDS.get(sort.field() % FIELDS.size());
      boolean isUsual = sort.field() / FIELDS.size() % 2 == 0;
      query =
          query.sortedBy(
              new Sort(
                  FieldLocator.of(field), sort.direction(), sort.empties(), isUsual ? Sort.Rule.USUAL : rule(field)));
    }
    return query;
  }

  private static Sort.Rule rule(String field) {
    return switch (field) {
      case "name", "notes" -> Sort.Rule.NATURAL;
      case "stage" -> Sort.Rule.LABEL;
      default -> Sort.Rule.USUAL;
    };
  }
}
