import type { Money, Score } from "../api/types";
import { language, t } from "./texts";

const cache = new Map<string, Intl.DateTimeFormat>();

function dates(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language() + zone + JSON.stringify(options);
  let format = cache.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language(), { ...options, timeZone: zone });
    cache.set(key, format);
  }
  return format;
}

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A day, as 3 Mar 2026; of a text without a time that day itself. */
export function day(at: string | number | Date, zone = HERE): string {
  const bare = typeof at === "string" && at.length === 10;
  return dates(bare ? "UTC" : zone, { day: "numeric", month: "short", year: "numeric" }).format(new Date(at));
}

const SHORT = 2 * 24 * 60 * 60 * 1000;

/** What tells instants of a span apart: their day, or the time too where the span is short. */
export function within(from: number, to: number, zone: string): (at: string | number) => string {
  const time = dates(zone, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return (at) => (to - from < SHORT ? time.format(new Date(at)) : day(at, zone));
}

/** The last day of what ends at an instant: what ends with a day ends before the next one begins. */
export function lastDay(at: string, zone = HERE): string {
  return day(Date.parse(at) - 1, zone);
}

export function month(at: string | number, zone = HERE): string {
  return dates(zone, { month: "long", year: "numeric" }).format(new Date(at));
}

/** A month that can be compared: 2026-03. */
export function monthKey(at: string, zone = HERE): string {
  const parts = dates(zone, { year: "numeric", month: "2-digit" }).formatToParts(new Date(at));
  const of = (type: string) => parts.find((it) => it.type === type)?.value ?? "";
  return `${of("year")}-${of("month")}`;
}

export function number(value: number, digits = 1): string {
  return new Intl.NumberFormat(language(), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** In its currency's own decimals. */
export function money(it: Money): string {
  return new Intl.NumberFormat(language(), { style: "currency", currency: it.currency }).format(Number(it.amount));
}

/** With its sign, so that what fell is told apart from what rose without a colour. */
export function signed(value: number, digits = 1): string {
  const rounded = Number(value.toFixed(digits));
  if (rounded === 0) return number(0, digits);
  return (rounded > 0 ? "+" : "−") + number(Math.abs(rounded), digits);
}

export function balance(score: Score | null | undefined): string {
  return score ? number(score.rounded, 1) : t("unknown");
}

export function percent(part: number): string {
  return new Intl.NumberFormat(language(), { style: "percent", maximumFractionDigits: 0 }).format(part);
}
