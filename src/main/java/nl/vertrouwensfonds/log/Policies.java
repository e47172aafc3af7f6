package nl.vertrouwensfonds.log;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.vertrouwensfonds.domain.CorruptLog;
import nl.vertrouwensfonds.log.codec.KebabCaseEnums;
import nl.vertrouwensfonds.trust.TrustPolicy;

/** The trust policies that ship with the service, each a document that never changes. */
public final class Policies {

  /** The policy that a new relationship starts with. */
  public static final String FIRST = "fonds-1";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .annotationIntrospector(new KebabCaseEnums())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private record Shipped(byte[] document, String hash, TrustPolicy policy) {}

  /** By name, in the order in which they came to be. */
  private static final Map<String, Shipped> ALL = shipped(FIRST, "fonds-1-short");

  private Policies() {}

  private static Map<String, Shipped> shipped(String... names) {
    var all = new LinkedHashMap<String, Shipped>();
    for (String name : names) {
      byte[] document = read(name);
      all.put(name, new Shipped(document, hash(document), parse(document)));
    }
    return all;
  }

  /**
   * @throws CorruptLog when a log names a policy that does not exist
   */
  public static TrustPolicy named(String name) {
    return known(name).policy();
  }

  private static Shipped known(String name) {
    return Optional.ofNullable(ALL.get(name))
        .orElseThrow(() -> new CorruptLog("no trust policy is called " + name));
  }

  /** Of all policies that a relationship can have. */
  public static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  /** A policy's document, as both sides adopt it: JSON. */
  public static String document(String name) {
    return new String(known(name).document(), StandardCharsets.UTF_8);
  }

  /** SHA-256 of a policy's document, lowercase hex. */
  public static String hash(String name) {
    return known(name).hash();
  }

  private static String hash(byte[] document) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] read(String name) {
    try (var in = Policies.class.getResourceAsStream("/policies/" + name + ".json")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrustPolicy parse(byte[] document) {
    try {
      return MAPPER.readValue(document, TrustPolicy.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
