import { html } from "lit";
import { word } from "../api/vocabulary";
import { day } from "../words/format";
import { t } from "../words/texts";
import { sideName } from "./case";
import { CasePart } from "./case-part";

/** Shared aims, ways out, and the meetings in which they were found. */
class WayList extends CasePart {
  private aims() {
    const all = this.of.file.objectives;
    const state = (by: string[], adopted: boolean) => adopted ? t("adopted") : t("adopted-by", by.map((it) => sideName(this.of, it)).join(", ") || t("nobody"));
    return all.length ? this.section("objectives", t("objectives.title"), html`<ul class="cards">${all.map((it) => html`<li>${this.words(it.text)}
      <p><span class="tag">${state(it.adoptedBy, it.adopted)}</span></p>${this.acts(it.id, it.text)}</li>`)}</ul>`) : "";
  }

  private options() {
    const all = this.of.file.options;
    return all.length ? this.section("options", t("options.title"), html`<ul class="cards">${all.map((it) => html`<li>
      <p>${this.name(it.by)}: ${word("way", it.way)}</p>${this.words(it.text)}${this.acts(it.id, it.text)}</li>`)}</ul>`) : "";
  }

  private meetings() {
    const all = this.of.file.meetings;
    return all.length ? this.section("meetings", t("meetings.title"), html`<ul class="cards">${all.map((it) => html`<li><p class="quiet">${day(it.at)}</p>${it.notes ? this.words(it.notes) : ""}</li>`)}</ul>`) : "";
  }

  protected override render() {
    return html`${this.meetings()}${this.aims()}${this.options()}`;
  }
}
customElements.define("way-list", WayList);
