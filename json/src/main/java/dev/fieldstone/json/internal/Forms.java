package dev.fieldstone.json.internal;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.error.Problem;
import dev.fieldstone.engine.feed.ChangeSet;
import dev.fieldstone.engine.feed.SchemaStep;
import dev.fieldstone.engine.feed.TableChange;
import dev.fieldstone.engine.position.GroupMove;
import dev.fieldstone.engine.position.ItemPlace;
import dev.fieldstone.engine.position.Move;
import dev.fieldstone.engine.position.Place;
import dev.fieldstone.engine.record.Attachment;
import dev.fieldstone.engine.record.Backlink;
import dev.fieldstone.engine.record.Bulk;
import dev.fieldstone.engine.record.BulkMode;
import dev.fieldstone.engine.record.DeletionPlan;
import dev.fieldstone.engine.record.Json;
import dev.fieldstone.engine.record.Outcome;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Reading;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.record.RecordLocator;
import dev.fieldstone.engine.schema.Actor;
import dev.fieldstone.engine.schema.Compaction;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldLocator;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.IndexPolicy;
import dev.fieldstone.engine.schema.Indexing;
import dev.fieldstone.engine.schema.Option;
import dev.fieldstone.engine.schema.OptionDraft;
import dev.fieldstone.engine.schema.OptionId;
import dev.fieldstone.engine.schema.References;
import dev.fieldstone.engine.schema.RepairRule;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.SchemaChange;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.schema.TableDeletionPlan;
import dev.fieldstone.engine.schema.TableDescription;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableId;
import dev.fieldstone.engine.schema.TableLocator;
import dev.fieldstone.engine.schema.TablePatch;
import dev.fieldstone.engine.schema.TypeChange;
import dev.fieldstone.engine.schema.TypeChangePlan;
import dev.fieldstone.engine.schema.Violations;
import dev.fieldstone.engine.scope.Scope;
import dev.fieldstone.engine.scope.TableScope;
import dev.fieldstone.engine.upkeep.ColumnStats;
import dev.fieldstone.engine.upkeep.Finding;
import dev.fieldstone.engine.view.Cursor;
import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.GroupBy;
import dev.fieldstone.engine.view.GroupLocator;
import dev.fieldstone.engine.view.InactiveClause;
import dev.fieldstone.engine.view.Lanes;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.Operator;
import dev.fieldstone.engine.view.Paging;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.RelativeDate;
import dev.fieldstone.engine.view.ShownField;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.Source;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.Steps;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewDraft;
import dev.fieldstone.engine.view.ViewId;
import dev.fieldstone.engine.view.ViewLocator;
import dev.fieldstone.engine.view.ViewPatch;
import dev.fieldstone.engine.view.VisibleFields;
import dev.fieldstone.importexport.CellReading;
import dev.fieldstone.importexport.ColumnMapping;
import dev.fieldstone.importexport.CreatedTable;
import dev.fieldstone.importexport.ExportOptions;
import dev.fieldstone.importexport.ExportReport;
import dev.fieldstone.importexport.FailedRow;
import dev.fieldstone.importexport.FilePreview;
import dev.fieldstone.importexport.FileReading;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.ImportReport;
import dev.fieldstone.importexport.Linking;
import dev.fieldstone.importexport.Matching;
import dev.fieldstone.importexport.NewTable;
import dev.fieldstone.importexport.PreviewOptions;
import dev.fieldstone.importexport.Progress;
import dev.fieldstone.importexport.UnfinishedImport;
import dev.fieldstone.json.JsonForm;
import dev.fieldstone.json.internal.answer.AggregateJson;
import dev.fieldstone.json.internal.answer.ExplanationJson;
import dev.fieldstone.json.internal.answer.GroupJson;
import dev.fieldstone.json.internal.answer.PageJson;
import dev.fieldstone.json.internal.definition.FieldJson;
import dev.fieldstone.json.internal.definition.FieldTypeJson;
import dev.fieldstone.json.internal.definition.FilterJson;
import dev.fieldstone.json.internal.definition.LayoutJson;
import dev.fieldstone.json.internal.definition.QueryJson;
import dev.fieldstone.json.internal.definition.ScopeJson;
import dev.fieldstone.json.internal.definition.TableJson;
import dev.fieldstone.json.internal.definition.TypeChangeJson;
import dev.fieldstone.json.internal.definition.ViewJson;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Scalars;
import dev.fieldstone.json.internal.record.DeletionJson;
import dev.fieldstone.json.internal.record.MoveJson;
import dev.fieldstone.json.internal.record.RecordJson;
import dev.fieldstone.json.internal.record.WriteJson;
import dev.fieldstone.json.internal.report.FeedJson;
import dev.fieldstone.json.internal.report.FileJson;
import dev.fieldstone.json.internal.report.PreviewJson;
import dev.fieldstone.json.internal.report.ProblemJson;
import dev.fieldstone.json.internal.report.UpkeepJson;
import dev.fieldstone.json.internal.value.Attachments;
import dev.fieldstone.json.internal.value.Ids;
import dev.fieldstone.json.internal.value.Jsons;
import dev.fieldstone.json.internal.value.Values;
import dev.fieldstone.query.Aggregate;
import dev.fieldstone.query.AggregateOf;
import dev.fieldstone.query.AggregateResult;
import dev.fieldstone.query.Axis;
import dev.fieldstone.query.Board;
import dev.fieldstone.query.CalendarItems;
import dev.fieldstone.query.Explanation;
import dev.fieldstone.query.Group;
import dev.fieldstone.query.Groups;
import dev.fieldstone.query.Interval;
import dev.fieldstone.query.LayoutUse;
import dev.fieldstone.query.MoveResult;
import dev.fieldstone.query.NestedGroups;
import dev.fieldstone.query.ViewField;
import java.util.LinkedHashMap;
import java.util.Map;

/** The forms of the types that have one. */
public final class Forms {
  private static final Map<Class<?>, JsonForm<?>> BY_TYPE = all();

  private Forms() {}

  /** {@return the form of a type; throws IllegalArgumentException if it has none} */
  @SuppressWarnings("unchecked") // a form is kept under its type
  public static <T> JsonForm<T> of(Class<T> type) {
    JsonForm<?> form = BY_TYPE.get(type);
    if (form == null) {
      throw new IllegalArgumentException("This type has no form as JSON: " + type.getName());
    }
    return (JsonForm<T>) form;
  }

  /** {@return whether a type has a form} */
  public static boolean exists(Class<?> type) {
    return BY_TYPE.containsKey(type);
  }

  private static Map<Class<?>, JsonForm<?>> all() {
    Register register = new Register();
    addNames(register);
    addDefinitions(register);
    addViews(register);
    addRecords(register);
    addAnswers(register);
    addReports(register);
    return Map.copyOf(register.forms);
  }

  private static void addNames(Register register) {
    register
        .add(RecordId.class, Ids.RECORD)
        .add(RecordLocator.class, Ids.RECORD_LOCATOR)
        .add(TableId.class, Ids.TABLE_ID)
        .add(FieldId.class, Ids.FIELD_ID)
        .add(OptionId.class, Ids.OPTION)
        .add(ViewId.class, Ids.VIEW_ID)
        .add(TableLocator.class, Ids.TABLE)
        .add(FieldLocator.class, Ids.FIELD)
        .add(ViewLocator.class, Ids.VIEW)
        .add(Source.class, Ids.SOURCE)
        .add(Cursor.class, Ids.CURSOR)
        .add(GroupLocator.class, LayoutJson.GROUP)
        .add(RelativeDate.class, Values.RELATIVE_DATE)
        .addWord(BulkMode.class)
        .addWord(SchemaStep.class)
        .addWord(References.class)
        .addWord(RepairRule.class)
        .addWord(Status.class)
        .addWord(StorageClass.class)
        .addWord(Operator.class)
        .addWord(Aggregate.class)
        .add(ErrorCode.class, ProblemJson.CODE);
  }

  private static void addDefinitions(Register register) {
    register
        .add(Schema.class, TableJson.SCHEMA)
        .add(SchemaChange.class, TableJson.SCHEMA_CHANGE)
        .add(Table.class, TableJson.TABLE)
        .add(TableDraft.class, TableJson.DRAFT)
        .add(TablePatch.class, TableJson.PATCH)
        .add(TableDeletionPlan.class, TableJson.DELETION_PLAN)
        .add(TableDescription.class, TableJson.DESCRIPTION)
        .add(Field.class, FieldJson.FIELD)
        .add(FieldDraft.class, FieldJson.DRAFT)
        .add(FieldPatch.class, FieldJson.PATCH)
        .add(FieldType.class, FieldTypeJson.TYPE)
        .add(Option.class, FieldJson.OPTION)
        .add(OptionDraft.class, FieldTypeJson.OPTION_DRAFT)
        .add(Conversion.class, TypeChangeJson.CONVERSION)
        .add(TypeChange.class, TypeChangeJson.CHANGE)
        .add(TypeChangePlan.class, TypeChangeJson.PLAN)
        .add(Violations.class, TypeChangeJson.VIOLATIONS)
        .add(Actor.class, UpkeepJson.ACTOR);
  }

  private static void addViews(Register register) {
    register
        .add(View.class, ViewJson.VIEW)
        .add(ViewDraft.class, ViewJson.DRAFT)
        .add(ViewPatch.class, ViewJson.PATCH)
        .add(VisibleFields.class, ViewJson.VISIBLE_FIELDS)
        .add(ShownField.class, ViewJson.SHOWN_FIELD)
        .add(InactiveClause.class, ViewJson.INACTIVE_CLAUSE)
        .add(Layout.class, LayoutJson.LAYOUT)
        .add(Steps.class, LayoutJson.STEPS)
        .add(Lanes.class, LayoutJson.LANES)
        .add(Query.class, QueryJson.QUERY)
        .add(Filter.class, FilterJson.FILTER)
        .add(Sort.class, QueryJson.SORT)
        .add(Paging.class, QueryJson.PAGING)
        .add(GroupBy.class, QueryJson.GROUP_BY)
        .add(Scope.class, ScopeJson.SCOPE)
        .add(TableScope.class, ScopeJson.TABLE_SCOPE);
  }

  private static void addRecords(Register register) {
    register
        .add(Record.class, RecordJson.RECORD)
        .add(Attachment.class, Attachments.FORM)
        .add(Json.class, Jsons.FORM)
        .add(Patch.class, WriteJson.PATCH)
        .add(Bulk.class, WriteJson.BULK)
        .add(Bulk.Target.class, WriteJson.TARGET)
        .add(Outcome.class, WriteJson.OUTCOME)
        .add(Reading.class, WriteJson.READING)
        .add(DeletionPlan.class, DeletionJson.PLAN)
        .add(Backlink.class, DeletionJson.BACKLINK)
        .add(Move.class, MoveJson.MOVE)
        .add(Place.class, MoveJson.PLACE)
        .add(ItemPlace.class, MoveJson.ITEM_PLACE)
        .add(GroupMove.class, MoveJson.GROUP_MOVE)
        .add(MoveResult.class, MoveJson.RESULT);
  }

  private static void addAnswers(Register register) {
    register
        .add(AggregateOf.class, AggregateJson.ASKED)
        .add(AggregateResult.class, AggregateJson.RESULT)
        .add(Axis.class, GroupJson.AXIS)
        .add(Interval.class, GroupJson.INTERVAL)
        .add(Group.class, GroupJson.GROUP)
        .add(Groups.class, GroupJson.GROUPS)
        .add(Board.class, GroupJson.BOARD)
        .add(NestedGroups.class, GroupJson.NESTED_GROUPS)
        .add(LayoutUse.class, PageJson.LAYOUT_USE)
        .add(ViewField.class, PageJson.VIEW_FIELD)
        .add(CalendarItems.class, PageJson.CALENDAR_ITEMS)
        .add(Explanation.class, ExplanationJson.EXPLANATION);
  }

  private static void addReports(Register register) {
    register
        .add(FieldstoneException.class, ProblemJson.FAILURE)
        .add(Problem.class, ProblemJson.PROBLEM)
        .add(ChangeSet.class, FeedJson.CHANGE_SET)
        .add(TableChange.class, FeedJson.TABLE_CHANGE)
        .add(ColumnStats.class, UpkeepJson.COLUMN_STATS)
        .add(Finding.class, UpkeepJson.FINDING)
        .add(Compaction.class, UpkeepJson.COMPACTION)
        .add(IndexPolicy.class, UpkeepJson.INDEX_POLICY)
        .add(Indexing.class, UpkeepJson.INDEXING)
        .add(FileReading.class, FileJson.FILE_READING)
        .add(ColumnMapping.class, FileJson.COLUMN_MAPPING)
        .add(CellReading.class, FileJson.CELL_READING)
        .add(Matching.class, FileJson.MATCHING)
        .add(Linking.class, FileJson.LINKING)
        .add(ImportOptions.class, FileJson.IMPORT_OPTIONS)
        .add(UnfinishedImport.class, FileJson.UNFINISHED_IMPORT)
        .add(ImportReport.class, FileJson.IMPORT_REPORT)
        .add(FailedRow.class, FileJson.FAILED_ROW)
        .add(PreviewOptions.class, PreviewJson.OPTIONS)
        .add(FilePreview.class, PreviewJson.PREVIEW)
        .add(NewTable.class, PreviewJson.NEW_TABLE)
        .add(CreatedTable.class, PreviewJson.CREATED_TABLE)
        .add(ExportOptions.class, FileJson.EXPORT_OPTIONS)
        .add(ExportReport.class, FileJson.EXPORT_REPORT)
        .add(Progress.Step.class, FileJson.STEP);
  }

  private static final class Register {
    private final Map<Class<?>, JsonForm<?>> forms = new LinkedHashMap<>();

    <T> Register add(Class<T> type, Form<T> form) {
      forms.put(type, new TextForm<>(form, null));
      return this;
    }

    <E extends Enum<E>> Register addWord(Class<E> type) {
      return add(type, Scalars.word(type));
    }
  }
}
