package dev.fieldstone.engine.error;

/**
 * Why a call failed. Codes are stable and never reused; {@link #toString} is the wire form, {@code AREA/NAME}.
 *
 * <p>The list is kept equal to {@code docs/error-codes.md} by a test.
 */
public enum ErrorCode {
  /** A value does not fit its field's type. */
  VALUE_INVALID(Category.INVALID, "VALUE/INVALID"),
  /** A required field has no value. */
  VALUE_REQUIRED(Category.INVALID, "VALUE/REQUIRED"),
  /** A view or query does not make sense as it stands. */
  VIEW_INVALID(Category.INVALID, "VIEW/INVALID"),
  /** A schema document contradicts itself or what is there. */
  SCHEMA_INVALID(Category.INVALID, "SCHEMA/INVALID"),
  /** The view's kind has no groups. */
  VIEW_HAS_NO_GROUPS(Category.INVALID, "VIEW/HAS_NO_GROUPS"),
  /** A neighbour named by a move is not shown by the view. */
  VIEW_NEIGHBOUR_NOT_IN_VIEW(Category.INVALID, "VIEW/NEIGHBOUR_NOT_IN_VIEW"),
  /** The neighbours named by a move stand the other way round. */
  VIEW_NEIGHBOURS_REVERSED(Category.INVALID, "VIEW/NEIGHBOURS_REVERSED"),
  /** Something stands between the neighbours of a strict move. */
  VIEW_NEIGHBOURS_NOT_ADJACENT(Category.INVALID, "VIEW/NEIGHBOURS_NOT_ADJACENT"),
  /** The view's sorts do not let the record stand there. */
  VIEW_MOVE_AGAINST_SORT(Category.INVALID, "VIEW/MOVE_AGAINST_SORT"),
  /** The record is not in the group it was expected in. */
  VIEW_NOT_IN_GROUP(Category.INVALID, "VIEW/NOT_IN_GROUP"),
  /** The board's axis can't be written. */
  VIEW_AXIS_READONLY(Category.INVALID, "VIEW/AXIS_READONLY"),
  /** The board's axis takes no drops. */
  VIEW_AXIS_NOT_DROPPABLE(Category.INVALID, "VIEW/AXIS_NOT_DROPPABLE"),
  /** This group takes no drops. */
  GROUP_NOT_DROPPABLE(Category.INVALID, "GROUP/NOT_DROPPABLE"),
  /** The field can't be written. */
  FIELD_READONLY(Category.INVALID, "FIELD/READONLY"),
  /** The type's settings don't hold together. */
  FIELD_TYPE_INVALID(Category.INVALID, "FIELD/TYPE_INVALID"),
  /** A page's number or size is out of bounds. */
  PAGE_INVALID(Category.INVALID, "PAGE/INVALID"),
  /** The cursor belongs to another query, or its anchor is lost. */
  CURSOR_INVALID(Category.INVALID, "CURSOR/INVALID"),
  /** A column of the file maps to no field. */
  IMPORT_UNKNOWN_COLUMN(Category.INVALID, "IMPORT/UNKNOWN_COLUMN"),
  /** Two columns of the file map to one field. */
  IMPORT_DUPLICATE_COLUMN(Category.INVALID, "IMPORT/DUPLICATE_COLUMN"),
  /** The file has no header row. */
  IMPORT_EMPTY(Category.INVALID, "IMPORT/EMPTY"),
  /** A row matches several records. */
  IMPORT_AMBIGUOUS_MATCH(Category.INVALID, "IMPORT/AMBIGUOUS_MATCH"),
  /** The file format can't hold a value. */
  EXPORT_NOT_REPRESENTABLE(Category.INVALID, "EXPORT/NOT_REPRESENTABLE"),
  /** The org's id is blank or too long. */
  ORG_NAME_INVALID(Category.INVALID, "ORG/NAME_INVALID"),
  /** A table's properties don't hold together. */
  TABLE_INVALID(Category.INVALID, "TABLE/INVALID"),
  /** The file is broken. */
  IMPORT_FILE_MALFORMED(Category.INVALID, "IMPORT/FILE_MALFORMED"),
  /** The file is hostile or of another kind. */
  IMPORT_FILE_REJECTED(Category.INVALID, "IMPORT/FILE_REJECTED"),
  /** The idempotency key is blank, too long, or no plain text. */
  REQUEST_KEY_INVALID(Category.INVALID, "REQUEST/KEY_INVALID"),
  /** The text is not JSON, or not of the form that is read. */
  JSON_INVALID(Category.INVALID, "JSON/INVALID"),
  /** The session's scope does not allow the write, or what it is about. */
  SCOPE_REFUSED(Category.FORBIDDEN, "SCOPE/REFUSED"),
  /** No such org. */
  ORG_NOT_FOUND(Category.NOT_FOUND, "ORG/NOT_FOUND"),
  /** No such table. */
  TABLE_NOT_FOUND(Category.NOT_FOUND, "TABLE/NOT_FOUND"),
  /** No such field. */
  FIELD_NOT_FOUND(Category.NOT_FOUND, "FIELD/NOT_FOUND"),
  /** No such record. */
  RECORD_NOT_FOUND(Category.NOT_FOUND, "RECORD/NOT_FOUND"),
  /** No such view. */
  VIEW_NOT_FOUND(Category.NOT_FOUND, "VIEW/NOT_FOUND"),
  /** No such option. */
  OPTION_NOT_FOUND(Category.NOT_FOUND, "OPTION/NOT_FOUND"),
  /** No such comment. */
  COMMENT_NOT_FOUND(Category.NOT_FOUND, "COMMENT/NOT_FOUND"),
  /** No such segment. */
  SEGMENT_NOT_FOUND(Category.NOT_FOUND, "SEGMENT/NOT_FOUND"),
  /** No such group. */
  GROUP_NOT_FOUND(Category.NOT_FOUND, "GROUP/NOT_FOUND"),
  /** Another record has this value. */
  RECORD_NOT_UNIQUE(Category.CONFLICT, "RECORD/NOT_UNIQUE"),
  /** Other records hold this one back. */
  RECORD_REFERENCED(Category.CONFLICT, "RECORD/REFERENCED"),
  /** The idempotency key was used with other content. */
  REQUEST_KEY_REUSED(Category.CONFLICT, "REQUEST/KEY_REUSED"),
  /** The record was changed meanwhile. */
  RECORD_VERSION_CONFLICT(Category.CONFLICT, "RECORD/VERSION_CONFLICT"),
  /** Another org has this id. */
  ORG_EXISTS(Category.CONFLICT, "ORG/EXISTS"),
  /** Another table has this key. */
  TABLE_KEY_TAKEN(Category.CONFLICT, "TABLE/KEY_TAKEN"),
  /** Another field has this key. */
  FIELD_KEY_TAKEN(Category.CONFLICT, "FIELD/KEY_TAKEN"),
  /** The display field can't be deleted or take this type. */
  FIELD_IS_DISPLAY(Category.CONFLICT, "FIELD/IS_DISPLAY"),
  /** A built-in or locked field can't be changed. */
  FIELD_IS_SYSTEM(Category.CONFLICT, "FIELD/IS_SYSTEM"),
  /** A host-fed table can't be changed so. */
  TABLE_IS_SYSTEM(Category.CONFLICT, "TABLE/IS_SYSTEM"),
  /** Active records lack a value. */
  FIELD_VALUES_MISSING(Category.CONFLICT, "FIELD/VALUES_MISSING"),
  /** Values repeat. */
  FIELD_VALUES_NOT_UNIQUE(Category.CONFLICT, "FIELD/VALUES_NOT_UNIQUE"),
  /** The last active view of a table stays. */
  VIEW_IS_ONLY(Category.CONFLICT, "VIEW/IS_ONLY"),
  /** The host owns this record. */
  RECORD_OWNED_BY_HOST(Category.CONFLICT, "RECORD/OWNED_BY_HOST"),
  /** The host refused the change. */
  RECORD_REFUSED_BY_HOST(Category.CONFLICT, "RECORD/REFUSED_BY_HOST"),
  /** The workspace is open elsewhere, in this process or another. */
  WORKSPACE_LOCKED(Category.CONFLICT, "WORKSPACE/LOCKED"),
  /** The files were written by a newer version. */
  WORKSPACE_FORMAT_TOO_NEW(Category.CONFLICT, "WORKSPACE/FORMAT_TOO_NEW"),
  /** The session's scope does not fit the tables and fields as they are. */
  SCOPE_INVALID(Category.CONFLICT, "SCOPE/INVALID"),
  /** The file is not the one that was previewed. */
  IMPORT_FILE_CHANGED(Category.CONFLICT, "IMPORT/FILE_CHANGED"),
  /** Too much for a synchronous import. */
  IMPORT_OVER_SYNC_LIMIT(Category.TOO_LARGE, "IMPORT/OVER_SYNC_LIMIT"),
  /** Too much for a synchronous export. */
  EXPORT_OVER_SYNC_LIMIT(Category.TOO_LARGE, "EXPORT/OVER_SYNC_LIMIT"),
  /** Too many operations in one call. */
  BULK_TOO_MANY(Category.TOO_LARGE, "BULK/TOO_MANY"),
  /** A query, or what it names, is too large. */
  QUERY_TOO_MANY(Category.TOO_LARGE, "QUERY/TOO_MANY"),
  /** The org has as many tables as it may. */
  ORG_TOO_MANY_TABLES(Category.TOO_LARGE, "ORG/TOO_MANY_TABLES"),
  /** The org knows as many actors as it may. */
  ORG_TOO_MANY_ACTORS(Category.TOO_LARGE, "ORG/TOO_MANY_ACTORS"),
  /** The table has as many views as it may. */
  TABLE_TOO_MANY_VIEWS(Category.TOO_LARGE, "TABLE/TOO_MANY_VIEWS"),
  /** The table has as many fields as it may. */
  TABLE_TOO_MANY_FIELDS(Category.TOO_LARGE, "TABLE/TOO_MANY_FIELDS"),
  /** The field has as many options as it may. */
  FIELD_TOO_MANY_OPTIONS(Category.TOO_LARGE, "FIELD/TOO_MANY_OPTIONS"),
  /** A value is larger than its bound. */
  VALUE_TOO_LARGE(Category.TOO_LARGE, "VALUE/TOO_LARGE"),
  /** The JSON is too long or too deep. */
  JSON_TOO_LARGE(Category.TOO_LARGE, "JSON/TOO_LARGE"),
  /** The writer did not get to this call in time. */
  ORG_BUSY(Category.UNAVAILABLE, "ORG/BUSY"),
  /** The calling thread was interrupted. */
  ORG_INTERRUPTED(Category.UNAVAILABLE, "ORG/INTERRUPTED"),
  /** The host's code took too long. */
  HOST_TIMEOUT(Category.UNAVAILABLE, "HOST/TIMEOUT"),
  /** The read took too long. */
  QUERY_TIMEOUT(Category.UNAVAILABLE, "QUERY/TIMEOUT"),
  /** The call was cancelled. */
  QUERY_CANCELLED(Category.UNAVAILABLE, "QUERY/CANCELLED"),
  /** The workspace is closed, or the org was removed while the call ran. */
  WORKSPACE_CLOSED(Category.UNAVAILABLE, "WORKSPACE/CLOSED"),
  /** The database failed. */
  STORAGE_FAILED(Category.UNAVAILABLE, "STORAGE/FAILED");

  /** What a host maps to its own protocol at once. */
  public enum Category {
    /** The request can't be carried out as it stands; HTTP 400. */
    INVALID(400),
    /** The session's scope does not allow it; HTTP 403. */
    FORBIDDEN(403),
    /** Something named does not exist; HTTP 404. */
    NOT_FOUND(404),
    /** The request contradicts the present state; HTTP 409. */
    CONFLICT(409),
    /** A bound of {@link Limits} is exceeded; HTTP 413. */
    TOO_LARGE(413),
    /** Not now; HTTP 503. */
    UNAVAILABLE(503);

    private final int httpStatus;

    Category(int httpStatus) {
      this.httpStatus = httpStatus;
    }

    /** {@return the HTTP status that says the same} */
    public int httpStatus() {
      return httpStatus;
    }
  }

  private final Category category;
  private final String wireForm;

  ErrorCode(Category category, String wireForm) {
    this.category = category;
    this.wireForm = wireForm;
  }

  /** {@return the category, by which hosts map codes they don't know} */
  public Category category() {
    return category;
  }

  /** {@return the wire form, such as {@code RECORD/NOT_UNIQUE}} */
  @Override
  public String toString() {
    return wireForm;
  }
}
