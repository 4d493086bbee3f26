package dev.fieldstone.generator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** A law to be held for as many random histories as {@link Effort} says. The awkward values are in the generators. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Property(edgeCases = EdgeCasesMode.NONE)
@AddLifecycleHook(Effort.class)
public @interface LawProperty {

  /** {@return by how much fewer histories it is tried on, since they take so much longer} */
  int fewerBy() default 1;
}
