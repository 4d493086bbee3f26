package dev.fieldstone.laws;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fieldstone.engine.Session;
import dev.fieldstone.engine.record.Patch;
import dev.fieldstone.engine.record.Record;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.Table;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.generator.Histories;
import dev.fieldstone.generator.LawProperty;
import dev.fieldstone.importexport.ExportOptions;
import dev.fieldstone.importexport.ExportTarget;
import dev.fieldstone.importexport.Exporter;
import dev.fieldstone.importexport.FileType;
import dev.fieldstone.importexport.ImportOptions;
import dev.fieldstone.importexport.ImportReport;
import dev.fieldstone.importexport.ImportSource;
import dev.fieldstone.importexport.Importer;
import dev.fieldstone.lockstep.Lockstep;
import dev.fieldstone.operation.History;
import dev.fieldstone.operation.Operation;
import dev.fieldstone.query.ViewRunner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/**
 * Law 7, over tables as any history leaves them that gives no field another rule after the fact: what is exported exactly
 * is imported as it was. A value that its field would not take any more is refused by an import like by any write.
 */
final class FileLaws {
  private static final Query ALL = Query.everything().withStatus(Status.ANY);

  @LawProperty(fewerBy = 5)
  void anExactExportBringsEveryValueBack(
      @ForAll("histories") History history, @ForAll FileType type, @ForAll boolean guarded) {
    holds(history, type, guarded);
  }

  static void holds(History history, FileType type, boolean guarded) {
    try (Lockstep lockstep = Lockstep.inMemory()) {
      lockstep.run(history, Lockstep.Law.SAME_AS_MODEL);
      List<String> before = lockstep.picture();
      for (Table table : lockstep.session().tables().listAll()) {
        byte[] file = exported(lockstep.session(), table, type, guarded);
        ImportReport same = imported(lockstep.session(), table, file, guarded);
        assertThat(same.failures()).isEmpty();
        assertThat(same.unchangedRows()).isEqualTo(same.readRows());
        comesBack(lockstep.session(), table, file, guarded);
      }
      assertThat(lockstep.picture()).isEqualTo(before);
    }
  }

  /** Clears whatever can be cleared, imports, compares, and takes all of it back. */
  private static void comesBack(Session session, Table table, byte[] file, boolean guarded) {
    try {
      session.write(
          bound -> {
            List<Map<String, Object>> before = values(bound, table);
            clear(bound, table);
            ImportReport report = imported(bound, table, file, guarded);
            assertThat(report.failures()).isEmpty();
            assertThat(report.readRows()).isEqualTo(before.size());
            assertThat(values(bound, table)).isEqualTo(before);
            throw new TakenBack();
          });
    } catch (TakenBack taken) {
      assertThat(taken).hasNoCause();
    }
  }

  private static void clear(Session session, Table table) {
    List<Field> clearable =
        session.fields(table).list().stream().filter(not(Field::required)).filter(not(Field::isReadonly)).toList();
    Patch patch = Patch.empty();
    for (Field field : clearable) {
      patch = patch.clear(field.key());
    }
    for (Record record : records(session, table)) {
      session.records(table).update(record.id(), patch);
    }
  }

  private static byte[] exported(Session session, Table table, FileType type, boolean guarded) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ExportOptions options = ExportOptions.defaults().withQuery(ALL).withType(type);
    Exporter.on(session).run(table, ExportTarget.of(output), guarded ? options.asGuarded() : options);
    return output.toByteArray();
  }

  private static ImportReport imported(Session session, Table table, byte[] file, boolean guarded) {
    ImportOptions options = ImportOptions.defaults().matchingOn("id").clearingBlanks();
    return Importer.on(session)
        .run(table, ImportSource.of(new ByteArrayInputStream(file)), guarded ? options.asGuarded() : options);
  }

  private static List<Map<String, Object>> values(Session session, Table table) {
    Set<String> written = new HashSet<>();
    session.fields(table).list().stream().filter(not(Field::isReadonly)).forEach(field -> written.add(field.key()));
    List<Map<String, Object>> values = new ArrayList<>();
    for (Record record : records(session, table)) {
      Map<String, Object> own = new TreeMap<>(record.values());
      own.keySet().retainAll(written);
      values.add(own);
    }
    return values;
  }

  private static List<Record> records(Session session, Table table) {
    List<Record> records = new ArrayList<>();
    ViewRunner.on(session).forEach(table, ALL, records::add);
    return records;
  }

  @Provide
  Arbitrary<History> histories() {
    return Histories.ofEverything().map(history -> new History(keepingRules(history.operations())));
  }

  private static List<Operation> keepingRules(List<Operation> operations) {
    List<Operation> kept = new ArrayList<>();
    for (Operation operation : operations) {
      switch (operation) {
        case Operation.Single single when isRule(single) -> {}
        case Operation.Together together ->
            kept.add(
                new Operation.Together(
                    together.operations().stream().filter(not(FileLaws::isRule)).toList(), together.isAborted()));
        case Operation.Single single -> kept.add(single);
        case Operation.Reopen reopen -> kept.add(reopen);
      }
    }
    return kept;
  }

  private static boolean isRule(Operation.Single single) {
    return single instanceof Operation.Retype
        || single instanceof Operation.RetypeBack
        || single instanceof Operation.Convert
        || single instanceof Operation.Require
        || single instanceof Operation.SetOptions;
  }

  /** Takes an operation back. */
  private static final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
