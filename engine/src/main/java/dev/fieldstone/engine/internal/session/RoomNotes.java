package dev.fieldstone.engine.internal.session;

import dev.fieldstone.engine.internal.sql.NoteStatements;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.internal.write.State;
import java.util.LinkedHashMap;
import java.util.Map;

/** What other rooms keep in an org: documents by area and name. */
final class RoomNotes {
  private RoomNotes() {}

  /** {@return the documents of an area, in order of their names} */
  static Map<String, String> read(State state, String area) {
    Map<String, String> notes = new LinkedHashMap<>();
    state.sql().list(statements(state).select(), row -> notes.put(row.getString(1), row.getString(2)), area);
    return notes;
  }

  /** Keeps a document in place of what was kept under its name. */
  static void keep(Operation operation, String area, String name, String document) {
    operation.sql().update(statements(operation).delete(), area, name);
    operation.sql().update(statements(operation).insert(), area, name, document);
  }

  /** Drops a document. */
  static void drop(Operation operation, String area, String name) {
    operation.sql().update(statements(operation).delete(), area, name);
  }

  /** Drops all documents of an area. */
  static void drop(Operation operation, String area) {
    operation.sql().update(statements(operation).deleteArea(), area);
  }

  private static NoteStatements statements(State state) {
    return state.org().statements().notes();
  }
}
