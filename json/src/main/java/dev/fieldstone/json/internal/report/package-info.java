/** What the library tells: problems, change sets, findings, and what became of files. */
@NullMarked
package dev.fieldstone.json.internal.report;

import org.jspecify.annotations.NullMarked;
