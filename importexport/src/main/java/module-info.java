/** Files in, files out. */
module dev.fieldstone.importexport {
  requires java.xml;
  requires transitive dev.fieldstone.engine;
  requires transitive dev.fieldstone.query;
  requires org.apache.commons.csv;
  requires org.apache.poi.ooxml;
  requires org.apache.poi.poi;
  requires static transitive org.jspecify;

  exports dev.fieldstone.importexport;
}
