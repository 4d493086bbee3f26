/** What holds for the code itself and for the documents that describe it: rooms, exported types, names, error codes. */
@NullMarked
package dev.fieldstone.architecture;

import org.jspecify.annotations.NullMarked;
