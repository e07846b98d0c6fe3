// The staff group: which group, who one is in it, its topics.

import { act } from "./api.js";
import { formBox } from "./dialogs.js";
import { avatar, h } from "./dom.js";
import { Pane } from "./pane.js";
import { WANTED, agents, groups } from "./roles.js";
import { language, t } from "./words.js";

const NEW = "new";

export class Staff extends Pane {
  constructor(store) {
    super(store, "staff", t("staff"));
    this.topics = h("div", { class: "topics", role: "tablist", "aria-label": t("topics"), hidden: true });
    this.topics.addEventListener("keydown", (event) => this.walk(event));
    this.head.after(this.topics);
  }

  choose() {
    const all = groups(this.store);
    const isThere = (id) => all.some((one) => one.id === id);
    if (!isThere(this.chatId)) this.chatId = isThere(WANTED.group) ? WANTED.group : (all[0]?.id ?? null);
    const here = agents(this.chat?.header);
    if (!here.some((one) => one.id === this.viewer)) this.viewer = firstAgent(here);
    const topics = this.chat?.header.topics ?? [];
    if (this.thread !== null && !topics.some((one) => one.id === this.thread)) this.thread = null;
  }

  show(change) {
    Object.assign(this, change);
    this.store.touch("pane staff");
  }

  renderHead() {
    const header = this.chat?.header;
    const action = this.chat?.action;
    this.renderTopics(header);
    const sign = JSON.stringify([header, action, this.viewer, groups(this.store).map((one) => one.title)]);
    if (this.sign === sign) return;
    this.sign = sign;
    if (this.head.contains(document.activeElement)) this.refocus = true;
    this.head.replaceChildren(...(header ? this.headOf(header, action) : []));
    if (this.refocus) this.head.querySelector(".as select")?.focus();
    this.refocus = false;
  }

  headOf(header, action) {
    const count = t("members", { n: agents(header).length });
    const status = action ? `${this.store.bot.first_name} ${t("typing")}` : count;
    const all = groups(this.store);
    const title = all.length > 1 ? select(t("group"), all.map((one) => [one.id, one.title]), header.id, (id) => this.show({ chatId: Number(id), thread: null })) : header.title;
    const people = [...agents(header).map((one) => [one.id, one.name]), [NEW, t("addAgent")]];
    const as = select(t("agent"), people, this.viewer, (id) => (id === NEW ? this.addAgent() : this.show({ viewer: Number(id) })));
    return [
      avatar(header.id, header.title),
      h("div", { class: "title" }, h("h2", {}, title), h("p", {}, h("span", { class: action ? "status typing" : "status" }, status))),
      h("label", { class: "as" }, h("span", {}, t("agent")), as),
    ];
  }

  renderTopics(header) {
    const topics = header?.topics ?? [];
    const rows = [{ id: null, name: t("general") }, ...topics].map((one) => ({ ...one, unread: one.id === this.thread ? 0 : this.store.unread(header?.id, one.id) }));
    const sign = JSON.stringify([rows, this.thread]);
    this.topics.hidden = topics.length === 0;
    if (this.topics.dataset.sign === sign) return;
    this.topics.dataset.sign = sign;
    const had = this.topics.contains(document.activeElement);
    this.topics.replaceChildren(...rows.map((one) => this.tab(one)));
    if (had) this.topics.querySelector("[aria-selected=true]").focus();
  }

  tab({ id, name, closed, unread }) {
    const isOpen = id === this.thread;
    return h("button", { type: "button", role: "tab", class: closed ? "closed" : "", dir: "auto", "aria-selected": isOpen ? "true" : "false", tabindex: isOpen ? "0" : "-1", onclick: () => this.show({ thread: id }) },
      name, unread ? h("b", { class: "badge", "aria-label": t("unread", { n: unread }) }, String(unread)) : null);
  }

  walk(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const tabs = [...this.topics.children];
    const at = tabs.findIndex((one) => one.tabIndex === 0);
    tabs[(at + step + tabs.length) % tabs.length].click();
  }

  renderBlank() {
    const owner = [...this.store.people.keys()][0];
    const make = () => this.act("create_chat", { person: null, chat: null, title: t("groupName"), creator: owner, kind: "supergroup", bot: "administrator" });
    this.blank.replaceChildren(h("p", {}, t("noGroup")), owner === undefined ? "" : h("button", { type: "button", class: "primary", onclick: make }, t("createGroup")));
  }

  addAgent() {
    this.sign = "";
    this.renderHead();
    formBox(t("addAgent"), [{ name: "first_name", label: t("firstName"), required: true }], t("add"), async ({ first_name: name }) => {
      const person = await act("create_person", { first_name: name, language_code: language });
      await act("join", { person: person.id, chat: this.chatId });
      this.show({ viewer: person.id });
    });
  }
}

function firstAgent(here) {
  const named = here.find((one) => one.id === WANTED.agent);
  return (named ?? here.find((one) => one.status !== "creator") ?? here[0])?.id ?? null;
}

export function select(label, options, value, choose) {
  const made = options.map(([id, text]) => h("option", { value: id, selected: id === value }, text));
  return h("select", { "aria-label": label, onchange: (event) => choose(event.target.value) }, ...made);
}
