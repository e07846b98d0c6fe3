// Keys under messages, and keyboards in place of the letters.

import { h } from "./dom.js";

// `waiting`: data of the keys whose tap is not answered yet. `tap(key)` for the others than links.
export function inlineKeys(rows, waiting, tap) {
  return h("div", { class: "keys" }, ...rows.map((row) => h("div", { class: "keyrow" }, ...row.map((key) => inlineKey(key, waiting, tap)))));
}

function inlineKey(key, waiting, tap) {
  const look = `key ${key.kind} ${key.style ?? ""}`.trim();
  const isLink = /^(https?|tg):\/\//i.test(key.url ?? "");
  if (key.kind === "callback" || key.kind === "other" || !isLink) {
    const busy = key.kind === "callback" && waiting.includes(key.data);
    return h("button", {
      type: "button", class: look, dir: "auto", data: { key: key.data ?? key.text }, disabled: key.kind === "other" || (key.kind === "copy" && !key.copy),
      "aria-busy": busy ? "true" : null, onclick: () => busy || tap(key),
    }, key.text);
  }
  return h("a", { class: look, dir: "auto", href: key.url, target: "_blank", rel: "noopener noreferrer", title: key.url, data: { key: key.url } }, key.text);
}

export function replyKeys(rows, label, press) {
  return h("div", { class: "replykeys", role: "group", "aria-label": label }, ...rows.map((row) =>
    h("div", { class: "keyrow" }, ...row.map((text) => h("button", { type: "button", class: "key", dir: "auto", onclick: () => press(text) }, text)))));
}
