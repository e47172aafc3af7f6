package nl.vertrouwensfonds.api.tables;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Sends it as it is. Bytes alone would be written as a text by some forms, and as Base64 by others.
 */
@Provider
@Priority(Priorities.USER - 1000)
@Produces({MediaType.APPLICATION_JSON, TableForms.CSV, TableForms.XLSX})
public class WrittenWriter implements MessageBodyWriter<Object> {

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] notes, MediaType form) {
    return type == Written.class;
  }

  @Override
  public void writeTo(
      Object body,
      Class<?> type,
      Type generic,
      Annotation[] notes,
      MediaType form,
      MultivaluedMap<String, Object> headers,
      OutputStream to)
      throws IOException {
    to.write(((Written) body).bytes());
  }
}
