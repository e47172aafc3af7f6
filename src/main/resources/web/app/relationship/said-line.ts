import { html } from "lit";
import { word } from "../api/vocabulary";
import type { Money, Said } from "../api/types";
import { Part } from "../shell/part";
import { day, money } from "../words/format";
import { party, person, type Relationship } from "./relationship";

/** An answer in the data of an event, by the group of its words. */
const ANSWERS: [string, string][] = [["answer", "answer"], ["assessment", "assessment"], ["outcome", "promise"], ["ruling", "report"]];

/** Who said what, when: people's own words apart from what is computed. */
class SaidLine extends Part {
  static override properties = { said: { attribute: false }, of: { attribute: false } };
  declare said: Said;
  declare of: Relationship;

  private answer(): string {
    const found = ANSWERS.find(([name]) => typeof this.said.data[name] === "string");
    if (!found) return "";
    const group = this.said.type.startsWith("breach-") ? "report" : found[1];
    return word(group, String(this.said.data[found[0]]));
  }

  protected override render() {
    const it = this.said;
    const who = person(this.of, it.by.participant);
    const side = party(this.of, it.by.side) || word("side", it.by.side);
    const answer = this.answer();
    const sum = it.data.money ? money(it.data.money as Money) : "";
    const texts = Object.values(it.content ?? {}).filter((text): text is string => typeof text === "string");
    return html`<p class="quiet">${day(it.at, this.of.zone)}, ${who ? html`<bdi>${who}</bdi> (<bdi>${side}</bdi>)` : html`<bdi>${side}</bdi>`}: ${answer ? html`<strong>${answer}</strong>` : word("event", it.type)}${sum ? html`, <strong>${sum}</strong>` : ""}</p>
      ${texts.map((text) => html`<blockquote dir="auto">${text}</blockquote>`)}`;
  }
}
customElements.define("said-line", SaidLine);
