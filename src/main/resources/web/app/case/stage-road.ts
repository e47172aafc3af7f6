import { html, nothing } from "lit";
import { word } from "../api/vocabulary";
import { t } from "../words/texts";
import { CasePart } from "./case-part";

const STAGES = ["opening", "exploring-will", "reconciling", "repairing", "probation", "closed"];

/** The road of stages: behind, here, ahead. */
class StageRoad extends CasePart {
  protected override render() {
    const here = STAGES.indexOf(this.of.file.stage);
    return html`<ol class="road stages" aria-label=${t("case.road")}>${STAGES.map((stage, i) => html`
      <li class="step ${i < here ? "complete" : i === here ? "under-way" : "locked"}" aria-current=${i === here ? "step" : nothing}>
        <h2 class="as-h4">${word("stage", stage)}</h2>
        ${i === here ? html`<p>${word("stage-means", stage)}</p>` : ""}
      </li>`)}</ol>`;
  }
}
customElements.define("stage-road", StageRoad);
