// The customer's phone: the list of customers and the chosen one's chat with the bot.

import { avatar, h, iconButton } from "./dom.js";
import { act } from "./api.js";
import { formBox, menuAt } from "./dialogs.js";
import { Customers } from "./customers.js";
import { Pane } from "./pane.js";
import { WANTED, customers, fullName } from "./roles.js";
import { t } from "./words.js";

export class Phone extends Pane {
  constructor(store) {
    super(store, "phone", t("customer"));
    this.customers = new Customers(store, (id) => this.open(id, true));
    this.node.addEventListener("keydown", (event) => this.press(event));
    this.head.addEventListener("click", (event) => event.target.closest(".back") && this.showList(true));
  }

  // The newest talk, unless the address names somebody; a new account opens when it is made here.
  choose() {
    if (this.chatId !== null && this.chat) return;
    const wanted = WANTED.customers.find((id) => this.store.people.has(id)) ?? this.customers.sorted()[0]?.id;
    this.viewer = this.chatId = wanted ?? null;
    this.customers.pick(this.viewer);
  }

  open(id, byHand = false) {
    this.viewer = this.chatId = id;
    this.customers.pick(id);
    this.showList(false);
    this.store.touch("pane phone");
    if (byHand) requestAnimationFrame(() => requestAnimationFrame(() => this.focusWriting()));
  }

  focusWriting() {
    const target = this.composer.line.hidden ? this.composer.gate.querySelector("button") : this.composer.area;
    target?.focus({ preventScroll: true });
  }

  // Where list and chat don't fit side by side, one of them is shown.
  showList(shown) {
    document.body.classList.toggle("listed", shown);
    if (shown) this.customers.list.querySelector("[tabindex='0']")?.focus();
    else this.store.touch("pane phone");
  }

  press(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || !step) return;
    event.preventDefault();
    this.customers.step(step);
  }

  renderHead() {
    const person = this.store.people.get(this.viewer);
    const action = this.chat?.action;
    const unread = customers(this.store).filter((one) => one.id !== this.viewer && this.store.unread(one.id)).length;
    const sign = JSON.stringify([person, action, unread]);
    if (this.sign === sign) return;
    this.sign = sign;
    this.head.replaceChildren(...(person ? this.headOf(person, action, unread) : []));
  }

  headOf(person, action, unread) {
    const bot = this.store.bot;
    const back = iconButton("back", t("back"), () => {}, { class: "round back" });
    if (unread) back.append(h("b", { class: "badge" }, String(unread)));
    const more = iconButton("more", t("more"), () => this.showMenu(more, person));
    const status = person.blocked ? t("blocked") : action ? t("typing") : t("bot");
    return [
      back,
      avatar(bot.id, bot.first_name),
      h("div", { class: "title" }, h("h2", {}, bot.first_name, h("span", { class: action ? "status typing" : "status" }, status)),
        h("p", { dir: "auto" }, `${fullName(person)}${person.language_code ? ` · ${person.language_code}` : ""}`)),
      more,
    ];
  }

  // On a phone's tab: how many customers have something to read.
  unread() {
    return customers(this.store).filter((one) => this.store.unread(one.id)).length;
  }

  renderBlank() {
    this.blank.replaceChildren(h("p", {}, t("chooseCustomer")), h("button", { type: "button", class: "primary", onclick: () => this.customers.add() }, t("addCustomer")));
  }

  showMenu(anchor, person) {
    const other = person.blocked ? "unblock" : "block";
    menuAt(anchor, t("more"), [
      { icon: "link", text: t("startWith"), run: () => this.startByLink() },
      { icon: person.blocked ? "check" : "stop", text: t(other), run: () => this.act(other, { chat: null }) },
      { icon: "file", text: t("transcript"), run: () => window.open(`/sandbox/chats/${person.id}/transcript`, "_blank", "noopener") },
      !person.deactivated && { icon: "trash", text: t("deleteAccount"), run: () => this.act("deactivate", { chat: null }) },
    ]);
  }

  startByLink() {
    const fields = [{ name: "payload", label: t("payload"), pattern: "[A-Za-z0-9_\\-]*" }];
    formBox(t("startWith"), fields, t("start"), ({ payload }) => act("start", { person: this.viewer, payload: payload || null }));
  }
}
