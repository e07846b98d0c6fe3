// What stands in place of the writing line when one cannot write: a Start button, Unblock, a closed topic.

import { h } from "./dom.js";
import { t } from "./words.js";

// -> {sign, make} or null
export function gateOf(pane) {
  const { header } = pane.chat;
  if (header.type !== "private") return topicGate(pane, header);
  const person = pane.store.people.get(pane.viewer);
  if (!person) return null;
  if (person.deactivated) return words(t("deactivated"));
  if (person.blocked) return button("unblock", t("unblock"), () => pane.act("unblock", { chat: null }));
  return person.started ? null : startGate(pane, person);
}

function topicGate(pane, header) {
  const topic = header.topics.find((one) => one.id === pane.thread);
  return topic?.closed ? words(t("topicClosed")) : null;
}

const words = (text) => ({ sign: text, make: () => [h("p", {}, text)] });

function button(sign, text, onclick) {
  return { sign, make: () => [h("button", { type: "button", class: "primary wide", onclick }, text)] };
}

function startGate(pane, person) {
  const make = () => {
    const payload = h("input", { type: "text", maxlength: "64", pattern: "[A-Za-z0-9_\\-]*", placeholder: t("payload"), "aria-label": t("payload") });
    const form = h("form", { class: "start" }, h("p", {}, t("startHint")), payload, h("button", { class: "primary wide" }, t("start")));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      pane.act("start", { chat: null, payload: payload.value || null });
    });
    return [form];
  };
  return { sign: `start ${person.id}`, make };
}
