package dev.fieldstone.engine.internal.session;

import dev.fieldstone.engine.internal.document.AnswerDocument;
import dev.fieldstone.engine.internal.idempotency.PresentThings;
import dev.fieldstone.engine.internal.sql.NoteStatements;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.internal.write.State;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What other rooms keep in an org, by area and name: plain answers, as they are kept for idempotency keys. */
final class RoomNotes {
  private RoomNotes() {}

  /** {@return what is kept in an area, in order of the names} */
  static Map<String, Object> read(State state, String area) {
    Map<String, String> documents = new LinkedHashMap<>();
    state.sql().list(statements(state).select(), row -> documents.put(row.getString(1), row.getString(2)), area);
    Map<String, Object> notes = new LinkedHashMap<>();
    documents.forEach((name, document) -> notes.put(name, plain(state, document)));
    return notes;
  }

  /** {@return what is kept under a name, or null} */
  static @Nullable Object read(State state, String area, String name) {
    String document = state.sql().first(statements(state).selectOne(), row -> row.getString(1), area, name);
    return document == null ? null : plain(state, document);
  }

  /** Keeps something in place of what was kept under its name. */
  static void keep(Operation operation, String area, String name, Object plain) {
    operation.sql().update(statements(operation).delete(), area, name);
    operation.sql().update(statements(operation).insert(), area, name, AnswerDocument.write(plain));
  }

  /** Drops a document. */
  static void drop(Operation operation, String area, String name) {
    operation.sql().update(statements(operation).delete(), area, name);
  }

  /** Drops all documents of an area. */
  static void drop(Operation operation, String area) {
    operation.sql().update(statements(operation).deleteArea(), area);
  }

  private static Object plain(State state, String document) {
    return Objects.requireNonNull(AnswerDocument.read(document, new PresentThings(state)));
  }

  private static NoteStatements statements(State state) {
    return state.org().statements().notes();
  }
}
