package nl.vertrouwensfonds.log.codec;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import nl.vertrouwensfonds.domain.KebabCase;

/** Names enum constants in JSON in {@link KebabCase}. */
public final class KebabCaseEnums extends JacksonAnnotationIntrospector {

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
    for (int i = 0; i < constants.length; i++) {
      names[i] = KebabCase.name(constants[i]);
    }
    return names;
  }
}
