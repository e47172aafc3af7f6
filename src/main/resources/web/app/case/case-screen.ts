import { html, type TemplateResult } from "lit";
import { word } from "../api/vocabulary";
import type { Act, Me } from "../api/types";
import { readText } from "../api/client";
import { Screen, type Happened } from "../shell/screen";
import { toRelationship } from "../shell/route";
import { day, lastDay } from "../words/format";
import { t } from "../words/texts";
import { loadedCase, sideName, type CaseOf } from "./case";
import "../acts/act-buttons";
import "./agreement-list";
import "./condition-list";
import "./grievance-list";
import "./mediation-terms";
import "./owned-list";
import "./stage-road";
import "./voice-columns";
import "./way-list";
import "./will-seal";

/** A case: how far it has come, what is said in it, and what is still waited for. */
class CaseScreen extends Screen<CaseOf> {
  static override properties = { ...Screen.properties, me: { attribute: false }, relationship: { attribute: false }, mediatedCase: { attribute: false } };
  declare me: Me;
  declare relationship: string;
  declare mediatedCase: string;

  protected concerns(happened: Happened): boolean {
    return !happened.relationship || happened.relationship === this.relationship;
  }

  protected load(): Promise<CaseOf> {
    return loadedCase(this.relationship, this.mediatedCase);
  }

  /** The page cannot be asked for by an address alone: it takes the token. */
  private async print(): Promise<void> {
    const page = await readText(`/relationships/${this.relationship}/cases/${this.mediatedCase}`, "text/html");
    window.open(URL.createObjectURL(new Blob([page], { type: "text/html" })), "_blank", "noopener");
  }

  private head(it: CaseOf): TemplateResult {
    const { client, supplier, neutral } = it.file;
    const leads = it.file.mediation?.acceptedAt ? "case.led-by" : "case.asked";
    return html`
      <p><a href=${toRelationship(this.relationship)}>${t("case.back")}</a></p>
      <h1>${t("case.title")}: <bdi>${client.name}</bdi> <span aria-hidden="true">–</span> <bdi>${supplier.name}</bdi></h1>
      <p class="quiet">${t(leads, neutral.name ?? t("erased"), neutral.organisation.name)}, ${t("since", day(it.file.openedAt))}.
        ${it.file.closedAt ? html`${t("closed.on", day(it.file.closedAt))}: <strong>${word("outcome-means", it.file.outcome ?? "")}</strong>` : ""}</p>
      <stage-road .of=${it}></stage-road>
      ${it.file.about ? html`<section aria-labelledby="about"><h2 id="about">${t("case.about")}</h2><blockquote dir="auto">${it.file.about}</blockquote></section>` : ""}
    `;
  }

  private waits(it: CaseOf): TemplateResult {
    const waits = it.file.awaited;
    return html`<section aria-labelledby="waits"><h2 id="waits">${t("case.waits")}</h2>
      ${waits.length ? html`<ul class="plain-list">${waits.map((one) => html`<li><bdi>${one.from ? sideName(it, one.from) : t("time")}</bdi>: ${word("awaited", one.what)}
        <span class="quiet">${t("since", day(one.since))}${one.until ? `, ${t("until", lastDay(one.until))}` : ""}</span></li>`)}</ul>` : html`<p class="empty">${t("case.waits.none")}</p>`}
      ${this.acts(it)}
    </section>`;
  }

  /** What is about the case as a whole; what is about a part of it stands beside that. */
  private acts(it: CaseOf): TemplateResult {
    const here = it.actions.filter((act: Act) => act.subject === it.file.id || act.href.includes(it.file.id));
    return here.length ? html`<h3>${t("case.acts")}</h3><act-buttons .acts=${here} .relationship=${this.relationship}></act-buttons>` : html``;
  }

  protected draw(it: CaseOf): TemplateResult {
    return html`
      ${this.head(it)} ${this.waits(it)}
      <mediation-terms .of=${it}></mediation-terms>
      <will-seal .of=${it}></will-seal>
      <voice-columns .of=${it}></voice-columns>
      <grievance-list .of=${it}></grievance-list>
      <condition-list .of=${it}></condition-list>
      <owned-list .of=${it}></owned-list>
      <way-list .of=${it}></way-list>
      <agreement-list .of=${it}></agreement-list>
      <p><button class="may" @click=${this.print}>${t("case.print")}</button></p>
    `;
  }
}
customElements.define("case-screen", CaseScreen);
