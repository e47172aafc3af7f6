import { html, type TemplateResult } from "lit";
import type { Me } from "../api/types";
import { Screen, type Happened } from "../shell/screen";
import { toCase } from "../shell/route";
import { word } from "../api/vocabulary";
import { day } from "../words/format";
import { t } from "../words/texts";
import { loaded, actsOf, isOver, type Relationship } from "./relationship";
import "../acts/act-buttons";
import "./breach-road";
import "./commitment-list";
import "./ledger-months";
import "./next-acts";
import "./people-list";
import "./told-day";
import "./trust-curves";
import "./trust-figures";

/** A relationship: how both trusts moved and why, how far each breach has come, and what one may do. */
class RelationshipScreen extends Screen<Relationship> {
  static override properties = { ...Screen.properties, me: { attribute: false }, relationship: { attribute: false } };
  declare me: Me;
  declare relationship: string;

  protected concerns(happened: Happened): boolean {
    return !happened.relationship || happened.relationship === this.relationship;
  }

  protected load(): Promise<Relationship> {
    return loaded(this.relationship);
  }

  private names(it: Relationship): TemplateResult {
    const { client, supplier } = it.table.relationship;
    return html`<h1><bdi>${client.name}</bdi> <span aria-hidden="true">–</span> <bdi>${supplier.name}</bdi></h1>`;
  }

  private breaches(it: Relationship): TemplateResult {
    const ordered = [...it.breaches].sort((a, b) => Number(isOver(a)) - Number(isOver(b)) || b.reportedAt.localeCompare(a.reportedAt));
    return html`<section aria-labelledby="breaches"><h2 id="breaches">${t("breaches.title")}</h2>
      ${ordered.length === 0 ? html`<p class="empty">${t("breaches.none")}</p>` : ""}
      ${ordered.map((breach) => html`<breach-road .breach=${breach} .of=${it} .acts=${actsOf(it, breach)}></breach-road>`)}
    </section>`;
  }

  private cases(it: Relationship): TemplateResult {
    if (it.cases.length === 0) return html``;
    return html`<section aria-labelledby="cases"><h2 id="cases">${t("cases.title")}</h2><ul class="plain-list">
      ${it.cases.map((one) => html`<li><a href=${toCase(this.relationship, one.id)}>${t("case.of", day(one.openedAt, it.zone))}</a>
        <span class="tag">${word("stage", one.stage)}</span> ${one.outcome ? word("outcome-means", one.outcome) : word("stage-means", one.stage)}</li>`)}
    </ul></section>`;
  }

  /** What is about nothing that stands here already. */
  private free(it: Relationship): TemplateResult {
    const acts = it.actions.filter((act) => !act.subject);
    if (acts.length === 0) return html``;
    return html`<section aria-labelledby="free"><details><summary><h2 id="free">${t("free.title")}</h2></summary>
      <act-buttons .acts=${acts} .relationship=${this.relationship}></act-buttons></details></section>`;
  }

  protected draw(it: Relationship): TemplateResult {
    return html`
      ${this.names(it)}
      ${it.trust.provisional ? html`<told-day .relationship=${this.relationship}></told-day>` : ""}
      <next-acts .of=${it}></next-acts>
      <trust-figures .of=${it}></trust-figures>
      <trust-curves .of=${it}></trust-curves>
      ${this.breaches(it)}
      ${this.cases(it)}
      <commitment-list .of=${it}></commitment-list>
      <ledger-months .of=${it}></ledger-months>
      <people-list .of=${it}></people-list>
      ${this.free(it)}
    `;
  }
}
customElements.define("relationship-screen", RelationshipScreen);
