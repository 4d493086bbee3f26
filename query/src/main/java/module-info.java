/** The view runner: it reads, orders, groups and pages, and leaves every write to the engine. */
module dev.fieldstone.query {
  requires transitive dev.fieldstone.engine;
  requires static transitive org.jspecify;

  exports dev.fieldstone.query;
}
