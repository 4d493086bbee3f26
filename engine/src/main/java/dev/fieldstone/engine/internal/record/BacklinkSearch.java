package dev.fieldstone.engine.internal.record;

import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.sql.LinkStatements;
import dev.fieldstone.engine.internal.write.State;
import dev.fieldstone.engine.record.Backlink;
import dev.fieldstone.engine.record.RecordId;
import java.util.List;

/**
 * Finds who refers to a record, by the links of each field that can.
 *
 * @param state what is read
 */
public record BacklinkSearch(State state) {

  /** {@return the fields by which anybody refers to a record, in the order of tables and fields} */
  public List<Backlink> to(StoredRecord target) {
    long table = target.definition().number();
    return Referrer.to(state.catalog(), table).stream()
        .filter(referrer -> referrer.mode() != null && !referrer.table().hides(referrer.field()))
        .map(referrer -> backlink(referrer, target.number()))
        .filter(backlink -> backlink.count() > 0)
        .toList();
  }

  private Backlink backlink(Referrer referrer, long target) {
    TableDefinition table = referrer.table();
    if (table.veil().hidesRecords()) {
      return visible(referrer, target);
    }
    LinkStatements links = state.org().statements().links(referrer.field().number(), referrer.key());
    Long count = state.sql().first(links.countReferring(), row -> row.getLong(1), target);
    List<RecordId> first =
        state
            .sql()
            .list(links.firstReferring(), row -> table.id(row.getLong(1)), target, (long) Backlink.FIRST_RECORDS);
    return backlink(referrer, count == null ? 0 : count, first);
  }

  private Backlink visible(Referrer referrer, long target) {
    List<Long> referring = referrer.links(state).referring(List.of(target)).stream().map(Links.Link::record).toList();
    List<Long> visible = new Restrictions(state).visible(referrer, referring);
    List<RecordId> first =
        visible.stream().limit(Backlink.FIRST_RECORDS).map(referrer.table()::id).toList();
    return backlink(referrer, visible.size(), first);
  }

  private static Backlink backlink(Referrer referrer, long count, List<RecordId> first) {
    TableDefinition table = referrer.table();
    return new Backlink(
        table.table().id(),
        referrer.field().field().id(),
        table.table().key() + "." + referrer.field().field().key(),
        count,
        first);
  }
}
