package dev.fieldstone.query;

import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.view.Cursor;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort.Direction;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.testing.Crm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calendars and timelines. */
final class CalendarTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
  private static final LocalDate NEXT = LocalDate.of(2026, 12, 1);

  private final Crm crm = Crm.open();
  private final Session ada = crm.ada();
  private final ViewRunner views = crm.views();

  @BeforeEach
  void makeViews() {
    ada.fields("deals").create(FieldDraft.named("until", FieldType.date()));
    ada.views().create("deals", ViewDraft.table("Month"));
    ada.views().create("deals", ViewDraft.table("Strip"));
    layOut("deals/month", new Layout.Calendar(FieldLocator.of("closes"), FieldLocator.of("until")));
    layOut("deals/strip", new Layout.Timeline(FieldLocator.of("closes"), FieldLocator.of("until")));
  }

  @AfterEach
  void close() {
    crm.close();
  }

  @Test
  void calendar_showsWhatMeetsTheSpan_andCountsItOnEachOfItsDays() {
    deal("before", "2026-10-20", "2026-10-31");
    deal("into", "2026-10-20", "2026-11-02");
    deal("within", "2026-11-02", "2026-11-03");
    deal("point", "2026-11-03", null);
    deal("backwards", "2026-11-03", "2026-10-01");
    deal("out", "2026-11-30", "2027-05-01");
    deal("around", "2026-01-01", "2027-01-01");
    deal("after", "2026-12-01", "2026-12-02");
    deal("without start", null, "2026-11-05");

    CalendarItems month = views.calendar("deals/month", FIRST, NEXT);

    assertThat(Crm.names(month.items().items()))
        .containsExactly("into", "within", "point", "backwards", "out", "around");
    assertThat(month.items().count()).hasValue(6);
    assertThat(month.days()).hasSize(30);
    assertThat(month.days().get(0)).isEqualTo(new CalendarItems.Day(FIRST, 2));
    assertThat(month.days().subList(1, 4)).extracting(CalendarItems.Day::count).containsExactly(3L, 4L, 1L);
    assertThat(month.days().get(29).count()).isEqualTo(2);
    assertThat(Crm.names(views.timeline("deals/strip", FIRST, NEXT).items()))
        .isEqualTo(Crm.names(month.items().items()));
  }

  @Test
  void calendar_ofPointsInTime_hasTheDaysOfTheSessionsZone() {
    layOut("deals/month", new Layout.Calendar(FieldLocator.of("met"), null));
    crm.deal("on the 25th", Map.of("met", Instant.parse("2026-10-25T22:59:59Z")));
    crm.deal("on the 26th", Map.of("met", Instant.parse("2026-10-25T23:00:00Z")));
    LocalDate day = LocalDate.of(2026, 10, 25);

    CalendarItems one = views.calendar("deals/month", day, day.plusDays(1));

    assertThat(Crm.names(one.items().items())).containsExactly("on the 25th");
    assertThat(views.calendar("deals/month", day, day.plusDays(3)).days())
        .extracting(CalendarItems.Day::day, CalendarItems.Day::count)
        .containsExactly(tuple(day, 1L), tuple(day.plusDays(1), 1L), tuple(day.plusDays(2), 0L));
  }

  @Test
  void query_narrowsSortsAndPages() {
    for (int day = 1; day <= 9; day++) {
      deal("deal " + day, "2026-11-0" + day, null);
    }
    Query query = Query.where("name").isNot("deal 9").sortedBy("name", Direction.DESC).take(3);
    ViewLocator month = ViewLocator.of("deals/month");

    CalendarItems first = views.calendar(month, query, FIRST, NEXT);
    Cursor next = first.items().next().orElseThrow();

    assertThat(Crm.names(first.items().items())).containsExactly("deal 8", "deal 7", "deal 6");
    assertThat(first.days().stream().mapToLong(CalendarItems.Day::count).sum()).isEqualTo(8);
    assertThat(Crm.names(views.calendar(month, query.after(next), FIRST, NEXT).items().items()))
        .containsExactly("deal 5", "deal 4", "deal 3");
    refused(ErrorCode.CURSOR_INVALID, () -> views.calendar(month, query.after(next), FIRST, NEXT.plusDays(1)));
  }

  @Test
  void spansAndViewsThatDoNotFit_areRefused() {
    ViewLocator month = ViewLocator.of("deals/month");
    Query all = Query.everything();
    refused(ErrorCode.VIEW_INVALID, () -> views.calendar(month, all, FIRST, FIRST));
    refused(ErrorCode.QUERY_TOO_MANY, () -> views.calendar(month, all, FIRST, FIRST.plusDays(401)));
    assertThat(views.calendar(month, all, FIRST, FIRST.plusDays(400)).days()).hasSize(400);
    refused(ErrorCode.VIEW_INVALID, () -> views.calendar("deals/strip", FIRST, NEXT));
    refused(ErrorCode.VIEW_INVALID, () -> views.timeline("deals/month", FIRST, NEXT));
    refused(ErrorCode.VIEW_INVALID, () -> views.timeline("deals/pipeline", FIRST, NEXT));
    refused(ErrorCode.VIEW_HAS_NO_GROUPS, () -> views.groups("deals/month"));
    refused(ErrorCode.PAGE_INVALID, () -> views.calendar(month, all.take(0), FIRST, NEXT));

    ada.fields("deals").update("closes", FieldPatch.empty().withType(FieldType.text(), Conversion.NONE));
    assertThat(refused(ErrorCode.VIEW_INVALID, () -> views.calendar(month, all, FIRST, NEXT)).problems().get(0).path())
        .isEqualTo("layout.start");
  }

  @Test
  void endOfAnotherType_isLeftOut() {
    deal("long", "2026-10-01", "2026-11-05");
    deal("point", "2026-11-01", null);
    ada.fields("deals").update("until", FieldPatch.empty().withType(FieldType.text(), Conversion.NONE));

    assertThat(Crm.names(views.timeline("deals/strip", FIRST, NEXT).items())).containsExactly("point");
  }

  private void deal(String name, @Nullable String closes, @Nullable String until) {
    Map<String, Object> values = new HashMap<>();
    if (closes != null) {
      values.put("closes", closes);
    }
    if (until != null) {
      values.put("until", until);
    }
    crm.deal(name, values);
  }

  private void layOut(String view, Layout layout) {
    ada.views().update(ViewLocator.of(view), ViewPatch.empty().withLayout(layout));
  }
}
