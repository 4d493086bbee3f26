/** The storage core: it alone writes, and it alone speaks SQL. */
module dev.fieldstone.engine {
  requires com.fasterxml.jackson.databind;
  requires com.github.benmanes.caffeine;
  requires com.h2database;
  requires java.sql;
  requires jdk.jfr;
  requires org.jooq;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports dev.fieldstone.engine;
  exports dev.fieldstone.engine.error;
  exports dev.fieldstone.engine.feed;
  exports dev.fieldstone.engine.position;
  exports dev.fieldstone.engine.record;
  exports dev.fieldstone.engine.schema;
  exports dev.fieldstone.engine.scope;
  exports dev.fieldstone.engine.upkeep;
  exports dev.fieldstone.engine.view;

  exports dev.fieldstone.engine.internal.columns to
      dev.fieldstone.query,
      dev.fieldstone.importexport;
  // H2 makes instances of the engine's file system.
  exports dev.fieldstone.engine.internal.h2 to
      com.h2database;
  exports dev.fieldstone.engine.internal.text to
      dev.fieldstone.query,
      dev.fieldstone.importexport;
  exports dev.fieldstone.engine.spi to
      dev.fieldstone.query,
      dev.fieldstone.importexport;
}
