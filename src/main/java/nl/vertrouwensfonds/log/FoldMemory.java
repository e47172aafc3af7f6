package nl.vertrouwensfonds.log;

/**
 * How much of the heap may be taken by logs that are kept folded, by all who keep them together.
 * What one takes is told by its events, as measured by FoldSizes: a fold to append with takes 110
 * to 360 bytes an event, one to read from 520 to 630, the most in short logs.
 */
public final class FoldMemory {

  /** What a log takes however short it is. */
  private static final int BYTES_A_LOG = 6_000;

  /** Of a fold to append with: what the rules and the funds ask for, without the events. */
  static final int BYTES_TO_APPEND = 300;

  /** Of one to read from: with the events, and what each meant. */
  public static final int BYTES_TO_READ = 600;

  /** A quarter for both. The rest is for the work itself, and for logs while they are read. */
  private static final int OF_THE_HEAP_EACH = 8;

  private FoldMemory() {}

  /** Bytes that each of the two, those to append with and those to read from, may take. */
  public static long each() {
    return Runtime.getRuntime().maxMemory() / OF_THE_HEAP_EACH;
  }

  /**
   * @return bytes, at most what fits an int, as a cache's weights have to
   */
  public static int bytes(long events, int eachTakes) {
    return (int) Math.min(Integer.MAX_VALUE, BYTES_A_LOG + events * eachTakes);
  }
}
