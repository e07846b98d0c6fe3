// The admin's (or any agent's) own chat with the bot.

import { avatar, h } from "./dom.js";
import { Pane } from "./pane.js";
import { WANTED, fullName, staff } from "./roles.js";
import { select } from "./staff.js";
import { t } from "./words.js";

export class Admin extends Pane {
  constructor(store) {
    super(store, "admin", t("admin"));
  }

  choose() {
    const people = staff(this.store);
    const isThere = (id) => this.store.people.has(id);
    const first = people.find((one) => one.status === "creator") ?? people[0];
    if (!isThere(this.viewer)) this.viewer = isThere(WANTED.admin) ? WANTED.admin : (first?.id ?? null);
    this.chatId = this.viewer;
  }

  show(id) {
    this.viewer = this.chatId = id;
    this.store.touch("pane admin");
  }

  renderHead() {
    const person = this.store.people.get(this.viewer);
    const action = this.chat?.action;
    const people = staff(this.store).map((one) => [one.id, one.name]);
    const sign = JSON.stringify([person, action, people]);
    if (this.sign === sign) return;
    this.sign = sign;
    const had = this.head.contains(document.activeElement);
    this.head.replaceChildren(...(person ? this.headOf(person, action, people) : []));
    if (had) this.head.querySelector("select")?.focus();
  }

  headOf(person, action, people) {
    const bot = this.store.bot;
    const shown = people.some(([id]) => id === person.id) ? people : [[person.id, fullName(person)], ...people];
    return [
      avatar(bot.id, bot.first_name),
      h("div", { class: "title" }, h("h2", {}, bot.first_name), h("p", {}, h("span", { class: action ? "status typing" : "status" }, action ? t("typing") : person.blocked ? t("blocked") : t("privateChat")))),
      h("label", { class: "as" }, h("span", {}, t("privateOf")), select(t("privateOf"), shown, person.id, (id) => this.show(Number(id)))),
    ];
  }

  renderBlank() {
    const people = [...this.store.people.values()].slice(0, 50).map((one) => [one.id, fullName(one)]);
    const choice = people.length ? select(t("privateOf"), [["", "—"], ...people], "", (id) => id && this.show(Number(id))) : "";
    this.blank.replaceChildren(h("p", {}, t("noAdmin")), choice);
  }
}
