// The list of customers: newest talk first, search, unread counts.

import { act } from "./api.js";
import { avatar, h, iconButton } from "./dom.js";
import { formBox } from "./dialogs.js";
import { WANTED, customers, fullName } from "./roles.js";
import { shortTime } from "./time.js";
import { language, t } from "./words.js";

const PAGE = 60;
// Under load the list is drawn at most this often (milliseconds).
const PAUSE = 250;
const LANGUAGES = [["ru", "Русский"], ["pl", "Polski"], ["en", "English"], ["de", "Deutsch"]];

export class Customers {
  constructor(store, choose) {
    this.store = store;
    this.choose = choose;
    this.chosen = null;
    this.most = PAGE;
    this.rows = new Map();
    this.timer = null;
    this.search = h("input", { type: "search", placeholder: t("search"), "aria-label": t("search"), oninput: () => this.render() });
    this.list = h("ul", { class: "customers", role: "listbox", "aria-label": t("customers"), onkeydown: (event) => this.walk(event) });
    this.more = h("button", { type: "button", class: "turn", onclick: () => this.show(PAGE) }, t("showMore"));
    this.none = h("p", { class: "nothing" });
    const add = iconButton("plus", t("addCustomer"), () => this.add());
    this.node = h("nav", { class: "people", "aria-label": t("customers") },
      h("div", { class: "find" }, this.search, add), h("div", { class: "scroll" }, this.list, this.more, this.none));
    this.search.addEventListener("keydown", (event) => event.key === "ArrowDown" && this.focusFirst(event));
    store.listen((topics) => (topics.has("people") || topics.has("chats")) && this.soon());
  }

  soon() {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.render();
    }, this.rows.size ? PAUSE : 0);
  }

  show(more) {
    this.most += more;
    this.render();
  }

  // Those of the page's address, then newest talk first; people who never talked come last, newest account first.
  sorted() {
    const wanted = this.search.value.trim().toLowerCase();
    const rank = (person) => (WANTED.customers.includes(person.id) ? WANTED.customers.indexOf(person.id) : Infinity);
    const last = (person) => this.store.chats.get(person.id)?.last?.date ?? 0;
    return customers(this.store)
      .filter((person) => `${fullName(person)} ${person.username ?? ""} ${person.id}`.toLowerCase().includes(wanted))
      .sort((one, other) => Math.sign(rank(one) - rank(other)) || last(other) - last(one) || other.id - one.id);
  }

  render() {
    const all = this.sorted();
    const shown = all.slice(0, this.most);
    const active = this.list.contains(document.activeElement) ? document.activeElement : null;
    const nodes = shown.map((person) => this.row(person));
    const tabbable = shown.some((person) => person.id === this.chosen) ? this.chosen : shown[0]?.id;
    nodes.forEach((node, index) => this.list.children[index] === node || this.list.insertBefore(node, this.list.children[index] ?? null));
    while (this.list.children.length > nodes.length) this.list.lastChild.remove();
    for (const node of nodes) node.tabIndex = Number(node.dataset.id) === tabbable ? 0 : -1;
    if (active && active !== document.activeElement) this.list.querySelector(`[data-id="${active.dataset.id}"]`)?.focus();
    this.more.hidden = all.length <= this.most;
    this.none.textContent = all.length ? "" : t(this.search.value ? "nobodyFound" : "noCustomers");
  }

  row(person) {
    const last = this.store.chats.get(person.id)?.last;
    const unread = this.store.unread(person.id);
    const isChosen = person.id === this.chosen;
    const time = last ? shortTime(last.date, this.store.now()) : "";
    const sign = JSON.stringify([person, last?.version, unread, isChosen, time]);
    const known = this.rows.get(person.id);
    if (known?.sign === sign) return known.node;
    const node = rowNode(person, last, { unread, isChosen, time }, () => this.choose(person.id));
    this.rows.set(person.id, { sign, node });
    known?.node.replaceWith(node);
    return node;
  }

  pick(id) {
    this.chosen = id;
    this.render();
  }

  focusFirst(event) {
    event.preventDefault();
    this.list.firstElementChild?.focus();
  }

  walk(event) {
    const rows = [...this.list.children];
    const at = rows.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    if (to === undefined) document.activeElement.click();
    else if (to < 0) this.search.focus();
    else rows[to]?.focus();
  }

  // The neighbour in the list, for Alt and an arrow.
  step(by) {
    const all = this.sorted();
    const at = all.findIndex((person) => person.id === this.chosen);
    const next = all[Math.max(0, at + by)];
    if (next) this.choose(next.id);
  }

  add() {
    const known = LANGUAGES.toSorted((one, other) => Number(other[0] === language) - Number(one[0] === language));
    formBox(t("addCustomer"), [
      { name: "first_name", label: t("firstName"), required: true },
      { name: "last_name", label: t("lastName") },
      { name: "language_code", label: t("languageOf"), options: known },
    ], t("add"), async (given) => this.choose((await act("create_person", { ...given, last_name: given.last_name || null })).id));
  }
}

function rowNode(person, last, { unread, isChosen, time }, choose) {
  const label = unread ? t("unread", { n: unread }) : null;
  return h("li", { role: "option", class: "customer", tabindex: "-1", "aria-selected": isChosen ? "true" : "false", data: { id: person.id }, onclick: choose },
    avatar(person.id, fullName(person)),
    h("span", { class: "who" },
      h("span", { class: "line" }, h("b", { dir: "auto" }, fullName(person)), h("span", { class: "tongue" }, person.language_code ?? ""), h("time", {}, time)),
      h("span", { class: "line" }, h("span", { class: "peek", dir: "auto" }, peek(person, last)), unread ? h("span", { class: "badge", "aria-label": label }, String(unread)) : null)));
}

function peek(person, last) {
  if (person.deactivated) return t("deactivated");
  if (person.blocked) return t("blocked");
  if (!last) return person.started ? t("empty") : t("notStarted");
  const what = last.text || last.service || (last.media ? t(last.media.kind) : t("message"));
  return last.out ? what.slice(0, 120) : `${t("you")}: ${what.slice(0, 120)}`;
}
