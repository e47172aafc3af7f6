import { html } from "lit";
import { word } from "../api/vocabulary";
import type { Participant } from "../api/types";
import { Part } from "../shell/part";
import { t } from "../words/texts";
import { party, type Relationship } from "./relationship";
import "../acts/act-buttons";

/** Who sits at the table, and who is spoken of and does not. */
class PeopleList extends Part {
  static override properties = { of: { attribute: false } };
  declare of: Relationship;

  private one(it: Participant) {
    const acts = this.of.actions.filter((act) => act.subject === it.id);
    return html`<li><bdi>${it.name ?? t("erased")}</bdi> <span class="quiet">${word("role", it.role)}${it.mandate ? `, ${t("mandate")}` : ""}${it.present ? "" : `, ${t("left")}`}</span>
      ${acts.length ? html`<details><summary class="quiet">${t("people.change")}</summary><act-buttons .acts=${acts} .relationship=${this.of.id} .about=${it.name}></act-buttons></details>` : ""}</li>`;
  }

  private side(side: string) {
    const people = this.of.table.participants.filter((it) => it.side === side);
    if (people.length === 0) return "";
    return html`<div><h3><span class="dot of-${side}" aria-hidden="true"></span> <bdi>${party(this.of, side) || word("side", side)}</bdi></h3>
      <ul class="plain-list">${people.map((it) => this.one(it))}</ul></div>`;
  }

  protected override render() {
    const absent = this.of.table.absentPersons;
    return html`<section aria-labelledby="people"><h2 id="people">${t("people.title")}</h2>
      <div class="columns">${["client", "supplier", "neutral"].map((it) => this.side(it))}
      ${absent.length ? html`<div><h3>${t("absent.title")}</h3><p class="quiet">${t("absent.means")}</p>
        <ul class="plain-list">${absent.map((it) => html`<li><bdi>${it.name ?? t("erased")}</bdi></li>`)}</ul></div>` : ""}</div>
    </section>`;
  }
}
customElements.define("people-list", PeopleList);
