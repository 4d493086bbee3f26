/** Files in, files out. */
module dev.fieldstone.importexport {
  requires transitive dev.fieldstone.engine;
  requires transitive dev.fieldstone.query;
  requires org.apache.commons.csv;
  requires static transitive org.jspecify;

  exports dev.fieldstone.importexport;
}
