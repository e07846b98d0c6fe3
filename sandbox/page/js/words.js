// The interface's words: English, Polish or Russian, by the browser's language.

import { en } from "../words/en.js";
import { pl } from "../words/pl.js";
import { ru } from "../words/ru.js";

const ALL = { en, pl, ru };
const wanted = navigator.languages.map((one) => one.slice(0, 2).toLowerCase());

export const language = wanted.find((one) => one in ALL) ?? "en";
// Dates and times as people of this very place write them (en-GB, not just English).
export const locale = navigator.languages.find((one) => one.slice(0, 2).toLowerCase() === language) ?? language;
const chosen = ALL[language];
const plural = new Intl.PluralRules(language);

// t("messageAs", {name: "Anna"}); {n} also chooses among the plural forms.
export function t(id, values = {}) {
  const found = chosen[id] ?? en[id];
  if (found === undefined) throw new Error(`no words for ${id}`);
  const text = typeof found === "string" ? found : (found[plural.select(values.n)] ?? found.other);
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}

// Notes by Telegram come in English from the server.
export function note(sentence) {
  const known = Object.keys(chosen.notes).find((one) => sentence.includes(one));
  return known ? sentence.replace(known, chosen.notes[known]) : sentence;
}
