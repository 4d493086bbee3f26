package dev.fieldstone.json;

import static dev.fieldstone.json.Samples.ACME;
import static dev.fieldstone.json.Samples.COMPANIES;
import static dev.fieldstone.json.Samples.DEALS;
import static dev.fieldstone.json.Samples.PIPELINE;
import static dev.fieldstone.json.Samples.ROCKET;
import static dev.fieldstone.json.Samples.SATELLITE;
import static dev.fieldstone.json.Samples.WON;
import static dev.fieldstone.json.Samples.field;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.position.GroupMove;
import dev.fieldstone.engine.position.ItemPlace;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.record.Backlink;
import dev.fieldstone.engine.record.Bulk;
import dev.fieldstone.engine.record.DeletionPlan;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.schema.Actor;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.ConversionNote;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.IndexPolicy;
import dev.fieldstone.engine.schema.Indexing;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.SchemaChange;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TablePatch;
import dev.fieldstone.engine.schema.TypeChange;
import dev.fieldstone.engine.schema.TypeChangePlan;
import dev.fieldstone.engine.schema.Violations;
import dev.fieldstone.engine.scope.Scope;
import dev.fieldstone.engine.scope.TableScope;
import dev.fieldstone.engine.upkeep.ColumnStats;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.upkeep.FindingKind;
import dev.fieldstone.engine.view.Cursor;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.GroupBy;
import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.engine.view.Lanes;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.LayoutSlot;
import dev.fieldstone.engine.view.Me;
import dev.fieldstone.engine.view.NewFields;
import dev.fieldstone.engine.view.Operator;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.RelativeDate;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.Steps;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.engine.view.VisibleFields;
import dev.fieldstone.importexport.ColumnPreview;
import dev.fieldstone.importexport.Delimiter;
import dev.fieldstone.importexport.ExportMode;
import dev.fieldstone.importexport.ExportOptions;
import dev.fieldstone.importexport.ExportReport;
import dev.fieldstone.importexport.FailedRow;
import dev.fieldstone.importexport.FilePreview;
import dev.fieldstone.importexport.FileReading;
import dev.fieldstone.importexport.FileType;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.ImportReport;
import dev.fieldstone.importexport.NewTable;
import dev.fieldstone.importexport.Objection;
import dev.fieldstone.importexport.PreviewOptions;
import dev.fieldstone.importexport.Quote;
import dev.fieldstone.query.Aggregate;
import dev.fieldstone.query.AggregateOf;
import dev.fieldstone.query.AggregateResult;
import dev.fieldstone.query.Axis;
import dev.fieldstone.query.Explanation;
import dev.fieldstone.query.Group;
import dev.fieldstone.query.Groups;
import dev.fieldstone.query.Interval;
import dev.fieldstone.query.LayoutUse;
import dev.fieldstone.query.NestedGroups;
import dev.fieldstone.query.ViewField;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The examples of the page that are made in Java, by type; those of records are documents to begin with. */
final class Examples {
  private static final InactiveClause ASLEEP =
      new InactiveClause("sorts[0]", field(6), "The field's present type can't be sorted by");
  private static final Axis AXIS = new Axis(field(6), "number", FieldType.number(2));
  private static final AggregateResult SUM =
      new AggregateResult(Aggregate.SUM.of("number"), new BigDecimal("120000.50"));
  private static final Group GROUP =
      new Group(
          "0", "0 – 100", "", new Interval.Numbers(BigDecimal.ZERO, new BigDecimal(100)), 2, true, false, false,
          List.of(SUM));

  private Examples() {}

  static List<Example<?>> definitions() {
    return List.of(
        new Example<>(
            Schema.class,
            Schema.of(
                TableDraft.named("Deals")
                    .field(FieldDraft.named("Amount", FieldType.currency("EUR")).asRequired().withDefault(5))
                    .field("Stage", FieldType.singleSelect("Lead", "Won"))
                    .field("Company", FieldType.reference("companies", OnDelete.RESTRICT))
                    .view(ViewDraft.board("Pipeline", "stage")))),
        new Example<>(SchemaChange.class, new SchemaChange(SchemaChange.Kind.DIFFERS, "deals.amount")),
        new Example<>(
            Table.class, new Table(DEALS, "deals", "Deals", "What we sell", "cart", "blue", false, field(1), "")),
        new Example<>(TablePatch.class, TablePatch.rename("Orders").withIcon("box")),
        new Example<>(
            dev.fieldstone.engine.schema.Field.class,
            Samples.field(14, Samples.fields().get(13).type(), WON)),
        new Example<>(
            FieldPatch.class,
            FieldPatch.changeType(FieldType.number(2), Conversion.fillEmpty().withLocale(Locale.GERMANY))
                .withRequired(true)
                .withDefault(null)),
        new Example<>(
            TypeChange.class,
            new TypeChange(
                Samples.field(6, FieldType.number(2), null), OptionalLong.of(3), 40, Map.of(ConversionNote.ROUNDED, 2L),
                false, true)),
        new Example<>(
            TypeChangePlan.class,
            new TypeChangePlan(
                Map.of(
                    TypeChangePlan.Kind.LOSSY,
                    new TypeChangePlan.Tally(
                        1,
                        List.of(new TypeChangePlan.Sample(ROCKET, "1.005", "1.01", ConversionNote.ROUNDED)))),
                Map.of(ConversionNote.ROUNDED, 1L))),
        new Example<>(
            Violations.class,
            new Violations(1, List.of(new Violations.Violation(ROCKET, "1.005", "There are too many digits")))),
        new Example<>(Actor.class, new Actor("ada", "Ada Lovelace", true)));
  }

  static List<Example<?>> views() {
    return List.of(
        new Example<>(
            Query.class,
            Query.matching(
                    Filter.all(
                        Filter.field("currency").atLeast(new BigDecimal("100.50")),
                        Filter.any(
                            Filter.field("date").within(RelativeDate.current(RelativeDate.Unit.WEEK)),
                            Filter.field("user").is(Me.ME)),
                        new Filter.Off(Filter.field("single_select").isAnyOf(List.of(WON, "Lead")))))
                .sortedBy("currency", Sort.Direction.DESC)
                .withStatus(Status.ANY)
                .withSearch("rocket")
                .expanding("reference")
                .take(50)
                .after(new Cursor("c1"))),
        new Example<>(
            Filter.class,
            new Filter.Condition(
                dev.fieldstone.engine.schema.FieldLocator.of("text"), Operator.STARTS_WITH, List.of("Ro"), true)),
        new Example<>(
            ViewDraft.class,
            ViewDraft.of(
                    "By amount",
                    new Layout.Board(dev.fieldstone.engine.schema.FieldLocator.of("number"))
                        .withSteps(Steps.ranges(BigDecimal.ZERO, new BigDecimal(100)))
                        .withLanes(Lanes.AS_THEY_COME.hiding(List.of("0"))))
                .withFields(VisibleFields.of("text", "number").withWidth("number", 120))),
        new Example<>(ViewPatch.class, ViewPatch.empty().withLayout(new Layout.Calendar(field(12), null))),
        new Example<>(
            View.class,
            new View(
                PIPELINE, DEALS, "pipeline", "Pipeline", "", true, false,
                new VisibleFields(List.of(), List.of(field(2)), NewFields.HIDE), Query.everything(),
                new Layout.Timeline(field(12), field(13)), List.of(ASLEEP), "")),
        new Example<>(
            GroupBy.class, GroupBy.field("date").withSteps(Steps.by(RelativeDate.Unit.QUARTER))),
        new Example<>(
            Scope.class,
            Scope.closed()
                .with(TableScope.of("deals").where(Filter.field("user").is(Me.ME)).writing("number", "date"))));
  }

  static List<Example<?>> writes() {
    return List.of(
        new Example<>(
            Patch.class,
            Patch.empty()
                .set("number", new BigDecimal("5.10"))
                .set("single_select", WON)
                .set("multi_select", List.of("Hot", "New"))
                .set("date", LocalDate.of(2024, 2, 29))
                .set("reference", ACME)
                .clear("email")
                .archived(false)),
        new Example<>(Bulk.class, Bulk.create("deals", Map.of("text", "Rocket"))),
        new Example<>(
            Bulk.class, Bulk.patch(Bulk.created(0), Patch.empty().set("references", List.of(Bulk.created(0), ROCKET)))),
        new Example<>(Bulk.class, Bulk.upsert("deals", Map.of("text", "Rocket"), "text")),
        new Example<>(Bulk.class, Bulk.delete(ROCKET)),
        new Example<>(Outcome.class, new Outcome.Done(ROCKET, Outcome.Effect.UNCHANGED)),
        new Example<>(
            Outcome.class,
            new Outcome.Refused(
                List.of(Problem.of(ErrorCode.FIELD_READONLY, "autonumber", "The field can't be written")))),
        new Example<>(
            DeletionPlan.class,
            new DeletionPlan(
                Map.of(DEALS, 2L, COMPANIES, 1L), Map.of(field(19), 4L),
                List.of(new DeletionPlan.Restriction(field(18), "deals.reference", 1, List.of(ROCKET))))),
        new Example<>(Backlink.class, new Backlink(DEALS, field(18), "deals.reference", 1, List.of(ROCKET))),
        new Example<>(Move.class, Move.of(ROCKET).toGroup("Won").fromEmpty().between(ACME, SATELLITE)),
        new Example<>(ItemPlace.class, ItemPlace.inGroup("Won").first()),
        new Example<>(GroupMove.class, GroupMove.of("Won").after("Lead")));
  }

  static List<Example<?>> answers() {
    return List.of(
        new Example<>(AggregateOf.class, Aggregate.SUM.of("number")),
        new Example<>(AggregateResult.class, SUM),
        new Example<>(Groups.class, new Groups(AXIS, Steps.USUAL, false, true, List.of(GROUP), List.of(ASLEEP))),
        new Example<>(
            NestedGroups.class,
            new NestedGroups(
                List.of(new NestedGroups.Level(AXIS, Steps.USUAL)),
                List.of(new NestedGroups.NestedGroup(GROUP, List.of())),
                List.of())),
        new Example<>(
            ViewField.class,
            new ViewField(
                Samples.field(12, FieldType.date(), null), false, true, List.of(Operator.IS, Operator.WITHIN),
                List.of(Aggregate.EARLIEST), List.of(new LayoutUse("calendar", LayoutSlot.START)), true)),
        new Example<>(
            Explanation.class,
            new Explanation(
                Explanation.Reading.STREAMED, Explanation.Ordering.SORTED, Status.ACTIVE, List.of(), Optional.empty(),
                List.of(Samples.field(12, FieldType.date(), null)), List.of(), false, 40, 40, 2, List.of(ASLEEP))));
  }

  static List<Example<?>> reports() {
    FailedRow failed =
        new FailedRow(
            3,
            List.of(
                new FailedRow.Fault(
                    "Amount", "much", Problem.of(ErrorCode.VALUE_INVALID, "amount", "A number is expected"))));
    return List.of(
        new Example<>(dev.fieldstone.engine.error.FieldstoneException.class, Samples.failure()),
        new Example<>(ColumnStats.class, new ColumnStats(7_000_000, 1_000_000_000, 2, 9, 41, 3, 3, 120_000, 0)),
        new Example<>(Finding.class, Finding.of(FindingKind.LINK_MISSING).with("table", "deals").with("count", 2L)),
        new Example<>(IndexPolicy.class, new IndexPolicy(Set.of(StorageClass.DATE, StorageClass.NUMBER), 8)),
        new Example<>(Indexing.class, new Indexing(40, List.of(field(6)), List.of(field(12)), List.of())),
        new Example<>(
            ImportOptions.class,
            ImportOptions.defaults()
                .mapping("Betrag", "amount")
                .skipping("Notiz")
                .withDateFormats("dd.MM.yyyy")
                .matchingOn("id")),
        new Example<>(
            ImportReport.class,
            new ImportReport(
                DEALS, false, false, 3, 1, 0, 0, 1, 1, List.of("Extra"), List.of(), List.of(),
                Map.of("stage", List.of("Won")), 0, List.of(failed))),
        new Example<>(PreviewOptions.class, PreviewOptions.defaults().withLocale(Locale.GERMANY).withMaxRows(1_000)),
        new Example<>(FilePreview.class, preview()),
        new Example<>(NewTable.class, NewTable.named("Deals 2024").withKey("deals_2024")),
        new Example<>(ExportOptions.class, ExportOptions.defaults().withMode(ExportMode.READABLE)),
        new Example<>(ExportReport.class, new ExportReport(ExportMode.EXACT, List.of("id", "name"), 2, 96, List.of())));
  }

  private static FilePreview preview() {
    FileReading reading =
        new FileReading(FileType.CSV, Delimiter.SEMICOLON, Quote.DOUBLE, StandardCharsets.UTF_8, null, false);
    ColumnPreview code =
        new ColumnPreview(
            "Code", "Code", "code", FieldType.text(), null, false,
            new Objection(Objection.Reason.LEADING_ZERO, "007", 3), 0, 0, 2, List.of("12", "007"));
    ColumnPreview due =
        new ColumnPreview(
            "Due", "Due", "due", FieldType.date(), "d.M.yyyy", false, null, 1, 0, 1, List.of("29.02.2024"));
    return new FilePreview(
        reading, List.of(), true, Locale.GERMANY, 3, 1, 0, true, List.of(code, due), "code",
        List.of(
            new FilePreview.ShownRow(2, List.of("12", "29.02.2024")), new FilePreview.ShownRow(3, List.of("007", ""))));
  }

  /**
   * An example.
   *
   * @param type its type
   * @param value it
   * @param <T> its type
   */
  record Example<T>(Class<T> type, T value) {
    String document() {
      return JsonForm.of(type).write(value);
    }
  }
}
