// Under the hood: what the bot asks of Telegram, and how Telegram may fail. Drawn only while it is open.

import { Faults } from "./faults.js";
import { h, iconButton } from "./dom.js";
import { get } from "./api.js";
import { exactTime } from "./time.js";
import { t } from "./words.js";

const SHOWN = 60;
const PAUSE = 300;

export class Drawer {
  constructor(store) {
    this.store = store;
    this.opener = null;
    this.rows = new Map();
    this.timer = null;
    this.faults = new Faults();
    this.list = h("ol", { class: "ledger", "aria-label": t("ledger") });
    this.node = document.querySelector("#drawer");
    this.node.setAttribute("aria-label", t("hood"));
    this.node.append(h("header", {}, h("h2", {}, t("hood")), iconButton("close", t("close"), () => this.close())),
      h("div", { class: "scroll" }, this.faults.node, h("h3", {}, t("ledger")), this.list));
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.escape());
    store.listen((topics) => topics.has("ledger") && this.soon());
  }

  toggle(opener) {
    this.opener = opener;
    if (this.node.hidden) this.open();
    else this.close();
  }

  async open() {
    this.node.hidden = false;
    this.opener.setAttribute("aria-expanded", "true");
    this.node.querySelector("button").focus();
    this.faults.load();
    await this.fill();
    this.render();
  }

  // Wherever one is: but a dialog or a menu over the page closes first.
  escape() {
    if (!this.node.hidden && !document.querySelector("dialog[open], :popover-open")) this.close();
  }

  // What was asked for before this page was opened.
  async fill() {
    const first = this.store.ledger[0]?.seq ?? Infinity;
    if (first === 1 || this.store.ledger.length >= SHOWN) return;
    const after = Number.isFinite(first) ? Math.max(0, first - SHOWN - 1) : 0;
    const earlier = await get(`/sandbox/ledger?after=${after}`);
    const known = this.store.ledger[0]?.seq ?? Infinity;
    this.store.ledger.unshift(...earlier.filter((entry) => entry.seq < known).slice(-SHOWN));
  }

  close() {
    this.node.hidden = true;
    this.opener.setAttribute("aria-expanded", "false");
    this.opener.focus();
  }

  soon() {
    if (this.node.hidden) return;
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.render();
    }, PAUSE);
  }

  render() {
    const shown = this.store.ledger.slice(-SHOWN).reverse();
    const kept = new Map(shown.map((entry) => [entry.seq, this.rows.get(entry.seq) ?? this.row(entry)]));
    this.rows = kept;
    if (shown.length) this.list.replaceChildren(...kept.values());
    else this.list.replaceChildren(h("li", { class: "nothing" }, t("ledgerEmpty")));
    if (shown.some((entry) => entry.outcome === "fault")) this.faults.load();
  }

  row(entry) {
    const chat = this.store.chats.get(entry.chat_id)?.header.title ?? "";
    const reason = entry.description ? h("p", { class: "reason" }, `${entry.error_code ?? ""} ${entry.description}`.trim()) : null;
    return h("li", { class: entry.outcome }, h("details", {},
      h("summary", {}, h("time", {}, exactTime(entry.time)), h("b", {}, entry.method), h("span", { class: "to", dir: "auto" }, chat), h("span", { class: "outcome" }, t(entry.outcome)), reason),
      h("pre", {}, JSON.stringify(entry.parameters, null, 1))));
  }
}
