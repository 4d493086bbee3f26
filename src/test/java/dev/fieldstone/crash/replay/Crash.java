package dev.fieldstone.crash.replay;

import dev.fieldstone.crash.disk.DiskContent;

/** A kind of crash: what it leaves of the files. Not safe for threads. */
interface Crash {

  /** {@return what is left, to be changed at will. Points have to be asked for in order} */
  DiskContent remainsAt(CrashPoint point);
}
