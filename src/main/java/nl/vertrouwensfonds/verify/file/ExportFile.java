package nl.vertrouwensfonds.verify.file;

/** What an export's files are called, in the order in which they stand in it. */
public final class ExportFile {

  /** The format, with its version, as the manifest names it. */
  public static final String FORMAT = "vertrouwensfonds-export/1";

  /** A line an event ({@link EventLine}). */
  public static final String LOG = "log.ndjson";

  /** The signed note of the whole log, with the lines of who signed it too. */
  public static final String CHECKPOINT = "checkpoint";

  /** A line a checkpoint that was signed before ({@link NoteLine}). */
  public static final String CHECKPOINTS = "checkpoints.ndjson";

  /** The keys by which the service signs ({@link KeyLine}). */
  public static final String KEYS = "keys.ndjson";

  /** The documents of the trust policies that held, a file each, by name. */
  public static final String POLICIES = "policies/";

  /** A line a direction ({@link ScoreLine}). */
  public static final String SCORES = "scores.ndjson";

  /** A line a posting ({@link LedgerLine}). */
  public static final String LEDGER = "ledger.ndjson";

  /** A line a step of a breach ({@link StepLine}). */
  public static final String STEPS = "steps.ndjson";

  /** What all of it is ({@link Manifest}); it comes last, as it has the hashes of the others. */
  public static final String MANIFEST = "manifest.json";

  private ExportFile() {}
}
