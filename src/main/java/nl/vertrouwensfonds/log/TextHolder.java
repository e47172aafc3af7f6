package nl.vertrouwensfonds.log;

/** Whoever has texts read for him holds them in memory, and says how much he may. */
public interface TextHolder {

  /**
   * @param bytes of texts that were just read, as they are stored
   * @throws RuntimeException when it is more than may be held at present
   */
  void hold(int bytes);
}
