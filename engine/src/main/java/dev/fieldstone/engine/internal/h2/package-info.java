/**
 * H2: one file per org, its settings, its users, and the names of its files.
 *
 * <p>An administrator's connection opens each database with the settings that keep acknowledged writes, stays open, and
 * forces to disk; everything else runs as a user without rights beyond its schema.
 */
@NullMarked
package dev.fieldstone.engine.internal.h2;

import org.jspecify.annotations.NullMarked;
