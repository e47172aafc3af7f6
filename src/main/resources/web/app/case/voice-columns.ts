import { html } from "lit";
import { word } from "../api/vocabulary";
import { day } from "../words/format";
import { t } from "../words/texts";
import type { Voice } from "./case";
import { CasePart } from "./case-part";

/** Positions beside interests: what one wants beside why. */
class VoiceColumns extends CasePart {
  private voice(it: Voice) {
    return html`<li><p class="quiet">${day(it.at)}, ${this.name(it.by)}${["position", "interest"].includes(it.sort) ? "" : `, ${word("sort", it.sort)}`}</p>${this.words(it.text)}${this.acts(it.id)}</li>`;
  }

  private column(title: string, some: Voice[]) {
    return html`<div><h3>${title}</h3>${some.length ? html`<ul class="voices">${some.map((it) => this.voice(it))}</ul>` : html`<p class="empty">${t("none-yet")}</p>`}</div>`;
  }

  protected override render() {
    const all = this.of.file.statements;
    if (this.of.file.stage === "opening" && all.length === 0) return "";
    const of = (sort: string) => all.filter((it) => it.sort === sort);
    const others = all.filter((it) => !["position", "interest"].includes(it.sort));
    return this.section("voices", t("voices.title"), html`<p class="quiet">${t("voices.means")}</p>
      <div class="columns">${this.column(t("voices.positions"), of("position"))}${this.column(t("voices.interests"), of("interest"))}</div>
      ${others.length ? html`<details><summary>${t("voices.others")} (${others.length})</summary><ul class="voices">${others.map((it) => this.voice(it))}</ul></details>` : ""}`);
  }
}
customElements.define("voice-columns", VoiceColumns);
