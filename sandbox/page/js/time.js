// Instants (seconds since 1970) as people write them.

import { locale, t } from "./words.js";

const hours = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit" });
const seconds = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
const days = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "long" });
const full = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "medium" });
const brief = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" });

const at = (instant) => new Date(instant * 1000);

export const clockTime = (instant) => hours.format(at(instant));
export const exactTime = (instant) => seconds.format(at(instant));
export const longTime = (instant) => full.format(at(instant));
export const dayOf = (instant) => at(instant).toDateString();

export function dayName(instant, now) {
  if (dayOf(instant) === dayOf(now)) return t("today");
  if (dayOf(instant) === dayOf(now - 86400)) return t("yesterday");
  return days.format(at(instant));
}

// For lists: the time today, the date otherwise.
export const shortTime = (instant, now) => (dayOf(instant) === dayOf(now) ? clockTime(instant) : brief.format(at(instant)));

export function span(length) {
  const whole = Math.max(0, Math.round(length ?? 0));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

export function bytes(size) {
  if (!size) return "";
  if (size < 1024) return `${size} B`;
  return size < 1048576 ? `${Math.round(size / 1024)} KB` : `${(size / 1048576).toFixed(1)} MB`;
}
