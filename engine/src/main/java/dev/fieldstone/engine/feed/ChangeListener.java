package dev.fieldstone.engine.feed;

/**
 * Is told what happened to an org, on a thread of its subscription, one call after the other. It may call the org. What
 * it throws is logged, and the next change set comes all the same; how slow it is concerns nobody else.
 */
public interface ChangeListener {

  /** Takes one change set: the next after the last one, or after the last {@link #reload}. */
  void changed(ChangeSet changes);

  /**
   * Is told that change sets are missing, because the listener fell too far behind or comes too late: whatever it keeps
   * of the org has to be read anew. A state that is read now contains everything up to the sequence, and maybe more.
   *
   * @param sequence the change sets after this one will come
   */
  void reload(long sequence);
}
