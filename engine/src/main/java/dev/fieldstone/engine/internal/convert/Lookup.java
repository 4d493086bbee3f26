package dev.fieldstone.engine.internal.convert;

import java.util.List;

/** What a conversion has to know about records of the target tables of references. */
interface Lookup {

  /** {@return what a record of the old type's target displays} */
  String display(long number);

  /** {@return the records of the new type's target that display a text, exactly or else by case fold; two for more} */
  List<Long> displayed(String text);
}
