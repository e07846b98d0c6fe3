// The list of messages of one pane: at most 200 in the document, nodes kept as long as their message stays the same.

import { bubble } from "./bubble.js";
import { h, iconButton } from "./dom.js";
import { dayName, dayOf } from "./time.js";
import { t } from "./words.js";

export const MOST = 200;
const STEP = 150;
const NEAR = 90;
const TOGETHER = 300;

export class Messages {
  constructor(pane) {
    this.pane = pane;
    this.nodes = new Map();
    this.shown = [];
    this.chat = null;
    // Index after the last message shown; null: follow the newest.
    this.end = null;
    this.stick = true;
    this.fresh = 0;
    this.list = h("ol", { class: "messages", "aria-label": t("message") });
    this.earlier = h("button", { type: "button", class: "turn", onclick: () => this.turn(-STEP) }, t("earlier"));
    this.later = h("button", { type: "button", class: "turn", onclick: () => this.turn(STEP) }, t("later"));
    this.scroll = h("div", { class: "scroll", tabindex: "0", role: "region" }, this.earlier, this.list, this.later);
    this.badge = h("b", { class: "badge" });
    this.down = iconButton("down", t("toBottom"), () => this.toBottom(), { class: "round down" });
    this.down.append(this.badge);
    this.node = h("div", { class: "talk" }, this.scroll, this.down);
    this.scroll.addEventListener("scroll", () => this.scrolled(), { passive: true });
    this.scroll.addEventListener("keydown", (event) => this.walk(event));
    const watch = new ResizeObserver(() => this.stick && this.hold());
    watch.observe(this.list);
    watch.observe(this.scroll);
  }

  // Draws `all` (messages, oldest first) of the chat named `chat`.
  render(chat, all) {
    const other = chat !== this.chat;
    if (other) Object.assign(this, { chat, end: null, stick: true, fresh: 0 });
    const grown = other ? 0 : this.count(all);
    this.all = all;
    const end = Math.min(this.end ?? all.length, all.length);
    const start = Math.max(0, end - MOST);
    this.earlier.hidden = start === 0;
    this.later.hidden = end === all.length;
    this.patch(all.slice(start, end), all[start - 1]);
    if (this.stick && this.end === null) this.hold();
    else this.fresh += grown;
    this.showDown();
  }

  count(all) {
    const newest = this.all?.at(-1)?.message_id ?? 0;
    let count = 0;
    while (count < all.length && all[all.length - 1 - count].message_id > newest) count += 1;
    return count;
  }

  patch(messages, before) {
    const kept = new Map();
    const wanted = messages.flatMap((message, index) => this.items(message, messages[index - 1] ?? before, messages[index + 1], kept));
    if (!wanted.length) wanted.push(this.keep(kept, "empty", "", () => h("li", { class: "nothing" }, t("empty"))));
    const focused = this.focused();
    wanted.forEach((node, index) => this.list.children[index] === node || this.list.insertBefore(node, this.list.children[index] ?? null));
    while (this.list.children.length > wanted.length) this.list.lastChild.remove();
    this.nodes = kept;
    this.shown = messages;
    this.refocus(focused);
  }

  // The message's node, with the day's name before the first one of a day.
  items(message, before, after, kept) {
    const newDay = !before || dayOf(before.date) !== dayOf(message.date);
    const place = {
      mine: message.from.id === this.pane.viewer && !message.service,
      named: this.pane.isGroup && message.from.id !== this.pane.viewer,
      first: newDay || !together(before, message),
      last: !after || !together(message, after),
    };
    const waiting = this.pane.waiting(message).join();
    const sign = `${message.version} ${place.mine} ${place.named} ${place.first} ${place.last} ${this.pane.viewer} ${waiting}`;
    const node = this.keep(kept, message.message_id, sign, () => bubble(message, place, this.pane));
    if (!newDay) return [node];
    const name = dayName(message.date, this.pane.store.now());
    return [this.keep(kept, `day ${message.message_id}`, name, () => h("li", { class: "day" }, h("span", {}, name))), node];
  }

  keep(kept, key, sign, make) {
    const known = this.nodes.get(key);
    const entry = known?.sign === sign ? known : { sign, node: make() };
    kept.set(key, entry);
    return entry.node;
  }

  // A changed message gets a new node; whoever was on it (or on one of its keys) stays there.
  focused() {
    const active = document.activeElement;
    const item = this.list.contains(active) ? active.closest("[data-id]") : null;
    return item && { id: item.dataset.id, key: active.dataset.key };
  }

  refocus(was) {
    if (!was || this.list.contains(document.activeElement)) return;
    const item = this.item(was.id) ?? this.list.lastElementChild;
    const key = was.key && [...item.querySelectorAll("[data-key]")].find((one) => one.dataset.key === was.key);
    (key || item).focus({ preventScroll: true });
  }

  item(id) {
    return this.list.querySelector(`[data-id="${Number(id)}"]`);
  }

  hold() {
    this.scroll.scrollTop = this.scroll.scrollHeight;
    this.fresh = 0;
  }

  scrolled() {
    const rest = this.scroll.scrollHeight - this.scroll.scrollTop - this.scroll.clientHeight;
    this.stick = rest < NEAR;
    if (this.stick && this.end === null) this.fresh = 0;
    this.showDown();
  }

  showDown() {
    this.node.classList.toggle("away", !this.stick || this.end !== null);
    this.down.tabIndex = this.stick && this.end === null ? -1 : 0;
    this.badge.textContent = this.fresh ? String(this.fresh) : "";
    this.down.setAttribute("aria-label", this.fresh ? t("fresh", { n: this.fresh }) : t("toBottom"));
  }

  toBottom() {
    this.end = null;
    this.stick = true;
    this.render(this.chat, this.all);
  }

  turn(step) {
    const to = (this.end ?? this.all.length) + step;
    this.end = to >= this.all.length ? null : Math.max(to, Math.min(MOST, this.all.length));
    const anchor = step < 0 ? this.shown[0] : this.shown.at(-1);
    this.stick = false;
    this.render(this.chat, this.all);
    this.item(anchor.message_id)?.scrollIntoView({ block: step < 0 ? "start" : "end" });
  }

  // To a message that another one answers.
  jump(id) {
    const index = this.all.findIndex((one) => one.message_id === id);
    if (index < 0) return;
    if (!this.item(id)) {
      this.end = Math.min(this.all.length, index + MOST / 2);
      this.stick = false;
      this.render(this.chat, this.all);
    }
    const item = this.item(id);
    item.scrollIntoView({ block: "center" });
    item.classList.remove("flash");
    requestAnimationFrame(() => item.classList.add("flash"));
    item.focus({ preventScroll: true });
  }

  // Arrow keys move among messages; Enter opens the menu of one.
  walk(event) {
    if (event.target !== this.scroll && !event.target.matches("li")) return;
    const items = [...this.list.querySelectorAll("[data-id]")];
    const at = items.indexOf(event.target);
    const to = { ArrowUp: at < 0 ? items.length - 1 : at - 1, ArrowDown: at + 1, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined && items[to]) {
      event.preventDefault();
      items[to].focus();
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      items[at].querySelector(".more")?.click();
    }
  }
}

function together(one, other) {
  return one.from.id === other.from.id && !one.service && !other.service && Math.abs(other.date - one.date) < TOGETHER;
}
