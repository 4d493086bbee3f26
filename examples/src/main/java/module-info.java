/** Programs that show the library at work; nothing depends on them. */
module dev.fieldstone.examples {
  requires dev.fieldstone.engine;
  requires dev.fieldstone.importexport;
  requires dev.fieldstone.json;
  requires dev.fieldstone.query;
  requires me.tongfei.progressbar;
  requires org.apache.commons.csv;
  requires static transitive org.jspecify;
}
