import { html, type TemplateResult } from "lit";
import type { FieldError, Form } from "../api/types";
import { Part } from "../shell/part";
import { t } from "../words/texts";
import type { Choices } from "./choices";
import { inputOf } from "./inputs";
import type { Value } from "./value";
import "./file-field";

/** One field of a form, whatever it is: its label, help, input and what is wrong with it. */
class FormField extends Part {
  static override properties = {
    name: { attribute: false }, schema: { attribute: false }, value: { attribute: false }, choices: { attribute: false },
    needed: { attribute: false }, errors: { attribute: false }, pointer: { attribute: false },
  };
  declare name: string;
  declare schema: Form;
  declare value: Value;
  declare choices: Choices;
  declare needed: boolean;
  declare errors: FieldError[];
  declare pointer: string;

  private get code(): string {
    return `f${this.pointer.replace(/\W/g, "-")}`;
  }

  private get wrong(): string {
    return this.errors.filter((it) => it.pointer === this.pointer).map((it) => it.detail).join(" ");
  }

  private set(value: Value): void {
    this.tell("changed", value);
  }

  private label(): TemplateResult {
    return html`${this.schema.title ?? this.name}${this.needed || this.schema.type === "boolean" ? "" : html` <span class="quiet">${t("optional")}</span>`}`;
  }

  private notes(): TemplateResult {
    return html`
      ${this.schema.description ? html`<p class="help" id="${this.code}-help">${this.schema.description}</p>` : ""}
      ${this.wrong ? html`<p class="wrong" id="${this.code}-wrong">${this.wrong}</p>` : ""}
    `;
  }

  private inner(name: string, schema: Form, value: Value, needed: boolean, pointer: string, change: (value: Value) => void): TemplateResult {
    return html`<form-field .name=${name} .schema=${schema} .value=${value} .choices=${this.choices} .needed=${needed}
      .errors=${this.errors} .pointer=${pointer}
      @changed=${(e: CustomEvent<Value>) => { e.stopPropagation(); change(e.detail); }}></form-field>`;
  }

  private group(): TemplateResult {
    const value = (this.value ?? {}) as Record<string, Value>;
    return html`<fieldset><legend>${this.label()}</legend>${this.notes()}
      ${Object.entries(this.schema.properties ?? {}).map(([name, schema]) => this.inner(
        name, schema, value[name], this.schema.required?.includes(name) ?? false, `${this.pointer}/${name}`,
        (it) => this.set({ ...value, [name]: it })))}
    </fieldset>`;
  }

  private list(): TemplateResult {
    const values = (this.value ?? []) as Value[];
    const put = (i: number, it: Value) => this.set(values.map((old, j) => (i === j ? it : old)));
    return html`<fieldset><legend>${this.label()}</legend>${this.notes()}
      ${values.map((it, i) => html`<div class="item">
        ${this.inner(`${i + 1}`, this.schema.items ?? {}, it, true, `${this.pointer}/${i}`, (changed) => put(i, changed))}
        <button type="button" class="plain" @click=${() => this.set(values.filter((_, j) => j !== i))}>${t("remove")}</button>
      </div>`)}
      <button type="button" class="plain" @click=${() => this.set([...values, this.schema.items?.type === "object" ? {} : ""])}>${t("add")}</button>
    </fieldset>`;
  }

  protected override render() {
    if (this.schema.type === "array" && this.schema.items?.properties?.sha256) {
      return html`<file-field .label=${this.schema.title ?? this.name} .value=${this.value} @changed=${(e: CustomEvent<Value>) => { e.stopPropagation(); this.set(e.detail); }}></file-field>`;
    }
    if (this.schema.type === "array") return this.list();
    if (this.schema.type === "object") return this.group();
    return html`<div class="field">${inputOf({
      schema: this.schema, code: this.code, label: this.label(), notes: this.notes(), value: this.value, needed: this.needed,
      wrong: this.wrong !== "", described: `${this.schema.description ? `${this.code}-help` : ""} ${this.wrong ? `${this.code}-wrong` : ""}`.trim(),
      choices: this.schema.format === "uuid" ? this.choices[this.name] : undefined, set: (it) => this.set(it),
    })}</div>`;
  }
}
customElements.define("form-field", FormField);
