/** Views as data: their kinds, what of them sleeps, what they show, and what is done to them. */
@NullMarked
package dev.fieldstone.view;

import org.jspecify.annotations.NullMarked;
