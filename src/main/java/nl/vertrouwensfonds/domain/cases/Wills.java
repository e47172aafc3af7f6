package nl.vertrouwensfonds.domain.cases;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.vertrouwensfonds.domain.Side;
import nl.vertrouwensfonds.domain.event.WillEvent.Declaration;
import nl.vertrouwensfonds.domain.event.WillEvent.Finding;
import nl.vertrouwensfonds.domain.event.WillEvent.WillsOpened;

/** What both sides declared about their will, sealed until both are in. */
public final class Wills {

  /** A sealed declaration. No rule for the other side reads what it says. */
  record Sealed(UUID event, Declaration declaration) {}

  private final Map<Side, Sealed> sealed = new EnumMap<>(Side.class);
  private final Map<Side, Declaration> opened = new EnumMap<>(Side.class);
  private Instant openedAt;
  private Finding finding;
  private Instant foundAt;

  public boolean declared(Side side) {
    return sealed.containsKey(side);
  }

  /** When both were opened. */
  public Optional<Instant> openedAt() {
    return Optional.ofNullable(openedAt);
  }

  /** What a side declared; empty until both are opened. */
  public Optional<Declaration> declaration(Side side) {
    return Optional.ofNullable(opened.get(side));
  }

  /** What the neutral made of both. */
  public Optional<Finding> finding() {
    return Optional.ofNullable(finding);
  }

  public Optional<Instant> foundAt() {
    return Optional.ofNullable(foundAt);
  }

  public boolean sufficient() {
    return finding == Finding.SUFFICIENT;
  }

  Optional<Sealed> sealed(Side side) {
    return Optional.ofNullable(sealed.get(side));
  }

  void declared(Side side, UUID event, Declaration declaration) {
    sealed.put(side, new Sealed(event, declaration));
  }

  /** From here on nothing is read from under the seals. */
  void opened(WillsOpened both, Instant at) {
    opened.put(Side.CLIENT, both.client());
    opened.put(Side.SUPPLIER, both.supplier());
    openedAt = at;
  }

  void found(Finding found, Instant at) {
    finding = found;
    foundAt = at;
  }
}
