/** The public data as JSON, for hosts that put a protocol in front of the library. */
module dev.fieldstone.json {
  requires transitive dev.fieldstone.engine;
  requires transitive dev.fieldstone.query;
  requires transitive dev.fieldstone.importexport;
  requires com.fasterxml.jackson.databind;
  requires static transitive org.jspecify;

  exports dev.fieldstone.json;
}
