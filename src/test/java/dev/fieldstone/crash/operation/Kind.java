package dev.fieldstone.crash.operation;

import dev.fieldstone.crash.share.Document;
import dev.fieldstone.crash.share.OrderKeys;
import dev.fieldstone.crash.share.Share;
import dev.fieldstone.crash.share.Things;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The kinds of operations, and how often each is drawn. */
public enum Kind {
  CREATE(12, RecordOperations::create),
  UPDATE(20, RecordOperations::update),
  CREATE_IN_THREE_TABLES(12, RecordOperations::createInThreeTables),
  UPDATE_IN_THREE_TABLES(12, RecordOperations::updateInThreeTables),
  DELETE(10, RecordOperations::delete),
  CREATE_ALL(3, BulkOperations::createAll),
  IMPORT(3, BulkOperations::importFile),
  DELETE_ALL(4, BulkOperations::deleteAll),
  ARCHIVE(2, BulkOperations::archive),
  RESTORE(3, BulkOperations::restore),
  BULK_CALL(5, BulkCalls::mixed),
  MOVE_IN_LIST(10, OrderOperations::moveInList),
  MOVE_ON_BOARD(10, OrderOperations::moveOnBoard),
  CREATE_VIEW(2, SchemaOperations::createView),
  UPDATE_VIEW(2, SchemaOperations::updateView),
  DELETE_VIEW(1, SchemaOperations::deleteView),
  CREATE_FIELD(3, SchemaOperations::createField),
  FILL_FIELD(4, SchemaOperations::fillField),
  DELETE_FIELD(1, SchemaOperations::deleteField),
  CREATE_TABLE(2, SchemaOperations::createTable),
  COPY_TABLE(2, SchemaOperations::copyTable),
  DELETE_TABLE(2, SchemaOperations::deleteTable),
  CREATE_OWN_RECORD(3, OwnTable::createRecord),
  UPDATE_OWN_RECORD(4, OwnTable::updateRecord),
  CHANGE_TYPE(3, OwnTable::changeType),
  CONVERT(4, OwnTable::convert),
  ADD_OPTION(1, OwnTable::addOption),
  RENAME_OPTION(1, OwnTable::renameOption),
  /** Once, at the beginning. */
  CREATE_ORDER_VIEWS(0, SchemaOperations::createOrderViews),
  /** Once, at the beginning. */
  CREATE_OWN_TABLE(0, OwnTable::create);

  private static final int TOTAL_WEIGHT = Arrays.stream(values()).mapToInt(kind -> kind.weight).sum();

  private final int weight;
  private final Drawing drawing;

  Kind(int weight, Drawing drawing) {
    this.weight = weight;
    this.drawing = drawing;
  }

  /** {@return the kind of a share's next operation: what it begins with, then one by weight} */
  public static Kind next(Share share) {
    if (share.thing(Things.view(Document.DEALS, OrderKeys.listName(share))) == null) {
      return CREATE_ORDER_VIEWS;
    }
    return share.thing(Things.table(OwnTable.name(share))) == null ? CREATE_OWN_TABLE : any(share.random());
  }

  /** {@return an operation of this kind on a share; null if the share has nothing for it, or no room} */
  public @Nullable Operation draw(Share share, String name) {
    return drawing.draw(share, name);
  }

  private static Kind any(Random random) {
    int left = random.nextInt(TOTAL_WEIGHT);
    for (Kind kind : values()) {
      left -= kind.weight;
      if (left < 0) {
        return kind;
      }
    }
    throw new AssertionError();
  }
}
