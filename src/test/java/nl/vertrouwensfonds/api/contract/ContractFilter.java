package nl.vertrouwensfonds.api.contract;

import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Lets no answer pass that is not as the contract says. */
public final class ContractFilter implements Filter {

  @Override
  public Response filter(
      FilterableRequestSpecification asked,
      FilterableResponseSpecification expected,
      FilterContext rest) {
    var answered = rest.next(asked, expected);
    HeldToContract.hold(request(asked), response(answered));
    return answered;
  }

  private static SimpleRequest request(FilterableRequestSpecification asked) {
    var address = URI.create(asked.getURI());
    var request = new SimpleRequest.Builder(asked.getMethod(), address.getPath());
    asked.getHeaders().forEach(it -> request.withHeader(it.getName(), it.getValue()));
    if (asked.getBody() != null) {
      request.withBody(asked.getBody().toString());
    }
    if (address.getRawQuery() != null) {
      for (String pair : address.getRawQuery().split("&")) {
        var parts = pair.split("=", 2);
        request.withQueryParam(
            parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
      }
    }
    return request.build();
  }

  private static SimpleResponse response(Response answered) {
    var response = new SimpleResponse.Builder(answered.statusCode());
    answered.headers().forEach(it -> response.withHeader(it.getName(), it.getValue()));
    return response.withBody(answered.asByteArray()).build();
  }
}
