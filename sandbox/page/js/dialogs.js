// Dialogs: an alert of the bot, a small form, a photo at full size. All are native <dialog>s: Escape closes, focus returns.

import { h, icon, iconButton } from "./dom.js";
import { t } from "./words.js";

function open(dialog) {
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.showModal();
  return dialog;
}

export function alertBox(title, text) {
  const close = h("button", { class: "primary", type: "button", onclick: () => box.close(), autofocus: true }, t("ok"));
  const box = h("dialog", { class: "box", role: "alertdialog", "aria-label": title }, h("h2", {}, title), h("p", { dir: "auto" }, text), h("div", { class: "row" }, close));
  return open(box);
}

export function lightbox(url, alt) {
  const close = iconButton("close", t("close"), () => box.close());
  const box = h("dialog", { class: "lightbox", "aria-label": alt }, h("img", { src: url, alt, onclick: () => box.close() }), close);
  return open(box);
}

function field(one) {
  const control = one.options
    ? h("select", { name: one.name }, ...one.options.map(([value, text]) => h("option", { value }, text)))
    : h("input", { name: one.name, type: "text", maxlength: 64, required: one.required, autocomplete: "off", pattern: one.pattern });
  return h("label", {}, h("span", {}, one.label), control);
}

// A form; `done({name: value})` may fail with a sentence, which is then shown in it.
export function formBox(title, fields, label, done) {
  const trouble = h("p", { class: "trouble", role: "alert" });
  const form = h("form", { method: "dialog" }, ...fields.map(field), trouble, h("div", { class: "row" },
    h("button", { type: "button", onclick: () => box.close() }, t("cancel")),
    h("button", { class: "primary" }, label)));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      await done(Object.fromEntries(new FormData(form)));
      box.close();
    } catch (error) {
      trouble.textContent = error.message;
    }
  });
  const box = h("dialog", { class: "box", "aria-label": title }, h("h2", {}, title), form);
  return open(box);
}

// A menu at a button: items are {icon, text, hint, run} or {nodes}. Arrow keys move, Escape closes.
export function menuAt(anchor, label, items) {
  const menu = h("div", { class: "menu", role: "menu", popover: "auto", "aria-label": label }, ...items.filter(Boolean).map((item) => entry(item, () => menu.hidePopover())));
  document.body.append(menu);
  menu.addEventListener("toggle", (event) => event.newState === "closed" && menu.remove());
  menu.addEventListener("keydown", (event) => walk(event, menu));
  menu.showPopover();
  place(menu, anchor.getBoundingClientRect());
  menu.querySelector("[role=menuitem]")?.focus({ preventScroll: true });
  return menu;
}

function entry(item, close) {
  const run = () => {
    close();
    item.run();
  };
  if (item.several) return h("div", { class: "several", role: "group" }, ...item.several.map((one) => entry(one, close)));
  const hint = item.hint ? h("small", { dir: "auto" }, item.hint) : null;
  const sign = item.icon ? icon(item.icon) : null;
  return h("button", { type: "button", role: "menuitem", tabindex: "-1", "aria-label": item.label, onclick: run }, sign, h("span", {}, item.text), hint);
}

function walk(event, menu) {
  const across = event.key === "ArrowLeft" || event.key === "ArrowRight";
  const all = [...menu.querySelectorAll("[role=menuitem]")];
  const row = document.activeElement.closest(".several");
  // Up and down pass a row of several as one step.
  const items = across ? all : all.filter((one) => one === document.activeElement || !one.closest(".several") || (!row && !one.previousElementSibling));
  const at = items.indexOf(document.activeElement);
  const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
  const to = event.key === "Home" ? 0 : event.key === "End" ? items.length - 1 : at + (steps[event.key] ?? 0);
  if (event.key === "Tab") menu.hidePopover();
  if (to === at) return;
  event.preventDefault();
  items[(to + items.length) % items.length].focus();
}

// Above or below the anchor, always inside the window.
function place(menu, anchor) {
  const gap = 6;
  const width = menu.offsetWidth;
  const height = menu.offsetHeight;
  const left = Math.min(Math.max(gap, anchor.left), innerWidth - width - gap);
  const below = anchor.bottom + gap + height <= innerHeight;
  const top = below ? anchor.bottom + gap : Math.max(gap, anchor.top - height - gap);
  menu.style.setProperty("left", `${left}px`);
  menu.style.setProperty("top", `${top}px`);
}
