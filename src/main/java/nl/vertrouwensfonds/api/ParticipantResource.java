package nl.vertrouwensfonds.api;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import nl.vertrouwensfonds.access.Memberships.Person;
import nl.vertrouwensfonds.api.http.Callers;
import nl.vertrouwensfonds.api.http.InReach;
import nl.vertrouwensfonds.api.http.Writing;
import nl.vertrouwensfonds.desk.Errand;
import nl.vertrouwensfonds.domain.Content;
import nl.vertrouwensfonds.domain.Role;
import nl.vertrouwensfonds.domain.history.History.CloseHistory;
import nl.vertrouwensfonds.domain.party.PartyCommand.AdmitParticipant;
import nl.vertrouwensfonds.domain.party.PartyCommand.NameAbsentPerson;
import nl.vertrouwensfonds.domain.party.PartyCommand.ReleaseParticipant;

/** Who is at the table, who is spoken of without being there, and when their past is told. */
@Path("/relationships/{relationship}")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ParticipantResource {

  public record NewParticipant(
      @NotBlank @Size(max = 200) String person,
      @NotBlank @Size(max = 200) String name,
      @NotNull Role role,
      boolean mandate,
      @InReach Instant occurredAt) {}

  public record NewAbsentPerson(
      @NotBlank @Size(max = 200) String name, @InReach Instant occurredAt) {}

  /** An act that says nothing but when it happened. */
  public record Act(@InReach Instant occurredAt) {}

  private final Writing writing;
  private final Callers callers;

  ParticipantResource(Writing writing, Callers callers) {
    this.writing = writing;
    this.callers = callers;
  }

  @POST
  @Path("participants")
  public Response join(
      @PathParam("relationship") UUID relationship, @NotNull @Valid NewParticipant body) {
    var admit = new AdmitParticipant(body.role(), body.mandate(), Content.of("name", body.name()));
    var person = new Person(callers.caller().issuer(), body.person());
    var errand = Errand.of(admit, body.occurredAt()).seating(person);
    return writing.act(body, errand);
  }

  @POST
  @Path("participants/{participant}/departure")
  public Response leave(
      @PathParam("relationship") UUID relationship,
      @PathParam("participant") UUID participant,
      @NotNull @Valid Act body) {
    return writing.act(body, Errand.of(new ReleaseParticipant(participant), body.occurredAt()));
  }

  @POST
  @Path("absent-persons")
  public Response name(
      @PathParam("relationship") UUID relationship, @NotNull @Valid NewAbsentPerson body) {
    var name = new NameAbsentPerson(Content.of("name", body.name()));
    return writing.act(body, Errand.of(name, body.occurredAt()));
  }

  @POST
  @Path("history-closures")
  public Response close(@PathParam("relationship") UUID relationship, @NotNull @Valid Act body) {
    return writing.act(body, Errand.of(new CloseHistory(), body.occurredAt()));
  }
}
