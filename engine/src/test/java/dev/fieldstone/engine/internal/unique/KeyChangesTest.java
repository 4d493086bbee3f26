package dev.fieldstone.engine.internal.unique;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.StatementListener;
import dev.fieldstone.engine.error.Limits;
import dev.fieldstone.engine.internal.catalog.FieldDefinition;
import dev.fieldstone.engine.internal.catalog.KeyTable;
import dev.fieldstone.engine.internal.catalog.TableDefinition;
import dev.fieldstone.engine.internal.define.SchemaApplication;
import dev.fieldstone.engine.internal.feed.OrgFeed;
import dev.fieldstone.engine.internal.h2.H2Memory;
import dev.fieldstone.engine.internal.memory.ColumnCache;
import dev.fieldstone.engine.internal.sql.OrgDatabase;
import dev.fieldstone.engine.internal.sql.Statements;
import dev.fieldstone.engine.internal.write.OpenOrg;
import dev.fieldstone.engine.internal.write.Operation;
import dev.fieldstone.engine.internal.write.WriteRequest;
import dev.fieldstone.engine.schema.FieldDraft;
import dev.fieldstone.engine.schema.FieldKey;
import dev.fieldstone.engine.schema.FieldType;
import dev.fieldstone.engine.schema.Schema;
import dev.fieldstone.engine.schema.StorageClass;
import dev.fieldstone.engine.schema.TableDraft;
import dev.fieldstone.engine.schema.TableKey;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The changes of one call to several records. */
class KeyChangesTest {
  private final StatementListener nobody = sql -> {};
  private final H2Memory host = new H2Memory(nobody);
  private final OpenOrg org = open();

  @AfterEach
  void close() {
    org.close();
    host.close();
  }

  @Test
  void values_swappedByTheRecordsOfACall_areHeldByTheOthers() {
    org.write(
        WriteRequest.of(
            "ada",
            operation -> {
              write(operation, new Change(1, null, "a"), new Change(2, null, "b"));
              write(
                  operation,
                  new Change(1, "a", "b"),
                  new Change(2, "b", "a"),
                  new Change(3, null, "c"));
              return null;
            }));

    assertThat(holders("a", "b", "c", "d")).isEqualTo(Map.of("a", 2L, "b", 1L, "c", 3L));
  }

  @Test
  void values_handedOnInARing_areHeldByTheNext() {
    org.write(
        WriteRequest.of(
            "ada",
            operation -> {
              write(operation, new Change(1, null, "a"), new Change(2, null, "b"), new Change(3, null, "c"));
              write(operation, new Change(1, "a", "b"), new Change(2, "b", "c"), new Change(3, "c", "a"));
              write(operation, new Change(1, "b", null), new Change(2, "c", "c"));
              return null;
            }));

    assertThat(holders("a", "b", "c")).isEqualTo(Map.of("a", 3L, "c", 2L));
  }

  /** What one record had and has. */
  private record Change(long record, @Nullable String before, @Nullable String after) {}

  private static void write(Operation operation, Change... changes) {
    KeyChanges keys = new KeyChanges(operation);
    for (Change change : changes) {
      keys.note(table(operation), field(operation), change.record(), change.before(), change.after());
    }
    keys.write();
  }

  private Map<String, Long> holders(String... texts) {
    return org.write(
        WriteRequest.of(
            "ada",
            operation -> {
              KeyTable keys = Objects.requireNonNull(field(operation).keys());
              Map<ValueKey, Holder> holders =
                  new UniqueKeys(operation, table(operation), keys)
                      .holders(Stream.of(texts).map(text -> ValueKey.of(StorageClass.TEXT, keys, text)).toList());
              return Stream.of(texts)
                  .filter(text -> holders.containsKey(ValueKey.of(StorageClass.TEXT, keys, text)))
                  .collect(
                      Collectors.toMap(
                          text -> text, text -> record(holders, ValueKey.of(StorageClass.TEXT, keys, text))));
            }));
  }

  private static long record(Map<ValueKey, Holder> holders, ValueKey key) {
    return Objects.requireNonNull(holders.get(key)).record();
  }

  private static FieldDefinition field(Operation operation) {
    return table(operation).get(new FieldKey("code"));
  }

  private static TableDefinition table(Operation operation) {
    return operation.catalog().get(new TableKey("things"));
  }

  private OpenOrg open() {
    OrgDatabase database = host.open("acme");
    OpenOrg opened =
        OpenOrg.open(
            database, new Statements(database.backend()), Limits.defaults(), Clock.systemUTC(), new OrgFeed("acme"),
            new ColumnCache(0));
    Schema schema =
        Schema.of(TableDraft.named("Things").field(FieldDraft.named("Code", FieldType.text()).asUnique()));
    opened.write(WriteRequest.of("ada", operation -> new SchemaApplication(operation).apply(schema)));
    return opened;
  }
}
