package dev.fieldstone.query;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.record.RecordId;
import dev.fieldstone.engine.record.RecordLocator;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort.Direction;
import dev.fieldstone.engine.view.ViewDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of deals in a workspace in memory, with its views: {@code list} in manual order, {@code by_amount} sorted,
 * {@code pipeline} a board in manual order, {@code sorted_board} one sorted by amount, {@code urgency} one by a
 * checkbox, {@code big} those of 100 or more.
 */
final class Deals implements AutoCloseable {
  private final Workspace workspace;
  private final List<String> statements = new ArrayList<>();
  final Session session;
  final ViewRunner views;

  Deals() {
    workspace = Workspace.open(WorkspaceOptions.inMemory().withStatementListener(statements::add));
    session = workspace.org("acme").as("ada");
    session.tables().create(TableDraft.named("Companies"));
    session.tables().create(draft());
    views = ViewRunner.on(session);
  }

  /** Makes a deal. */
  Record deal(String name, @Nullable Integer amount, @Nullable String stage) {
    Map<String, Object> values = new HashMap<>();
    values.put("name", name);
    if (amount != null) {
      values.put("amount", amount);
    }
    if (stage != null) {
      values.put("stage", stage);
    }
    return session.records("deals").create(values);
  }

  /** {@return the names of all that a source shows, in order} */
  List<String> names(String source) {
    return names(source, Query.everything());
  }

  /** {@return the names of all that a query selects, in order} */
  List<String> names(String source, Query query) {
    List<String> names = new ArrayList<>();
    views.forEach(source, query, record -> names.add(record.display()));
    return names;
  }

  /** {@return the names in one lane of a board, in order} */
  List<String> lane(String board, String group) {
    return views.board(board, 1_000).group(group).items().stream().map(Record::display).toList();
  }

  /** {@return the name of a record; null for none} */
  @Nullable String name(@Nullable RecordId record) {
    return record == null ? null : session.records().get((RecordLocator) record).display();
  }

  /** {@return how many SQL statements some work takes, once its connection is open and its statements are known} */
  int statementsOf(Runnable work) {
    work.run();
    statements.clear();
    work.run();
    return statements.size();
  }

  @Override
  public void close() {
    workspace.close();
  }

  private static TableDraft draft() {
    return TableDraft.named("Deals")
        .field("amount", FieldType.number(2))
        .field("stage", FieldType.singleSelect("Lead", "Won", "Lost"))
        .field("urgent", FieldType.checkbox())
        .field("closes", FieldType.date())
        .field("company", FieldType.reference("companies", OnDelete.RESTRICT))
        .view(ViewDraft.table("List"))
        .view(
            ViewDraft.table("By amount").showing(Query.everything().sortedBy("amount", Direction.ASC)))
        .view(ViewDraft.board("Pipeline", "stage"))
        .view(
            ViewDraft.board("Sorted board", "stage")
                .showing(Query.everything().sortedBy("amount", Direction.ASC)))
        .view(ViewDraft.table("Big").showing(Query.where("amount").atLeast(100)))
        .view(ViewDraft.board("Urgency", "urgent"));
  }
}
