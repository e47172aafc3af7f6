package nl.vertrouwensfonds.api.contract;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps each answer in JSON as a file, by the name that its schema has in the contract. */
final class RecordedAnswers implements Filter {

  private static final Contract CONTRACT = Contract.written();

  private final Path folder;
  private int number;

  RecordedAnswers(Path folder) {
    this.folder = folder;
  }

  @Override
  public Response filter(
      FilterableRequestSpecification asked,
      FilterableResponseSpecification expected,
      FilterContext rest) {
    var answered = rest.next(asked, expected);
    String mediaType = answered.contentType().split(";")[0];
    CONTRACT
        .operation(asked.getMethod(), URI.create(asked.getURI()).getPath())
        .flatMap(it -> it.answered(answered.statusCode(), mediaType))
        .ifPresent(model -> keep(model, answered.asByteArray()));
    return answered;
  }

  private void keep(String model, byte[] answer) {
    try {
      Files.write(folder.resolve("%s-%04d.json".formatted(model, ++number)), answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
