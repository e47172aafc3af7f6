package nl.vertrouwensfonds.cli.importing;

import nl.vertrouwensfonds.cli.client.ServiceUser;
import nl.vertrouwensfonds.domain.Side;

/**
 * A supplier with a client, by the names in the file. For each of them a person {@code
 * importer@code} speaks, who is the first participant of its side in a relationship that an import
 * registers.
 */
record PartyNames(String supplier, String client) {

  /** What tells it from others, whatever the names look like. */
  String key() {
    return key(OrganisationCodes.of(supplier), OrganisationCodes.of(client));
  }

  static String key(String supplierCode, String clientCode) {
    return supplierCode + "/" + clientCode;
  }

  String name(Side side) {
    return side == Side.CLIENT ? client : supplier;
  }

  ServiceUser user(Side side) {
    String code = OrganisationCodes.of(name(side));
    return ServiceUser.of("importer@" + code, code);
  }

  @Override
  public String toString() {
    return supplier + " / " + client;
  }
}
