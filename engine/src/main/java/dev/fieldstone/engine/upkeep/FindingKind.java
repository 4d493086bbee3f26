package dev.fieldstone.engine.upkeep;

/**
 * What can be wrong in the storage of an org: with its SQL tables, its definitions, its actors, its records, its
 * references, its manual order. {@code docs/verify.md} says how each can come about.
 */
public enum FindingKind {
  /** An SQL table that the definitions need is not there. What it held is lost. */
  SQL_TABLE_MISSING("An SQL table is missing", Repair.RESTORE_BACKUP),
  /** There is an SQL table that the library did not make. Nothing of the library needs it. */
  SQL_TABLE_STRAY("An SQL table is not of the library's making", Repair.BY_HAND),
  /** An SQL table lacks a column. What it held is lost. */
  COLUMN_MISSING("An SQL table lacks a column", Repair.RESTORE_BACKUP),
  /** A column is of another type than it was made with. */
  COLUMN_TYPE_WRONG("A column is of the wrong type", Repair.RESTORE_BACKUP),
  /** A column lacks the index that its table has by its definition. Answers are right, but slow. */
  INDEX_MISSING("A column lacks its index", Repair.BY_HAND),

  /** A definition in use differs from the one that is stored. */
  DEFINITION_DIFFERS("A definition in use is not the one that is stored", Repair.REOPEN),
  /** A field or view is stored whose table does not exist. Nobody sees it. */
  DEFINITION_STRAY("A definition belongs to no table", Repair.BY_HAND),
  /** An actor is stored with an id or label that can't be put, or without one. */
  ACTOR_MALFORMED("An actor is one that can't be put", Repair.PUT_ACTORS),
  /** An actor in use differs from the one that is stored, or there is only one of them. */
  ACTOR_DIFFERS("An actor in use is not the one that is stored", Repair.REOPEN),
  /** The stored places of tables, or of a table's fields or views, are not 0, 1, 2, and so on. */
  ORDER_BROKEN("Stored places have gaps or are taken twice", Repair.BY_HAND),
  /** A definition has a number that new ones may get again. */
  DEFINITION_NUMBER_NOT_GIVEN("A definition has a number that was never given", Repair.RESTORE_BACKUP),
  /** Two tables, or two fields or views of a table, have one key. One of them can't be found by it. */
  KEY_SHARED("Two siblings have the same key", Repair.CHANGE_SCHEMA),
  /** Two options of a select have one label, and neither is removed, or one number. */
  OPTION_SHARED("Two options of a select can't be told apart", Repair.CHANGE_SCHEMA),
  /** The field that stands for a table's records does not exist, or is of a type that can't stand for them. */
  DISPLAY_FIELD_INVALID("The display field can't stand for records", Repair.CHANGE_SCHEMA),
  /** Not exactly one active view is a table's default. */
  DEFAULT_VIEW_INVALID("Not exactly one active view is the default", Repair.CHANGE_SCHEMA),
  /** A view names a field that its table lacks. */
  VIEW_FIELD_MISSING("A view names a field that does not exist", Repair.CHANGE_SCHEMA),
  /** A field's type does not fit the storage class that its values are kept under, or its other settings. */
  FIELD_TYPE_CONTRADICTED("A field's type contradicts how it is kept", Repair.RESTORE_BACKUP),
  /** A reference targets, or while dormant targeted, a table that does not exist. */
  REFERENCE_TARGET_MISSING("A reference targets a table that does not exist", Repair.CHANGE_SCHEMA),
  /** A default value is not of its field's class, or an option that does not exist. */
  DEFAULT_VALUE_INVALID("A default value does not fit its field", Repair.CHANGE_SCHEMA),
  /** Two fields, or two storage classes of one, keep their values in one column. */
  COLUMN_SHARED("Two fields keep their values in one column", Repair.RESTORE_BACKUP),
  /** The values of a field are said to lie in a column that its table does not have, or did not give to a field. */
  COLUMN_NOT_GIVEN("A field's column was never given to it", Repair.RESTORE_BACKUP),

  /** A record lacks its status, version, or who made or changed it when. */
  RECORD_INCOMPLETE("A record lacks what every record has", Repair.RESTORE_BACKUP),
  /** A record has a number that new records may get again. */
  RECORD_NUMBER_NOT_GIVEN("A record has a number that was never given", Repair.BY_HAND),
  /** A value is one that no write accepts: an empty text, a number or a date out of bounds. */
  VALUE_MALFORMED("A value is one that no write accepts", Repair.WRITE_VALUES),
  /** A value is an option that its field does not have and never had. It reads as empty. */
  OPTION_UNKNOWN("A value is an option that does not exist", Repair.WRITE_VALUES),
  /** An active record has no value in a required field. */
  REQUIRED_VALUE_MISSING("A required field is empty in active records", Repair.WRITE_VALUES),
  /** An extension has values of a record that does not exist. */
  EXTENSION_ROW_STRAY("An extension holds values of no record", Repair.BY_HAND),
  /** A column that no field has had yet holds values, which would be those of the next field to get it. */
  SPARE_COLUMN_FILLED("A column that no field has had holds values", Repair.BY_HAND),

  /** A reference, active or dormant, points at a record that does not exist. */
  REFERENCE_DANGLING("A reference points at a record that does not exist", Repair.WRITE_VALUES),
  /** A reference has no link: deleting its target does not find it. */
  LINK_MISSING("A reference has no link", Repair.WRITE_VALUES),
  /** A reference has a link to another record than it points at. */
  LINK_WRONG("A reference has a link to another record", Repair.WRITE_VALUES),
  /** A link belongs to no value: its record is empty there, or does not exist. */
  LINK_STRAY("A link belongs to no reference", Repair.BY_HAND),

  /** A unique value has no key: another record can be given the same value. */
  UNIQUE_KEY_MISSING("A unique value has no key", Repair.CHANGE_SCHEMA),
  /** A record's key is that of another value than it has in a unique field. */
  UNIQUE_KEY_WRONG("A unique value has the key of another", Repair.CHANGE_SCHEMA),
  /** A key belongs to no unique value: its record is empty there, or does not exist. Nobody can be given its value. */
  UNIQUE_KEY_STRAY("A key belongs to no unique value", Repair.CHANGE_SCHEMA),

  /** There are positions in a view that does not exist. */
  POSITION_WITHOUT_VIEW("There are positions in a view that does not exist", Repair.BY_HAND),
  /** There are positions of records that do not exist. */
  POSITION_WITHOUT_RECORD("There are positions of records that do not exist", Repair.BY_HAND),
  /** Records of a view have the same position, so that their order is not settled. */
  POSITION_SHARED("Records have the same position in a view", Repair.MOVE_RECORDS),
  /** A position is one that no move gives: of the wrong length, at a record's own place, or beyond all records. */
  POSITION_MALFORMED("A position is one that no move gives", Repair.BY_HAND),
  /** What is kept of a table in memory, for quick reads, differs from the database. */
  KEPT_COLUMN_DIFFERS("Columns kept in memory differ from the database", Repair.REOPEN),
  /** Views are said to have been respaced that do not exist. Nothing asks for it. */
  RESPACING_WITHOUT_VIEW("Views are said to have been respaced that do not exist", Repair.BY_HAND);

  private final String sentence;
  private final Repair repair;

  FindingKind(String sentence, Repair repair) {
    this.sentence = sentence;
    this.repair = repair;
  }

  /** {@return a constant sentence for people} */
  public String sentence() {
    return sentence;
  }

  /** {@return what repairs it} */
  public Repair repair() {
    return repair;
  }
}
