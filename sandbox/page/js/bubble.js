// One message as a list item.

import { avatar, h, hueOf, iconButton } from "./dom.js";
import { inlineKeys } from "./keys.js";
import { cardNode, mediaNode, placeNode } from "./media.js";
import { isBig, rich } from "./rich.js";
import { clockTime, longTime } from "./time.js";
import { note, t } from "./words.js";

// `place`: {mine, first, last, named} within its group. `pane` does what keys and menus ask for.
export function bubble(message, place, pane) {
  if (message.service) return serviceNote(message);
  const waiting = pane.waiting(message);
  const keys = message.keyboard.length ? inlineKeys(message.keyboard, waiting, (key) => pane.tap(message, key)) : null;
  const more = iconButton("more", t("actions"), () => pane.menu(message, more), { class: "round small more", tabindex: "-1" });
  const body = h("div", { class: look(message) }, ...inside(message, place, pane), more);
  return h("li", {
    class: `message ${place.mine ? "mine" : "theirs"}${place.last ? " last" : ""}${keys ? " keyed" : ""}${place.named ? " named" : ""}`,
    tabindex: "-1", data: { id: message.message_id }, "aria-label": spoken(message),
    oncontextmenu: (event) => pane.context(event, message, more),
    ondblclick: (event) => event.target.closest("button, a, video") || pane.answer(message),
  }, place.named && place.last ? avatar(message.from.id, message.from.name) : null, h("div", { class: "stack" }, body, keys));
}

function serviceNote(message) {
  return h("li", { class: "service", tabindex: "-1", data: { id: message.message_id } }, h("span", { dir: "auto" }, note(message.service)));
}

function spoken(message) {
  const what = message.text || (message.media ? t(message.media.kind) : message.location ? t("location") : "");
  return `${message.from.name}, ${clockTime(message.date)}: ${what.slice(0, 200)}`;
}

function look(message) {
  const kind = message.media?.kind;
  const bare = kind === "sticker" || kind === "video_note" || (!kind && isBig(message.text));
  const picture = kind === "photo" || kind === "video" || kind === "animation";
  const full = picture && kind !== "video" && !message.text;
  const brief = (kind === "voice" || kind === "audio" || kind === "document") && !message.text && !message.reactions.length;
  return Object.entries({ bubble: true, bare, picture, full, brief }).filter(([, is]) => is).map(([name]) => name).join(" ");
}

function inside(message, place, pane) {
  return [
    place.named && place.first ? h("div", { class: "author", dir: "auto", data: { hue: hueOf(message.from.id) } }, message.from.name) : null,
    message.forward_from ? h("div", { class: "forwarded" }, t("forwarded", { name: message.forward_from })) : null,
    message.reply_to ? quote(message.reply_to, pane) : null,
    message.media ? mediaNode(message) : null,
    message.location ? placeNode(message.location) : null,
    message.contact ? cardNode(message.contact) : null,
    ...ending(message, pane),
  ];
}

// The text with the time in its last line; reactions get a line of their own, with the time.
function ending(message, pane) {
  const text = message.text ? h("div", { class: "text" }, ...rich(message, (command) => pane.say(command))) : null;
  const liked = message.reactions.length > 0;
  if (!text || liked) return [text && h("div", { class: "flow", dir: "auto" }, text), h("div", { class: "foot" }, reactions(message, pane), meta(message))];
  return [h("div", { class: "flow", dir: "auto" }, text, meta(message))];
}

function quote(answered, pane) {
  return h("button", { type: "button", class: "quote", tabindex: "-1", onclick: () => pane.jump(answered.message_id) },
    h("b", { dir: "auto" }, answered.name), h("span", { dir: "auto" }, answered.text || t("message")));
}

function meta(message) {
  const pin = message.pinned ? h("span", { title: t("pinned") }, "📌") : null;
  const edited = message.edit_date ? h("span", {}, t("edited")) : null;
  const time = h("time", { datetime: new Date(message.date * 1000).toISOString(), title: longTime(message.date) }, clockTime(message.date));
  return h("span", { class: "meta" }, pin, edited, time);
}

function reactions(message, pane) {
  if (!message.reactions.length) return null;
  const counts = new Map();
  for (const { emoji, by } of message.reactions) counts.set(emoji, [...(counts.get(emoji) ?? []), by]);
  return h("span", { class: "reactions" }, ...[...counts].map(([emoji, by]) => {
    const own = by.includes(pane.viewer);
    return h("button", { type: "button", class: "reaction", "aria-pressed": own ? "true" : "false", "aria-label": t("react", { emoji }), onclick: () => pane.react(message, own ? null : emoji) }, emoji, by.length > 1 ? h("b", {}, String(by.length)) : null);
  }));
}
