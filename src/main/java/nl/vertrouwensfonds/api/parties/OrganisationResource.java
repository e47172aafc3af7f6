package nl.vertrouwensfonds.api.parties;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.vertrouwensfonds.access.Caller;
import nl.vertrouwensfonds.access.Organisation;
import nl.vertrouwensfonds.access.Organisations;
import nl.vertrouwensfonds.api.bodies.ShortText;
import nl.vertrouwensfonds.api.http.CurrentCaller;
import nl.vertrouwensfonds.api.problem.ProblemException;
import nl.vertrouwensfonds.commands.OrganisationRegistration;
import nl.vertrouwensfonds.commands.OrganisationRegistration.Refused;
import nl.vertrouwensfonds.commands.OrganisationRegistration.Registered;
import org.hibernate.validator.constraints.Length;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The register of organisations, kept by the operator. */
@Path("/organisations")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationResource {

  public record NewOrganisation(
      @NotNull @Length(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "{code}")
          String code,
      @ShortText String name) {}

  public record OrganisationBody(UUID id, String code, String name) {
    public static OrganisationBody of(Organisation it) {
      return new OrganisationBody(it.id(), it.code(), it.name());
    }
  }

  public record OrganisationList(List<OrganisationBody> organisations) {}

  private final OrganisationRegistration registration;
  private final Organisations organisations;
  private final CurrentCaller currentCaller;

  OrganisationResource(
      OrganisationRegistration registration,
      Organisations organisations,
      CurrentCaller currentCaller) {
    this.registration = registration;
    this.organisations = organisations;
    this.currentCaller = currentCaller;
  }

  @POST
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
        .location(URI.create("/organisations/" + organisation.id()))
        .build();
  }

  @GET
  public OrganisationList list() {
    var caller = currentCaller.get();
    var all = organisations.all().stream().filter(it -> knows(caller, it));
    return new OrganisationList(all.map(OrganisationBody::of).toList());
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
