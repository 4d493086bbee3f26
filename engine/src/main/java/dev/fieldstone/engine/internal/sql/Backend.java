package dev.fieldstone.engine.internal.sql;

import dev.fieldstone.engine.internal.placement.ColumnType;
import java.math.BigDecimal;

/** What differs by database in the SQL that is rendered, and in how values are handed over. */
public interface Backend {

  /** Which of the known families of SQL the database speaks. */
  enum Family {
    /** H2, 2.4 or later. */
    H2,
    /** PostgreSQL, 15 or later. */
    POSTGRESQL
  }

  /** {@return the family} */
  Family family();

  /** {@return the schema that an org's SQL tables lie in} */
  String schema();

  /** {@return the type of a column, as DDL writes it} */
  String columnType(ColumnType type);

  /** {@return a number as JDBC is given it, of the type of a column of numbers} */
  Object parameter(BigDecimal number);

  /** {@return the type of a column for byte strings of up to 16 bytes, as DDL writes it} */
  String keyType();

  /** {@return the type of a column for byte strings of up to 32 bytes, as DDL writes it} */
  String valueKeyType();

  /** {@return the type of a column, as the database lists it} */
  String listedType(ColumnType type);

  /** {@return the type of a column for byte strings, as the database lists it} */
  String listedKeyType();
}
