/** What subscribers of an org are told: which change sets, when, and what is in them. */
@NullMarked
package dev.fieldstone.feed;

import org.jspecify.annotations.NullMarked;
