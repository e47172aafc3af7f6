package nl.vertrouwensfonds.cli.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.vertrouwensfonds.boot.data.UserFacingException;
import nl.vertrouwensfonds.cli.client.ServiceClient;
import nl.vertrouwensfonds.cli.client.ServiceResponse;
import nl.vertrouwensfonds.cli.client.ServiceUser;
import nl.vertrouwensfonds.cli.terminal.TerminalMessages;
import nl.vertrouwensfonds.domain.Side;

/** What the service knows already. Only reads. */
record ServiceState(ServiceClient service, TerminalMessages messages) {

  /** An organisation in the register. */
  record RegisteredOrganisation(String id, String name) {}

  /**
   * A relationship that is there.
   *
   * @param importing whether its history is still open
   * @param zone where both live
   */
  record ExistingRelationship(String id, boolean importing, Instant lastEventAt, ZoneId zone) {

    static ExistingRelationship of(JsonNode it) {
      return new ExistingRelationship(
          it.path("id").asText(),
          it.path("importing").asBoolean(),
          Instant.parse(it.path("lastEventAt").asText()),
          ZoneId.of(it.path("timeZone").asText()));
    }
  }

  private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([^&>]+)");

  /** All organisations, by code. */
  Map<String, RegisteredOrganisation> organisations() {
    var found = new HashMap<String, RegisteredOrganisation>();
    pages(
        ServiceUser.OPERATOR,
        "/organisations?limit=200",
        page -> {
          for (var it : page.path("organisations")) {
            String id = it.path("id").asText();
            var organisation = new RegisteredOrganisation(id, it.path("name").asText());
            found.put(it.path("code").asText(), organisation);
          }
        });
    return found;
  }

  /** All relationships, by the key of their parties. */
  Map<String, ExistingRelationship> relationships() {
    var found = new HashMap<String, ExistingRelationship>();
    pages(
        ServiceUser.OPERATOR,
        "/relationships?limit=200",
        page -> {
          for (var it : page.path("relationships")) {
            String supplier = it.path("supplier").path("code").asText();
            found.put(
                PartyNames.key(supplier, it.path("client").path("code").asText()),
                ExistingRelationship.of(it));
          }
        });
    return found;
  }

  /** What the supplier promised the client so far. */
  List<ExistingCommitment> commitments(PartyNames parties, ExistingRelationship registered) {
    var found = new ArrayList<ExistingCommitment>();
    String path = "/relationships/" + registered.id() + "/commitments?limit=200";
    var supplier = parties.user(Side.SUPPLIER);
    if (service.get(supplier, path).status() == 404) {
      throw new UserFacingException(
          messages.text("relationship.of-others", parties, supplier.person()));
    }
    pages(
        supplier,
        path,
        page -> found.addAll(ExistingCommitment.ofSupplier(page, registered.zone())));
    return found;
  }

  /** Who is absent from a relationship. */
  AbsentNames absent(PartyNames parties, ExistingRelationship registered) {
    String path = "/relationships/" + registered.id();
    return AbsentNames.of(service.get(parties.user(Side.SUPPLIER), path).orThrow().body());
  }

  private void pages(ServiceUser who, String path, Consumer<JsonNode> each) {
    for (String next = path; next != null; ) {
      ServiceResponse page = service.get(who, next).orThrow();
      each.accept(page.body());
      var cursor = CURSOR.matcher(page.link());
      next = cursor.find() ? path + "&cursor=" + cursor.group(1) : null;
    }
  }
}
