package dev.fieldstone.operation;

import dev.fieldstone.engine.record.BulkMode;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.RepairRule;
import dev.fieldstone.engine.schema.Uniqueness;
import java.util.List;

/** Something that is done to an org. Every place that has to know them is a switch. */
public sealed interface Operation {

  /** One call, or a few that belong together. */
  sealed interface Single extends Operation {}

  /** A change of the schema. */
  sealed interface OfSchema extends Single {}

  /** A change of records. */
  sealed interface OfRecords extends Single {}

  /** A change of views, manual order included. */
  sealed interface OfViews extends Single {}

  /** Makes a table with fields, unless there are enough. */
  record MakeTable(List<FieldSeed> fields) implements OfSchema {}

  /** Makes a copy of a table, unless there are enough. */
  record CopyTable(int table) implements OfSchema {}

  /** Lays a table out anew, which changes nothing that can be seen. */
  record CompactTable(int table) implements OfSchema {}

  /** Deletes a table, unless it is the last; if asked, what others displayed of it stays as text. */
  record DropTable(int table, boolean leavesTexts) implements OfSchema {}

  /** Changes which field stands for a record. */
  record DisplayBy(int table, int field) implements OfSchema {}

  /** Makes a field. */
  record MakeField(int table, FieldSeed field) implements OfSchema {}

  /** Changes a field's type. */
  record Retype(int table, int field, TypeSeed type) implements OfSchema {}

  /** Changes a field's type back to what it was in one of the storage classes it left. */
  record RetypeBack(int table, int field, int which) implements OfSchema {}

  /**
   * Changes a field's type, and copies what converts.
   *
   * @param back which class that the field left to go back to; negative for the type given, or where it left none
   */
  record Convert(int table, int field, TypeSeed type, int back, Conversion.Mode mode) implements OfSchema {}

  /** Turns the demand for a value on or off. */
  record Require(int table, int field, boolean required) implements OfSchema {}

  /** Makes values unique, or lets them repeat. */
  record Unique(int table, int field, Uniqueness uniqueness) implements OfSchema {}

  /** Changes what new records get. */
  record SetDefault(int table, int field, Given value) implements OfSchema {}

  /** Changes the options of a select to these labels. */
  record SetOptions(int table, int field, List<Integer> labels) implements OfSchema {}

  /** Gives an option of a select another label. */
  record RenameOption(int table, int field, int option, int label) implements OfSchema {}

  /** Moves a field before or after another. */
  record ShiftField(int table, int field, int sibling, boolean isAfter) implements OfSchema {}

  /** Deletes a field. */
  record DropField(int table, int field) implements OfSchema {}

  /** Makes a record. */
  record Make(int table, List<GivenFor> values) implements OfRecords {}

  /** Makes records, all or none. */
  record MakeAll(int table, List<List<GivenFor>> records) implements OfRecords {}

  /** Makes records, each by itself. */
  record MakeEach(int table, List<List<GivenFor>> records) implements OfRecords {}

  /** Changes a record. */
  record Change(int record, List<GivenFor> values, StatusChange status, Expected expected) implements OfRecords {}

  /** What a change does with the status. */
  enum StatusChange {
    /** Leaves it. */
    KEEP,
    /** Archives. */
    ARCHIVE,
    /** Restores. */
    RESTORE
  }

  /** Which version a change is based on. */
  enum Expected {
    /** Any. */
    ANY,
    /** The present one. */
    PRESENT,
    /** One that is past. */
    STALE
  }

  /** Archives records. */
  record Archive(List<Integer> records) implements OfRecords {}

  /** Restores records. */
  record Restore(List<Integer> records) implements OfRecords {}

  /** Deletes records of any tables in one call. */
  record Delete(List<Integer> records) implements OfRecords {}

  /** Duplicates a record, some values being others. */
  record Duplicate(int record, List<GivenFor> overrides) implements OfRecords {}

  /** Makes values fit that their field's type refuses. */
  record Repair(int table, int field, RepairRule rule) implements OfRecords {}

  /** Gives the default of a field to the records that have no value in it. */
  record FillExisting(int table, int field) implements OfRecords {}

  /** Makes a bulk call. */
  record BulkCall(List<BulkSeed> operations, BulkMode mode) implements OfRecords {}

  /** Writes on whatever a query on a table or view selects, up to a limit. */
  record Where(int source, QuerySeed query, Effect effect, List<GivenFor> values, int max) implements OfRecords {
    /** What is done to the records. */
    public enum Effect {
      /** They get values. */
      UPDATE,
      /** They are archived. */
      ARCHIVE,
      /** They are restored. */
      RESTORE,
      /** They are deleted. */
      DELETE
    }
  }

  /** Makes a view, a board if asked. */
  record MakeView(int table, boolean isBoard, QuerySeed query) implements OfViews {}

  /** Changes the query of a view. */
  record Requery(int view, QuerySeed query) implements OfViews {}

  /** Turns a view into a board split by a field, or back into a table. */
  record Relayout(int view, boolean isBoard, int axis) implements OfViews {}

  /** Duplicates a view. */
  record CopyView(int view) implements OfViews {}

  /** Deletes a view. */
  record DropView(int table, int view) implements OfViews {}

  /** Archives or restores a view. */
  record ArchiveView(int table, int view, boolean archived) implements OfViews {}

  /** Makes a view the default. */
  record DefaultView(int view) implements OfViews {}

  /** Puts views of a table in front, in this order. */
  record OrderViews(int table, List<Integer> views) implements OfViews {}

  /**
   * Moves records within a view.
   *
   * @param view the view
   * @param records chosen among its items
   * @param toLane on a board, the lane to land in, one past the last being that without a value; negative to stay
   * @param isFromChecked whether the lane they come from is named too
   * @param place where
   */
  record MoveRecords(int view, List<Integer> records, int toLane, boolean isFromChecked, PlaceSeed place)
      implements OfViews {}

  /** Runs a query on a table, or on top of a view, in pages of a size. */
  record Ask(int source, QuerySeed query, int take) implements Single {}

  /** Searches what a query on a table, or on top of a view, selects for words. */
  record Search(int source, QuerySeed query, List<Integer> words, int take) implements Single {}

  /** Does several operations as one; if asked, gives up at the end, so that none of them happened. */
  record Together(List<Single> operations, boolean isAborted) implements Operation {}

  /** Closes the workspace and opens it again, where it has a directory. */
  record Reopen() implements Operation {}
}
