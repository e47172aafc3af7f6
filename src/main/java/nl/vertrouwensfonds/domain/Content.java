package nl.vertrouwensfonds.domain;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The erasable part of an event: free text and names, by field. No rule of the state and no formula
 * reads it.
 */
public record Content(SortedMap<String, String> fields) {

  public static final Content EMPTY = new Content(new TreeMap<>());

  public Content {
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }

  /** One field; an absent text leaves the content empty. */
  public static Content of(String field, String text) {
    return EMPTY.and(field, text);
  }

  public Content and(String field, String text) {
    if (text == null) {
      return this;
    }
    Map<String, String> more = new TreeMap<>(fields);
    more.put(field, text);
    return new Content(new TreeMap<>(more));
  }
}
