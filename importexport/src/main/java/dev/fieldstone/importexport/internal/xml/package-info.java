/**
 * XML of whoever, read forward by the JDK's parser: no document type, no entity, nothing fetched from elsewhere, and
 * nothing gathered in memory that is not bounded first.
 */
@NullMarked
package dev.fieldstone.importexport.internal.xml;

import org.jspecify.annotations.NullMarked;
