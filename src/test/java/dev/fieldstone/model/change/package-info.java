/**
 * What writes do: each class changes an org by the rules of one page of the specification, or throws a refusal and
 * leaves it as it was. Values arrive raw, as a caller gives them.
 */
@NullMarked
package dev.fieldstone.model.change;

import org.jspecify.annotations.NullMarked;
