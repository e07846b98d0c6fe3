// Where a person writes: text, commands, files, an answer to a message, a change of one's own.

import { attachMenu } from "./attach.js";
import { get } from "./api.js";
import { h, iconButton } from "./dom.js";
import { menuAt } from "./dialogs.js";
import { replyKeys } from "./keys.js";
import { t } from "./words.js";

export class Composer {
  constructor(pane) {
    this.pane = pane;
    this.mode = null;
    this.drafts = new Map();
    this.draftOf = null;
    this.commands = [];
    this.asked = "";
    this.area = h("textarea", { rows: "1", dir: "auto", placeholder: t("message"), enterkeyhint: "send" });
    this.slash = h("button", { type: "button", class: "round slash", "aria-label": t("commands"), title: t("commands"), onclick: () => this.showCommands() }, "/");
    this.clip = iconButton("attach", t("attach"), () => attachMenu(this.clip, this.pane));
    this.go = iconButton("send", t("send"), () => this.send(), { class: "round go" });
    this.about = h("div", { class: "about", hidden: true });
    this.keys = h("div", { class: "keyplace" });
    this.line = h("div", { class: "write" }, this.clip, this.area, this.slash, this.go);
    this.gate = h("div", { class: "gate" });
    this.node = h("div", { class: "composer" }, this.about, this.line, this.gate, this.keys);
    this.area.addEventListener("input", () => this.grow());
    this.area.addEventListener("keydown", (event) => this.press(event));
  }

  // `gate`: what stands in place of the writing line (a start button...), or null.
  render(gate) {
    const { pane } = this;
    const place = `${pane.viewer} ${pane.chatId} ${pane.thread}`;
    if (place !== this.draftOf) this.moveTo(place);
    const opened = gate === null && this.gate.contains(document.activeElement);
    this.line.hidden = gate !== null;
    if (this.gate.dataset.sign !== (gate?.sign ?? "")) {
      this.gate.replaceChildren(...(gate ? gate.make() : []));
      this.gate.dataset.sign = gate?.sign ?? "";
    }
    this.gate.hidden = gate === null;
    if (opened) this.area.focus({ preventScroll: true });
    const name = pane.store.people.get(pane.viewer)?.first_name ?? "";
    this.area.setAttribute("aria-label", t("messageAs", { name }));
    this.showKeys(gate === null);
    this.slash.hidden = this.commands.length === 0;
    if (this.asked !== `${pane.viewer} ${pane.chatId}`) this.askCommands();
  }

  moveTo(place) {
    if (this.draftOf) this.drafts.set(this.draftOf, this.area.value);
    this.draftOf = place;
    this.leave();
    this.area.value = this.drafts.get(place) ?? "";
    this.grow();
  }

  async askCommands() {
    const { viewer, chatId } = this.pane;
    if (viewer === null || chatId === null) return;
    this.asked = `${viewer} ${chatId}`;
    const commands = await get(`/sandbox/commands?person=${viewer}&chat=${chatId}`).catch(() => []);
    if (this.asked !== `${viewer} ${chatId}`) return;
    this.commands = commands;
    this.slash.hidden = commands.length === 0;
  }

  showCommands() {
    menuAt(this.slash, t("commands"), this.commands.map(({ command, description }) => (
      { text: `/${command}`, hint: description, run: () => this.pane.say(`/${command}`) }
    )));
  }

  // The last keyboard the bot sent stays until it takes it away.
  showKeys(shown) {
    const last = shown ? this.pane.messages().findLast((one) => one.reply_keyboard) : null;
    const rows = last?.reply_keyboard ?? [];
    const sign = JSON.stringify(rows);
    if (this.keys.dataset.sign === sign) return;
    this.keys.dataset.sign = sign;
    this.keys.replaceChildren(...(rows.length ? [replyKeys(rows, t("keyboard"), (text) => this.pane.say(text))] : []));
  }

  press(event) {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.send();
    } else if (event.key === "Escape" && this.mode) {
      event.stopPropagation();
      this.leave();
    } else if (event.key === "ArrowUp" && !this.area.value) {
      const own = this.pane.messages().findLast((one) => this.pane.canEdit(one));
      if (own) this.edit(own);
      event.preventDefault();
    }
  }

  grow() {
    this.area.style.setProperty("height", "auto");
    // Nothing can be measured in a pane that is not shown.
    if (this.area.scrollHeight) this.area.style.setProperty("height", `${Math.min(this.area.scrollHeight, 180)}px`);
    this.node.classList.toggle("ready", this.area.value.trim() !== "");
  }

  async send() {
    const text = this.area.value.trim();
    if (!text) return;
    const mode = this.mode;
    this.area.value = "";
    this.leave();
    this.grow();
    const done = mode?.kind === "edit"
      ? await this.pane.act("edit", { message_id: mode.message.message_id, text })
      : await this.pane.act("write", { text, reply_to: mode?.message.message_id, thread: this.pane.thread });
    if (done) return;
    this.area.value = text;
    this.grow();
  }

  reply(message) {
    this.enter("reply", message, t("replyTo", { name: message.from.name }));
  }

  edit(message) {
    this.enter("edit", message, t("editing"));
    this.area.value = message.text;
    this.grow();
  }

  enter(kind, message, title) {
    this.mode = { kind, message };
    this.about.replaceChildren(
      h("div", { class: "what" }, h("b", { dir: "auto" }, title), h("span", { dir: "auto" }, message.text || t(message.media?.kind ?? "message"))),
      iconButton("close", t("cancel"), () => this.leave(), { class: "round small" }),
    );
    this.about.hidden = false;
    this.go.setAttribute("aria-label", t(kind === "edit" ? "save" : "send"));
    this.area.focus();
  }

  leave() {
    if (this.mode?.kind === "edit") this.area.value = "";
    this.mode = null;
    this.about.hidden = true;
    this.go.setAttribute("aria-label", t("send"));
    this.grow();
  }

  // The answer a file is sent with, once.
  takeReply() {
    const reply = this.mode?.kind === "reply" ? this.mode.message.message_id : undefined;
    this.leave();
    return reply;
  }
}
