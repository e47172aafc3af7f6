import { html, nothing, type TemplateResult } from "lit";
import type { Form } from "../api/types";
import { t } from "../words/texts";
import type { Choice } from "./choices";
import type { Value } from "./value";

/** What it takes to draw one input. */
export interface Input {
  schema: Form; code: string; label: TemplateResult; notes: TemplateResult; value: Value; needed: boolean; wrong: boolean;
  described: string; choices: Choice[] | undefined; set: (value: Value) => void;
}

const LONG = 1000; // characters: from here on it is a text, not a line
type Typed = Event & { target: HTMLInputElement };

export function inputOf(it: Input): TemplateResult {
  if (it.schema.type === "boolean") return box(it);
  if (it.schema.oneOf) return radios(it);
  if (it.choices) return select(it, it.choices);
  return html`<label for=${it.code}>${it.label}</label>${it.notes}${(it.schema.maxLength ?? 0) >= LONG ? text(it) : line(it)}`;
}

function box(it: Input): TemplateResult {
  return html`<label class="box"><input type="checkbox" id=${it.code} .checked=${it.value === true} aria-invalid=${it.wrong}
    aria-describedby=${it.described || nothing} @change=${(e: Typed) => it.set(e.target.checked)}> <span>${it.label}</span></label>${it.notes}`;
}

function radios(it: Input): TemplateResult {
  return html`<fieldset class="radios" aria-describedby=${it.described || nothing}><legend>${it.label}</legend>${it.notes}
    ${it.schema.oneOf?.map((choice) => html`<label class="box"><input type="radio" name=${it.code} aria-invalid=${it.wrong}
      .checked=${it.value === choice.const} @change=${() => it.set(choice.const)}> <span>${choice.title}</span></label>`)}
  </fieldset>`;
}

function select(it: Input, choices: Choice[]): TemplateResult {
  return html`<label for=${it.code}>${it.label}</label>${it.notes}
    <select id=${it.code} aria-invalid=${it.wrong} aria-describedby=${it.described || nothing} ?required=${it.needed}
      @change=${(e: Event) => it.set((e.target as HTMLSelectElement).value)}>
      <option value="">${t("choose")}</option>
      ${choices.map((choice) => html`<option value=${choice.id} ?selected=${choice.id === it.value}>${choice.name}</option>`)}
    </select>`;
}

function text(it: Input): TemplateResult {
  return html`<textarea id=${it.code} rows="4" dir="auto" maxlength=${it.schema.maxLength ?? nothing} .value=${(it.value as string) ?? ""}
    aria-invalid=${it.wrong} aria-describedby=${it.described || nothing} ?required=${it.needed} @input=${(e: Typed) => it.set(e.target.value)}></textarea>`;
}

/** The address of a moment is in its own zone; the API takes instants. */
function instant(local: string): Value {
  const at = new Date(local);
  return local && !Number.isNaN(at.getTime()) ? at.toISOString() : "";
}

function shownInstant(value: Value): string {
  if (typeof value !== "string" || !value) return "";
  const at = new Date(value);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
}

function line(it: Input): TemplateResult {
  const { schema } = it;
  const whole = schema.type === "integer" || schema.type === "number";
  const kind = schema.format === "date" ? "date" : schema.format === "date-time" ? "datetime-local" : whole ? "number" : "text";
  const shown = kind === "datetime-local" ? shownInstant(it.value) : String(it.value ?? "");
  const given = (typed: string): Value => {
    if (kind === "datetime-local") return instant(typed);
    return whole ? (typed === "" ? undefined : Number(typed)) : typed;
  };
  return html`<input id=${it.code} type=${kind} dir=${kind === "text" ? "auto" : nothing} .value=${shown} autocomplete="off"
    min=${schema.minimum ?? nothing} max=${schema.maximum ?? nothing} maxlength=${schema.maxLength ?? nothing} aria-invalid=${it.wrong}
    aria-describedby=${it.described || nothing} ?required=${it.needed} @change=${(e: Typed) => it.set(given(e.target.value))}>`;
}
