package nl.vertrouwensfonds.cli.importing;

import nl.vertrouwensfonds.cli.client.Speaker;
import nl.vertrouwensfonds.domain.Side;

/**
 * A supplier with a client, by the names in the file. For each of them a person {@code
 * importer@code} speaks, who is the first participant of its side in a relationship that an import
 * registers.
 */
record Pair(String supplier, String client) {

  /** What tells it from others, whatever the names look like. */
  String key() {
    return key(Codes.of(supplier), Codes.of(client));
  }

  static String key(String supplierCode, String clientCode) {
    return supplierCode + "/" + clientCode;
  }

  String name(Side side) {
    return side == Side.CLIENT ? client : supplier;
  }

  Speaker speaker(Side side) {
    String code = Codes.of(name(side));
    return Speaker.of("importer@" + code, code);
  }

  @Override
  public String toString() {
    return supplier + " / " + client;
  }
}
