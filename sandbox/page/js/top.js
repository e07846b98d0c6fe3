// The bar over everything: the name, the notice of the host program, the clock; and the tabs of narrow screens.

import { h, icon } from "./dom.js";
import { exactTime, longTime } from "./time.js";
import { t } from "./words.js";

export class Top {
  constructor(store, drawer) {
    this.store = store;
    this.notice = h("button", { type: "button", class: "notice", dir: "auto", "aria-expanded": "false", onclick: () => this.unfold() });
    this.said = h("div", { class: "said", role: "status", hidden: true }, this.notice);
    this.offline = h("p", { class: "offline", role: "alert", hidden: true }, t("offline"));
    this.clock = h("time", { class: "clock", title: t("clock"), role: "timer", "aria-live": "off" });
    this.speed = h("span", { class: "speed", hidden: true });
    this.hood = h("button", { type: "button", class: "hood", "aria-expanded": "false", "aria-controls": "drawer", onclick: () => drawer.toggle(this.hood) }, icon("gauge"), h("span", {}, t("hood")));
    document.querySelector("#top").append(h("h1", {}, h("img", { src: "icon.svg", alt: "", width: 28, height: 28 }), h("span", {}, t("title"))),
      this.said, this.offline, h("span", { class: "space" }), this.speed, this.clock, this.hood);
    store.listen((topics) => this.changed(topics));
    setInterval(() => this.tick(), 1000);
  }

  changed(topics) {
    if (topics.has("notice")) {
      this.notice.textContent = this.store.notice;
      this.notice.title = this.store.notice;
      this.said.hidden = !this.store.notice;
    }
    // A notice tells of the speed in its own words.
    this.speed.hidden = this.store.clock.speed === 1 || Boolean(this.store.notice);
    if (topics.has("online")) this.offline.hidden = this.store.online;
    if (!topics.has("clock")) return;
    this.speed.textContent = t("speed", { n: this.store.clock.speed });
    this.tick();
  }

  // A long notice shows two lines until it is pressed.
  unfold() {
    const whole = this.notice.classList.toggle("whole");
    this.notice.setAttribute("aria-expanded", String(whole));
  }

  tick() {
    const now = this.store.now();
    this.clock.textContent = exactTime(now);
    this.clock.title = `${t("clock")}: ${longTime(now)}`;
  }
}

export class Tabs {
  constructor(store, panes) {
    this.store = store;
    this.panes = panes;
    this.node = document.querySelector("#tabs");
    this.node.setAttribute("role", "tablist");
    this.node.setAttribute("aria-label", t("panes"));
    this.buttons = panes.map((pane) => this.tab(pane));
    this.node.append(...this.buttons);
    this.node.addEventListener("keydown", (event) => this.walk(event));
    store.listen((topics) => (topics.has("read") || topics.has("people") || topics.has("chats") || topics.has("tab")) && this.render());
    this.open(0);
  }

  tab(pane) {
    return h("button", { type: "button", role: "tab", "aria-controls": pane.node.id, onclick: () => this.open(this.panes.indexOf(pane)) }, h("span", {}, pane.node.getAttribute("aria-label")), h("b", { class: "badge" }));
  }

  open(index) {
    this.at = index;
    document.body.dataset.tab = this.panes[index].name;
    this.buttons.forEach((button, at) => {
      button.setAttribute("aria-selected", at === index ? "true" : "false");
      button.tabIndex = at === index ? 0 : -1;
    });
    this.store.touch("pane", "tab");
  }

  walk(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    this.open((this.at + step + this.panes.length) % this.panes.length);
    this.buttons[this.at].focus();
  }

  // What waits in the chats behind the other tabs.
  render() {
    this.panes.forEach((pane, index) => {
      const count = index === this.at ? 0 : pane.unread();
      const badge = this.buttons[index].lastChild;
      badge.textContent = count ? String(count) : "";
      if (count) badge.setAttribute("aria-label", t("unread", { n: count }));
    });
  }
}
