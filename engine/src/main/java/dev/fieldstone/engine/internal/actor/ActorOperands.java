package dev.fieldstone.engine.internal.actor;

import dev.fieldstone.engine.internal.columns.FieldSource;
import dev.fieldstone.engine.schema.Actor;
import dev.fieldstone.engine.schema.Field;
import dev.fieldstone.engine.schema.FieldLocator;
import java.util.OptionalLong;

/**
 * The fields of a table for conditions as their authors give them: an actor may be named by its label.
 *
 * @param fields the fields
 * @param actors who is known
 */
public record ActorOperands(FieldSource fields, ActorDirectory actors) implements FieldSource {

  @Override
  public Field field(FieldLocator locator) {
    return fields.field(locator);
  }

  @Override
  public Object read(Field field, Object operand) {
    return switch (field.type().storageClass()) {
      case ACTOR, ACTORS ->
          operand instanceof Actor actor
              ? fields.read(field, actor.id())
              : actors.resolve((String) fields.read(field, operand));
      case TEXT, NUMBER, BOOLEAN, DATE, TIMESTAMP, OPTION, OPTIONS, REFERENCE, REFERENCES, JSON, ATTACHMENTS ->
          fields.read(field, operand);
    };
  }

  @Override
  public OptionalLong code(Field field, Object id) {
    return fields.code(field, id);
  }
}
