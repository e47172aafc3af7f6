package nl.vertrouwensfonds.api.parties;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.access.Organisation;
import nl.vertrouwensfonds.access.Organisations;
import nl.vertrouwensfonds.api.bodies.ShortText;
import nl.vertrouwensfonds.api.bodies.Unmistakable;
import nl.vertrouwensfonds.api.door.OnlyFor;
import nl.vertrouwensfonds.api.http.CurrentCaller;
import nl.vertrouwensfonds.api.http.Cursor;
import nl.vertrouwensfonds.api.http.QueryParameters;
import nl.vertrouwensfonds.api.http.QueryResponses;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.commands.OrganisationRegistration;
import nl.vertrouwensfonds.commands.OrganisationRegistration.Refused;
import nl.vertrouwensfonds.commands.OrganisationRegistration.Registered;
import nl.vertrouwensfonds.queries.paging.Part;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The register of organisations, kept by the operator. */
@RunOnVirtualThread
@Path("/organisations")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationResource {

  public record NewOrganisation(
      @NotNull
          @CodePointLength(max = 64)
          @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "{code}")
          String code,
      @ShortText @Unmistakable String name) {}

  public record OrganisationBody(UUID id, String code, String name) {
    public static OrganisationBody of(Organisation it) {
      return new OrganisationBody(it.id(), it.code(), it.name());
    }
  }

  /**
   * @param next the cursor of the next page; absent on the last
   */
  public record OrganisationList(List<OrganisationBody> organisations, String next) {}

  private final OrganisationRegistration registration;
  private final Organisations organisations;
  private final CurrentCaller currentCaller;
  private final QueryResponses queries;

  OrganisationResource(
      OrganisationRegistration registration,
      Organisations organisations,
      CurrentCaller currentCaller,
      QueryResponses queries) {
    this.registration = registration;
    this.organisations = organisations;
    this.currentCaller = currentCaller;
    this.queries = queries;
  }

  @POST
  @OnlyFor(value = Caller.Function.OPERATOR, told = "operator")
  public RestResponse<OrganisationBody> register(@NotNull @Valid NewOrganisation body) {
    return switch (registration.register(currentCaller.get(), body.code(), body.name())) {
      case Refused refused -> throw ProblemException.of(refused.refusal());
      case Registered registered -> registered(registered);
    };
  }

  private static RestResponse<OrganisationBody> registered(Registered registered) {
    var organisation = registered.organisation();
    var status = registered.isNew() ? Status.CREATED : Status.OK;
    return ResponseBuilder.create(status, OrganisationBody.of(organisation))
        .header(HttpHeaders.LOCATION, "/organisations/" + organisation.id())
        .build();
  }

  @GET
  public RestResponse<OrganisationList> list(
      @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
    int most = QueryParameters.limit(limit);
    var found = known(currentCaller.get(), Cursor.name(cursor), most + 1);
    var part = Part.of(found, most).map(OrganisationBody::of);
    String next = Cursor.next(part, OrganisationBody::code);
    return queries.page(new OrganisationList(part.items(), next), next);
  }

  private List<Organisation> known(Caller caller, String behind, int most) {
    return caller.isOperator()
        ? organisations.behind(behind, most)
        : organisations.byCode(caller.organisation()).stream()
            .filter(it -> it.code().compareTo(behind) > 0)
            .toList();
  }

  @GET
  @Path("{organisation}")
  public OrganisationBody one(@PathParam("organisation") UUID organisation) {
    var caller = currentCaller.get();
    return organisations
        .byId(organisation)
        .filter(it -> knows(caller, it))
        .map(OrganisationBody::of)
        .orElseThrow(() -> ProblemException.of(404, "not-found"));
  }

  private static boolean knows(Caller caller, Organisation organisation) {
    return caller.isOperator() || organisation.code().equals(caller.organisation());
  }
}
