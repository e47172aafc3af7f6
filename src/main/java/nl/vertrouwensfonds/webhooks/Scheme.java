package nl.vertrouwensfonds.webhooks;

/** How what is sent is signed. */
public enum Scheme {
  /** HMAC-SHA256 with a secret that both know. */
  V1,
  /** Ed25519: only the sender can sign, everybody can check. */
  V1A
}
