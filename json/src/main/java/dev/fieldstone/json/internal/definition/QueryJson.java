package dev.fieldstone.json.internal.definition;

import static dev.fieldstone.json.internal.form.ObjectForm.object;
import static dev.fieldstone.json.internal.form.Property.optional;
import static dev.fieldstone.json.internal.form.Property.required;
import static dev.fieldstone.json.internal.form.Property.unlessUsual;
import static dev.fieldstone.json.internal.form.Property.usual;

import dev.fieldstone.engine.view.Filter;
import dev.fieldstone.engine.view.GroupBy;
import dev.fieldstone.engine.view.Paging;
import dev.fieldstone.engine.view.Query;
import dev.fieldstone.engine.view.Sort;
import dev.fieldstone.engine.view.Status;
import dev.fieldstone.engine.view.Steps;
import dev.fieldstone.json.internal.form.Form;
import dev.fieldstone.json.internal.form.Many;
import dev.fieldstone.json.internal.form.Scalars;
import dev.fieldstone.json.internal.value.Ids;
import java.util.List;

/** Queries and their parts. */
public final class QueryJson {
  /** One level of sorting. */
  public static final Form<Sort> SORT =
      object(
          in -> new Sort(in.next(), in.next(), in.next(), in.next()),
          required("field", Ids.FIELD, Sort::field),
          usual("direction", Scalars.word(Sort.Direction.class), Sort::direction, Sort.Direction.ASC),
          usual("empties", Scalars.word(Sort.Empties.class), Sort::empties, Sort.Empties.LAST),
          unlessUsual("rule", Scalars.word(Sort.Rule.class), Sort::rule, Sort.Rule.USUAL));

  /** Which part of an answer is wanted. */
  public static final Form<Paging> PAGING =
      object(
          in -> new Paging(in.next(), in.next(), in.next(), in.next()),
          usual("page", Scalars.INTEGER, Paging::page, Paging.FIRST.page()),
          usual("take", Scalars.INTEGER, Paging::take, Paging.FIRST.take()),
          optional("after", Ids.CURSOR, Paging::after),
          usual("counted", Scalars.TRUTH, Paging::counted, Paging.FIRST.counted()));

  /** A query. */
  public static final Form<Query> QUERY =
      object(
          in -> new Query(in.next(), in.next(), in.next(), in.next(), in.next(), in.next()),
          usual("filter", FilterJson.FILTER, Query::filter, Filter.EVERYTHING),
          usual("sorts", Many.list(SORT), Query::sorts, List.of()),
          optional("status", Scalars.word(Status.class), Query::status),
          unlessUsual("expanded", Many.list(Ids.FIELD), Query::expanded, List.of()),
          unlessUsual("paging", PAGING, Query::paging, Paging.FIRST),
          unlessUsual("search", Scalars.TEXT, Query::search, ""));

  /** By what records are split into groups. */
  public static final Form<GroupBy> GROUP_BY =
      object(
          in -> new GroupBy(in.next(), in.next()),
          required("field", Ids.FIELD, GroupBy::field),
          usual("steps", LayoutJson.STEPS, GroupBy::steps, Steps.USUAL));

  private QueryJson() {}
}
