package dev.fieldstone.engine.internal.sql;

import java.util.List;

/** Where the databases of a workspace's orgs are. Safe for threads. */
public interface DatabaseHost extends AutoCloseable {

  /** {@return the database of an org, made if it is missing. If it can't be opened, nothing of it stays open} */
  OrgDatabase open(String org);

  /** {@return whether an org has a database} */
  boolean exists(String org);

  /** {@return the ids of the orgs that have one, sorted} */
  List<String> orgs();

  /** Gives an org's database, which must not be open, another id that no org has. */
  void rename(String org, String newOrg);

  /** Removes an org's database, which must not be open. */
  void erase(String org);

  /** Gives up the place. Files' databases were closed before; those in memory are gone afterwards. */
  @Override
  void close();
}
