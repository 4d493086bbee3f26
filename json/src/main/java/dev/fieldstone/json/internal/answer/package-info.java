/** What reads answer: pages, groups, boards, calendars, aggregates, and what fields can serve for. */
@NullMarked
package dev.fieldstone.json.internal.answer;

import org.jspecify.annotations.NullMarked;
