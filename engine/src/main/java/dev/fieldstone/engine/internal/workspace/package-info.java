/** The orgs of one process: opened when used, kept open in bounded number, closed when the workspace is. */
@NullMarked
package dev.fieldstone.engine.internal.workspace;

import org.jspecify.annotations.NullMarked;
