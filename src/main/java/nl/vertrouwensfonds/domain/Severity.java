package nl.vertrouwensfonds.domain;

import java.time.Duration;

/** How badly a breach hurt, and so how long it takes to prove that it is over. */
public enum Severity {
  MINOR(14, 4, 90),
  SERIOUS(30, 6, 180),
  GRAVE(60, 10, 365);

  private final int quietDays;
  private final double sum;
  private final int days;

  Severity(int quietDays, double sum, int days) {
    this.quietDays = quietDays;
    this.sum = sum;
    this.days = days;
  }

  /** How long nothing is said about it. */
  public Duration quiet() {
    return Duration.ofDays(quietDays);
  }

  /** How much has to be kept meanwhile, in sizes of commitments that counted. */
  public double sum() {
    return sum;
  }

  /** How long patience lasts at least. */
  public Duration patience() {
    return Duration.ofDays(days);
  }
}
