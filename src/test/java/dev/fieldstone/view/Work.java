package dev.fieldstone.view;

import dev.fieldstone.engine.Fields;
import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.Views;
import dev.fieldstone.engine.Workspace;
import dev.fieldstone.engine.WorkspaceOptions;
import dev.fieldstone.engine.schema.Conversion;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldId;
import dev.fieldstone.engine.schema.FieldPatch;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.OnDelete;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.view.Layout;
import dev.fieldstone.engine.view.View;
import dev.fieldstone.engine.view.ViewPatch;

/** An org with a table {@code work} that has a field for each slot of a layout, and one {@code bare} that has none. */
final class Work implements AutoCloseable {
  private final Workspace workspace = Workspace.open(WorkspaceOptions.inMemory());
  private final Session ada = workspace.org("acme").as("ada");

  Work() {
    ada.org()
        .apply(
            Schema.of(
                TableDraft.named("Bare"),
                TableDraft.named("Work")
                    .field("amount", FieldType.number(2))
                    .field("due", FieldType.date())
                    .field("begun", FieldType.date())
                    .field("met", FieldType.dateTime())
                    .field("stage", FieldType.singleSelect("Lead", "Won", "Lost"))
                    .field("done", FieldType.checkbox())
                    .field("owner", FieldType.user())
                    .field("notes", FieldType.longText())
                    .field("tags", FieldType.multiSelect("a", "b"))
                    .field("parent", FieldType.reference("work", OnDelete.CLEAR))
                    .field("files", FieldType.attachments())));
  }

  Workspace workspace() {
    return workspace;
  }

  Session ada() {
    return ada;
  }

  Views views() {
    return ada.views();
  }

  Fields fields() {
    return ada.fields("work");
  }

  FieldId field(String key) {
    return fields().get(key).id();
  }

  String option(String label) {
    return fields().get("stage").options().stream()
        .filter(option -> option.label().equals(label))
        .findFirst()
        .orElseThrow()
        .id()
        .toString();
  }

  View relayout(View view, Layout layout) {
    return views().update(view, ViewPatch.empty().withLayout(layout));
  }

  void add(String key) {
    fields().create(FieldDraft.named(key, FieldType.text()).withKey(key));
  }

  void retype(String key, FieldType type) {
    fields().update(key, FieldPatch.changeType(type, Conversion.NONE));
  }

  @Override
  public void close() {
    workspace.close();
  }
}
