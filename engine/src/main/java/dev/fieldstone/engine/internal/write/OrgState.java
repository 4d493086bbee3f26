package dev.fieldstone.engine.internal.write;

import dev.fieldstone.engine.error.ErrorCode;
import dev.fieldstone.engine.error.FieldstoneException;
import dev.fieldstone.engine.internal.id.IdCipher;
import dev.fieldstone.engine.internal.id.OrgIds;
import dev.fieldstone.engine.internal.sql.Definitions;
import dev.fieldstone.engine.internal.sql.SqlConnection;
import dev.fieldstone.engine.internal.sql.StateStatements;
import dev.fieldstone.engine.internal.sql.Statements;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * What an org is besides its tables, as kept in its database: the format of the storage, and what its ids are made
 * with.
 *
 * @param ids the org's ids
 * @param nextNumber the next number for a table, field, option or view
 * @param sequence the place of the last commit among all that changed the org
 */
record OrgState(OrgIds ids, long nextNumber, long sequence) {
  /** The format that this code writes. */
  static final int FORMAT = 1;

  static final String DAMAGED = "The org's database is damaged";
  static final String FORMAT_VALUE = "format";
  private static final String TAG = "tag";
  private static final String KEY = "key";
  private static final String INCARNATION = "incarnation";
  private static final int KEY_BYTES = 16;
  private static final long FIRST_NUMBER = 100;

  /**
   * Reads the state of an org, making it if the database is new.
   *
   * @throws FieldstoneException {@code WORKSPACE/FORMAT_TOO_NEW} before anything of the database is changed
   */
  static OrgState load(SqlConnection sql, SqlConnection definer, Statements statements) {
    Definitions definitions = statements.definitions();
    boolean isNew = definer.list(definitions.sqlTables(), row -> row.getString(1)).isEmpty();
    try {
      if (isNew || !isMade(values(definer, statements.state()))) {
        definitions.orgTables().forEach(definer::execute);
      }
      Map<String, String> values = values(sql, statements.state());
      if (values.isEmpty()) {
        refuseTables(sql, statements);
        initialize(sql, statements.state());
        values = values(sql, statements.state());
      }
      for (Addition addition : Addition.values()) {
        if (!values.containsKey(addition.mark())) {
          make(addition, sql, definer, statements);
        }
      }
      return read(values);
    } catch (IllegalArgumentException failure) {
      throw new FieldstoneException(ErrorCode.STORAGE_FAILED, DAMAGED, failure);
    }
  }

  private static void make(Addition addition, SqlConnection sql, SqlConnection definer, Statements statements) {
    addition.statements(statements.definitions()).forEach(definer::execute);
    sql.update(statements.state().insertState(), addition.mark(), Addition.MADE);
    sql.commit();
  }

  /** {@return whether the making of a database came to its end: it has a format, one that is known} */
  private static boolean isMade(Map<String, String> values) {
    String format = values.get(FORMAT_VALUE);
    if (format != null && Integer.parseInt(format) > FORMAT) {
      throw new FieldstoneException(ErrorCode.WORKSPACE_FORMAT_TOO_NEW, "The org was written by a newer version")
          .with("format", Integer.parseInt(format))
          .with("supported", FORMAT);
    }
    return format != null;
  }

  /** An org with tables had ids: with another key, none of them would be found again. */
  private static void refuseTables(SqlConnection sql, Statements statements) {
    if (!sql.list(statements.tables().select(), row -> row.getLong(1)).isEmpty()) {
      throw new FieldstoneException(ErrorCode.STORAGE_FAILED, DAMAGED).with("missing", KEY);
    }
  }

  private static OrgState read(Map<String, String> values) {
    IdCipher cipher =
        new IdCipher(
            Integer.parseUnsignedInt(value(values, TAG), 16),
            Integer.parseInt(value(values, INCARNATION)),
            HexFormat.of().parseHex(value(values, KEY)));
    return new OrgState(
        new OrgIds(cipher),
        Long.parseLong(value(values, StateStatements.NEXT_NUMBER)),
        Long.parseLong(value(values, StateStatements.SEQUENCE)));
  }

  private static void initialize(SqlConnection sql, StateStatements statements) {
    SecureRandom random = new SecureRandom();
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    Map<String, String> values = new HashMap<>();
    values.put(FORMAT_VALUE, String.valueOf(FORMAT));
    values.put(TAG, Integer.toHexString(random.nextInt()));
    values.put(KEY, HexFormat.of().formatHex(key));
    values.put(INCARNATION, "0");
    values.put(StateStatements.NEXT_NUMBER, String.valueOf(FIRST_NUMBER));
    values.put(StateStatements.SEQUENCE, "0");
    for (Addition addition : Addition.values()) {
      values.put(addition.mark(), Addition.MADE);
    }
    values.forEach((name, value) -> sql.update(statements.insertState(), name, value));
    sql.commit();
  }

  private static Map<String, String> values(SqlConnection sql, StateStatements statements) {
    Map<String, String> values = new HashMap<>();
    sql.list(statements.selectState(), row -> values.put(row.getString(1), row.getString(2)));
    return values;
  }

  private static String value(Map<String, String> values, String name) {
    String value = values.get(name);
    if (value == null) {
      throw new FieldstoneException(ErrorCode.STORAGE_FAILED, DAMAGED).with("missing", name);
    }
    return value;
  }
}
