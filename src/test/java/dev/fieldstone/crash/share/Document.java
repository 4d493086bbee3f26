package dev.fieldstone.crash.share;

import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.ViewDraft;
import java.util.List;
import java.util.Map;

/**
 * The tables that all threads write to: tasks belong to deals, and deals to companies, and go with them. A deal may
 * have a partner, too, and does without when that goes.
 */
public final class Document {
  public static final String COMPANIES = "companies";
  public static final String DEALS = "deals";
  public static final String TASKS = "tasks";

  /** The stages of a deal: the groups of the boards. */
  public static final List<String> STAGES = List.of("Lead", "Won", "Lost");

  /** The fields that refer to a record of which the record is a part, by table. */
  public static final Map<String, String> OWNERS = Map.of(DEALS, "company", TASKS, "deal");

  /** The field of deals that is emptied when its target goes. */
  public static final String PARTNER = "partner";

  private Document() {}

  /** {@return the tables, each name being the key, too} */
  public static List<TableDraft> tables() {
    return List.of(
        table(COMPANIES).field("note", FieldType.longText()),
        table(DEALS)
            .field("stage", FieldType.singleSelect(STAGES.toArray(String[]::new)))
            .field("company", FieldType.reference(COMPANIES, OnDelete.CASCADE))
            .field(PARTNER, FieldType.reference(COMPANIES, OnDelete.CLEAR)),
        table(TASKS).field("deal", FieldType.reference(DEALS, OnDelete.CASCADE)));
  }

  /** {@return the document that makes them} */
  public static Schema schema() {
    return new Schema(tables());
  }

  /** {@return a table with what each has: whose its records are, and an amount} */
  private static TableDraft table(String name) {
    return TableDraft.named(name)
        .field("share", FieldType.text())
        .field("amount", FieldType.number(0))
        .view(ViewDraft.table("all"));
  }
}
