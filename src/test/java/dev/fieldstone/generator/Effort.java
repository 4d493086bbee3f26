package dev.fieldstone.generator;

import java.util.Objects;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * How hard the laws are tried, in one place. {@code -Dfieldstone.tries=1000} raises it, {@code -Dfieldstone.seed=...}
 * replays the seed that a failure printed.
 */
public final class Effort implements AroundPropertyHook {
  /** How many histories each law is tried on. */
  public static final int TRIES = Integer.getInteger("fieldstone.tries", 250);

  /** How many operations a history has at most. */
  public static final int MAX_OPERATIONS = 40;

  @Override
  public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
    LawProperty law = Objects.requireNonNull(context.targetMethod().getAnnotation(LawProperty.class));
    context.attributes().setTries(Math.max(1, TRIES / law.fewerBy()));
    String seed = System.getProperty("fieldstone.seed");
    if (seed != null) {
      context.attributes().setSeed(seed);
    }
    return property.execute();
  }
}
