import { html, type TemplateResult } from "lit";
import type { Act, FieldError } from "../api/types";
import { Part } from "../shell/part";
import { t } from "../words/texts";
import type { Choices } from "./choices";
import type { Value } from "./value";
import "./draft-check";
import "./form-field";

/** The fields of an act, what has to be answered first, and the button that records it. */
class ActForm extends Part {
  static override properties = {
    act: { attribute: false }, value: { attribute: false }, errors: { attribute: false },
    choices: { attribute: false }, sure: { type: Boolean }, busy: { type: Boolean },
  };
  declare act: Act;
  declare value: Record<string, Value>;
  declare errors: FieldError[];
  declare choices: Choices;
  declare sure: boolean;
  declare busy: boolean;

  private changed(event: CustomEvent<Value>, name: string): void {
    event.stopPropagation();
    this.tell("filled", { ...this.value, [name]: event.detail });
  }

  private field(act: Act, name: string): TemplateResult {
    return html`<form-field .name=${name} .schema=${act.form?.properties?.[name]} .value=${this.value[name]} .choices=${this.choices}
      .needed=${act.form?.required?.includes(name) ?? false} .errors=${this.errors} .pointer=${`/${name}`}
      @changed=${(e: CustomEvent<Value>) => this.changed(e, name)}></form-field>`;
  }

  protected override render(): TemplateResult {
    const act = this.act;
    const names = Object.keys(act.form?.properties ?? {}).filter((it) => act.form?.properties?.[it].const === undefined);
    const needed = names.filter((it) => act.form?.required?.includes(it));
    const other = names.filter((it) => !act.form?.required?.includes(it));
    const wrong = other.some((it) => this.errors.some((error) => error.pointer.startsWith(`/${it}`)));
    return html`
      <form novalidate>
        ${needed.map((it) => this.field(act, it))}
        <draft-check .act=${act} .value=${this.value}></draft-check>
        ${other.length ? html`<details ?open=${needed.length === 0 || wrong}><summary>${t("more")}</summary>${other.map((it) => this.field(act, it))}</details>` : ""}
        ${this.sure
          ? html`<div class="once" role="alert"><p>${t("once")}</p><button class="do" ?disabled=${this.busy}>${t("once.do")}</button></div>`
          : html`<button class="do" ?disabled=${this.busy}>${t("record")}</button>`}
        <button type="button" class="plain" @click=${() => this.tell("left")}>${t("cancel")}</button>
      </form>
    `;
  }
}
customElements.define("act-form", ActForm);
