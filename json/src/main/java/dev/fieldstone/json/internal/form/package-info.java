/**
 * What forms are made of: scalars, lists, maps, objects with properties, and variants told apart by a word. A form says
 * once what is both written and read. The only package that makes and takes apart JSON texts.
 */
@NullMarked
package dev.fieldstone.json.internal.form;

import org.jspecify.annotations.NullMarked;
