package dev.fieldstone.query;

import static dev.fieldstone.engine.view.Query.where;
import static dev.fieldstone.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.Me;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.RelativeDate;
import dev.fieldstone.engine.view.RelativeDate.Unit;
import dev.fieldstone.engine.view.ViewDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Operands that depend on when, where and by whom they are asked; {@code docs/relative-dates.md} among it. */
final class RelativeDatesTest {
  private static final Path PAGE = Path.of("docs", "relative-dates.md");
  private static final Pattern AWAY = Pattern.compile("(\\d+) (\\w+?)s? (ago|from now)");
  private static final Pattern PERIOD = Pattern.compile("(this|last|next) ([a-z]+)");
  private static final Pattern WINDOW = Pattern.compile("(past|next) (\\d+) (\\w+?)s?");

  /**
   * A line of the page's table.
   *
   * @param operand in words
   * @param now the clock
   * @param zone the session's
   * @param weekBegins the session's first day of the week
   * @param first the first day that is meant
   * @param last the last
   */
  record Line(String operand, Instant now, ZoneId zone, DayOfWeek weekBegins, LocalDate first, LocalDate last) {}

  static Stream<Line> lines() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> line.startsWith("|") && line.endsWith("|"))
        .skip(2)
        .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList())
        .map(
            cells ->
                new Line(
                    cells.get(0),
                    Instant.parse(cells.get(1)),
                    ZoneId.of(cells.get(2)),
                    DayOfWeek.valueOf(cells.get(3)),
                    LocalDate.parse(cells.get(4)),
                    LocalDate.parse(cells.get(5))));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void operand_meansTheDaysOfThePage(Line line) {
    try (Workspace workspace = at(line.now())) {
      Session ada = workspace.org("acme").as("ada", line.zone(), line.weekBegins());
      ada.tables().create(things());
      Instant begin = line.first().atStartOfDay(line.zone()).toInstant();
      Instant end = line.last().plusDays(1).atStartOfDay(line.zone()).toInstant();
      create(ada, "before", line.first().minusDays(1), begin.minusNanos(1_000));
      create(ada, "first", line.first(), begin);
      create(ada, "last", line.last(), end.minusNanos(1_000));
      create(ada, "after", line.last().plusDays(1), end);
      create(ada, "empty", null, null);

      for (String field : List.of("due", "at")) {
        assertThat(names(ada, asked(field, operand(line.operand())))).as(field).containsExactly("first", "last");
      }
    }
  }

  @Test
  void page_hasTwentyExamples() throws IOException {
    assertThat(lines()).hasSizeGreaterThanOrEqualTo(20);
  }

  @Test
  void dayOperand_isComparedAsTheDayItMeans() {
    try (Workspace workspace = at(Instant.parse("2024-05-01T12:00:00Z"))) {
      Session ada = workspace.org("acme").as("ada", ZoneOffset.UTC);
      ada.tables().create(things());
      for (int day = 28; day <= 30; day++) {
        create(ada, "April " + day, LocalDate.of(2024, 4, day), Instant.parse("2024-04-" + day + "T23:59:59.999999Z"));
      }
      create(ada, "none", null, null);
      RelativeDate.Day twoDaysAgo = RelativeDate.ago(2, Unit.DAY);

      for (String field : List.of("due", "at")) {
        assertThat(names(ada, where(field).is(twoDaysAgo))).containsExactly("April 29");
        assertThat(names(ada, where(field).isNot(twoDaysAgo))).containsExactly("April 28", "April 30", "none");
        assertThat(names(ada, where(field).before(twoDaysAgo))).containsExactly("April 28");
        assertThat(names(ada, where(field).onOrBefore(twoDaysAgo))).containsExactly("April 28", "April 29");
        assertThat(names(ada, where(field).after(twoDaysAgo))).containsExactly("April 30");
        assertThat(names(ada, where(field).onOrAfter(twoDaysAgo))).containsExactly("April 29", "April 30");
      }
    }
  }

  @Test
  void me_isWhoeverAsks() {
    try (Workspace workspace = at(Instant.EPOCH)) {
      Session ada = workspace.org("acme").as("ada");
      Session bob = workspace.org("acme").as("bob");
      ada.tables().create(things());
      ada.records("things").create(Map.of("name", "hers", "owner", "ada", "team", List.of("ada", "bob")));
      bob.records("things").create(Map.of("name", "his", "owner", "bob", "team", List.of("bob")));
      ada.records("things").create(Map.of("name", "nobody's"));

      assertThat(names(ada, where("owner").isMe())).containsExactly("hers");
      assertThat(names(bob, where("owner").isMe())).containsExactly("his");
      assertThat(names(bob, where("owner").isNot(Me.ME))).containsExactly("hers", "nobody's");
      assertThat(names(ada, where("owner").isAnyOf(List.of("bob", Me.ME)))).containsExactly("hers", "his");
      assertThat(names(ada, where("team").hasAnyOf(Me.ME))).containsExactly("hers");
      assertThat(names(ada, where("team").hasAllOf(Me.ME, "ada"))).containsExactly("hers");
      assertThat(names(bob, where("team").isExactly(Me.ME))).containsExactly("his");
      assertThat(names(bob, where("created_by").isMe())).containsExactly("his");
    }
  }

  @Test
  void savedView_keepsTheOperand_andAsksItAnew(@TempDir Path directory) {
    Instant wednesday = Instant.parse("2024-05-01T12:00:00Z");
    try (Workspace workspace = at(wednesday, directory)) {
      Session ada = workspace.org("acme").as("ada", ZoneOffset.UTC);
      ada.tables().create(things());
      create(ada, "this week", LocalDate.of(2024, 5, 1), null);
      create(ada, "next week", LocalDate.of(2024, 5, 8), null);
      Query query = where("due").within(RelativeDate.current(Unit.WEEK)).and("created_by").isMe();
      ada.views().create(ada.tables().get("things"), ViewDraft.table("Mine").showing(query));
      assertThat(viewNames(ada)).containsExactly("this week");
      assertThat(viewNames(workspace.org("acme").as("bob", ZoneOffset.UTC))).isEmpty();
    }
    try (Workspace workspace = at(wednesday.plusSeconds(7 * 86_400), directory)) {
      assertThat(viewNames(workspace.org("acme").as("ada", ZoneOffset.UTC))).containsExactly("next week");
    }
  }

  @Test
  void operandThatDoesNotFit_isRefused() {
    try (Workspace workspace = at(Instant.EPOCH)) {
      Session ada = workspace.org("acme").as("ada");
      ada.tables().create(things());
      List<Query> bad =
          List.of(
              where("due").is(RelativeDate.current(Unit.WEEK)),
              where("at").before(RelativeDate.past(3, Unit.DAY)),
              where("due").within(RelativeDate.today()),
              where("due").is(RelativeDate.ago(10_001, Unit.DAY)),
              where("at").within(RelativeDate.coming(10_001, Unit.YEAR)),
              where("at").is(RelativeDate.ago(Integer.MIN_VALUE, Unit.DAY)),
              where("name").is(RelativeDate.today()),
              where("name").isMe(),
              where("due").is(Me.ME),
              where("name").within(RelativeDate.current(Unit.DAY)));

      for (Query query : bad) {
        refused(ErrorCode.VIEW_INVALID, () -> names(ada, query));
        refused(
            ErrorCode.VIEW_INVALID,
            () -> ada.views().create(ada.tables().get("things"), ViewDraft.table("Bad").showing(query)));
      }
    }
  }

  @Test
  void operandFarAway_isAnswered() {
    try (Workspace workspace = at(Instant.parse("2024-05-01T12:00:00Z"))) {
      Session ada = workspace.org("acme").as("ada");
      ada.tables().create(things());
      create(ada, "thing", LocalDate.of(9999, 12, 31), Instant.parse("0001-01-01T00:00:00Z"));

      assertThat(names(ada, where("due").before(RelativeDate.fromNow(10_000, Unit.YEAR)))).containsExactly("thing");
      assertThat(names(ada, where("at").after(RelativeDate.ago(10_000, Unit.YEAR)))).containsExactly("thing");
      assertThat(names(ada, where("at").within(RelativeDate.past(10_000, Unit.YEAR)))).containsExactly("thing");
    }
  }

  private static Query asked(String field, RelativeDate operand) {
    return operand instanceof RelativeDate.Day ? where(field).is(operand) : where(field).within(operand);
  }

  private static RelativeDate operand(String words) {
    Matcher away = AWAY.matcher(words);
    Matcher period = PERIOD.matcher(words);
    Matcher window = WINDOW.matcher(words);
    if (away.matches()) {
      int count = Integer.parseInt(away.group(1));
      return away.group(3).equals("ago")
          ? RelativeDate.ago(count, unit(away.group(2)))
          : RelativeDate.fromNow(count, unit(away.group(2)));
    }
    if (window.matches()) {
      int count = Integer.parseInt(window.group(2));
      return window.group(1).equals("past")
          ? RelativeDate.past(count, unit(window.group(3)))
          : RelativeDate.coming(count, unit(window.group(3)));
    }
    if (period.matches()) {
      return switch (period.group(1)) {
        case "this" -> RelativeDate.current(unit(period.group(2)));
        case "last" -> RelativeDate.last(unit(period.group(2)));
        default -> RelativeDate.next(unit(period.group(2)));
      };
    }
    return switch (words) {
      case "today" -> RelativeDate.today();
      case "tomorrow" -> RelativeDate.tomorrow();
      case "yesterday" -> RelativeDate.yesterday();
      default -> throw new IllegalArgumentException(words);
    };
  }

  private static Unit unit(String word) {
    return Unit.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Workspace at(Instant now) {
    return Workspace.open(WorkspaceOptions.inMemory().withClock(Clock.fixed(now, ZoneOffset.UTC)));
  }

  private static Workspace at(Instant now, Path directory) {
    return Workspace.open(WorkspaceOptions.inDirectory(directory).withClock(Clock.fixed(now, ZoneOffset.UTC)));
  }

  private static TableDraft things() {
    return TableDraft.named("Things")
        .withKey("things")
        .field("due", FieldType.date())
        .field("at", FieldType.dateTime())
        .field("owner", FieldType.user())
        .field("team", FieldType.users());
  }

  private static void create(
      Session session, String name, @Nullable LocalDate due, @Nullable Instant at) {
    Map<String, Object> values = new HashMap<>(Map.of("name", name));
    if (due != null) {
      values.put("due", due);
    }
    if (at != null) {
      values.put("at", at);
    }
    session.records("things").create(values);
  }

  private static List<String> names(Session session, Query query) {
    return ViewRunner.on(session).items("things", query).items().stream().map(Record::display).toList();
  }

  private static List<String> viewNames(Session session) {
    return ViewRunner.on(session).items("things/mine", Query.everything()).items().stream()
        .map(Record::display)
        .toList();
  }
}
