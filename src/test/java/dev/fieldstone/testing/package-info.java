/** What the tests of several subjects share: an org to try things on, refusals, a log of SQL statements. */
@NullMarked
package dev.fieldstone.testing;

import org.jspecify.annotations.NullMarked;
