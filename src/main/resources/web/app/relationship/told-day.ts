import { html } from "lit";
import { tellOf, told } from "../acts/told";
import { Part } from "../shell/part";
import { t } from "../words/texts";

/** While a history is told: of which day. What can be told of it comes with the day. */
class ToldDay extends Part {
  static override properties = { relationship: { attribute: false } };
  declare relationship: string;

  private choose(event: Event): void {
    tellOf(this.relationship, (event.target as HTMLInputElement).value);
    window.dispatchEvent(new CustomEvent("happened", { detail: { relationship: this.relationship } }));
  }

  protected override render() {
    return html`<div class="note"><p>${t("provisional.means")}</p>
      <label>${t("told")} <input type="date" .value=${told(this.relationship)?.slice(0, 10) ?? ""} @change=${this.choose}></label></div>`;
  }
}
customElements.define("told-day", ToldDay);
