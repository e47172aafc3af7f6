import type { Act, Form } from "../api/types";

/** What somebody filled in: as JSON has it, with nothing where nothing was. */
export type Value = string | number | boolean | undefined | Value[] | { [name: string]: Value };

/** What the action itself fills in, and when it happened where a history is told. */
export function preset(act: Act, told?: string): Record<string, Value> {
  const value: Record<string, Value> = {};
  for (const [name, schema] of Object.entries(act.form?.properties ?? {})) {
    if (schema.const !== undefined) value[name] = schema.const as Value;
    else if (schema.default !== undefined) value[name] = schema.default as Value;
  }
  if (told && act.form?.properties?.occurredAt) value.occurredAt = told;
  return { ...value, ...((act.body ?? {}) as Record<string, Value>) };
}

/** Without what was left empty. A box that has to be answered and was not ticked says no. */
export function tidy(form: Form | undefined, value: Record<string, Value>): Record<string, Value> {
  const sent: Record<string, Value> = {};
  for (const [name, schema] of Object.entries(form?.properties ?? {})) {
    const needed = form?.required?.includes(name) ?? false;
    const it = tidied(schema, value[name], needed);
    if (it !== undefined) sent[name] = it;
  }
  return sent;
}

function tidied(schema: Form, value: Value, needed: boolean): Value {
  if (schema.type === "boolean") return value === undefined && needed ? false : value;
  if (schema.type === "array") return filled(value as Value[] | undefined, schema);
  if (schema.type === "object") {
    const inner = tidy(schema, (value ?? {}) as Record<string, Value>);
    return Object.keys(inner).length || needed ? inner : undefined;
  }
  return value === "" ? (needed ? "" : undefined) : value;
}

function filled(value: Value[] | undefined, schema: Form): Value {
  const items = (value ?? []).map((it) => tidied(schema.items ?? {}, it, true)).filter((it) => it !== "" && it !== undefined);
  return items.length ? items : undefined;
}
