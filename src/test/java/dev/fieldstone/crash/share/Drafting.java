package dev.fieldstone.crash.share;

import static dev.fieldstone.crash.share.Document.COMPANIES;
import static dev.fieldstone.crash.share.Document.DEALS;
import static dev.fieldstone.crash.share.Document.OWNERS;
import static dev.fieldstone.crash.share.Document.PARTNER;
import static dev.fieldstone.crash.share.Document.STAGES;
import static dev.fieldstone.crash.share.Document.TASKS;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws records as they are to be made or changed. */
public final class Drafting {
  /** How many records a share may have, by table, so that a check takes no longer than a run. */
  private static final Map<String, Integer> MAX_RECORDS = Map.of(COMPANIES, 24, DEALS, 24, TASKS, 90);

  private static final int MAX_NOTE_CHARACTERS = 3_000;

  private Drafting() {}

  /** {@return how many more records of a table a share may have} */
  public static int room(Share share, String table) {
    return MAX_RECORDS.getOrDefault(table, 0) - share.items(table).size();
  }

  /** {@return a new record that belongs to one of the share's, if it has any to belong to} */
  public static Item draft(Share share, String table, String name) {
    String owner = OWNERS.get(table);
    Item draft = plain(share, table, name);
    return owner == null ? draft : referring(share, draft, owner, table.equals(DEALS) ? COMPANIES : DEALS);
  }

  /** {@return a new record that belongs to one of this name} */
  public static Item partOf(Share share, String table, String name, String ownerName) {
    return plain(share, table, name).with(OWNERS.getOrDefault(table, ""), ownerName);
  }

  /** {@return a new company} */
  public static Item company(Share share, String name) {
    return plain(share, COMPANIES, name);
  }

  /** {@return the next version of a record with another amount} */
  public static Item changed(Share share, Item item) {
    return item.with("amount", share.number()).written();
  }

  private static Item plain(Share share, String table, String name) {
    Random random = share.random();
    Item draft = Item.named(table, name).with("share", share.token()).with("amount", share.number());
    return switch (table) {
      case COMPANIES -> draft.with("note", "n".repeat(1 + random.nextInt(MAX_NOTE_CHARACTERS)));
      case DEALS ->
          referring(share, draft.with("stage", STAGES.get(random.nextInt(STAGES.size()))), PARTNER, COMPANIES);
      default -> draft;
    };
  }

  private static Item referring(Share share, Item draft, String field, String targetTable) {
    List<Item> targets = share.items(targetTable);
    Item target = share.random().nextBoolean() ? share.any(targets) : null;
    return target == null ? draft : draft.with(field, target.name());
  }
}
