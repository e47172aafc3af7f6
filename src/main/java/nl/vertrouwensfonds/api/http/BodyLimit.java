package nl.vertrouwensfonds.api.http;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import nl.vertrouwensfonds.api.problem.ProblemException;

/**
 * Reads no more of a body than a request can need. The server has a limit of its own, far above
 * this one, that cuts the connection without a word.
 */
@Provider
public class BodyLimit implements ReaderInterceptor {

  private static final long MOST = 1 << 20;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    context.setInputStream(new Limited(context.getInputStream()));
    return context.proceed();
  }

  private static final class Limited extends FilterInputStream {

    private long left = MOST;

    Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      return counted(super.read(), 1);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      return counted(read, read);
    }

    private int counted(int result, int bytes) {
      left -= result < 0 ? 0 : bytes;
      if (left < 0) {
        throw ProblemException.of(413, "too-large");
      }
      return result;
    }
  }
}
