/**
 * Runs plans against one state of an org: scans, keeps what is wanted in order, fetches the records at the end.
 */
@NullMarked
package dev.fieldstone.query.internal.run;

import org.jspecify.annotations.NullMarked;
