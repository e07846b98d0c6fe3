// A chat on the screen: who looks (viewer), which chat, which topic. The three panes differ only in how these are chosen.

import { act, post } from "./api.js";
import { alertBox } from "./dialogs.js";
import { Composer } from "./composer.js";
import { gateOf } from "./gate.js";
import { h } from "./dom.js";
import { Messages } from "./messages.js";
import { messageMenu } from "./message_menu.js";
import { t } from "./words.js";

const TOAST = 3500;

export class Pane {
  constructor(store, name, label) {
    this.store = store;
    this.name = name;
    this.viewer = null;
    this.chatId = null;
    this.thread = null;
    this.list = new Messages(this);
    this.composer = new Composer(this);
    this.head = h("header", { class: "head" });
    this.toasts = h("div", { class: "toasts" });
    this.blank = h("div", { class: "blank", hidden: true });
    this.body = h("div", { class: "body" }, this.list.node, this.composer.node, this.toasts);
    this.node = h("section", { class: `pane ${name}`, id: `pane-${name}`, "aria-label": label }, this.head, this.body, this.blank);
    this.body.addEventListener("click", (event) => this.follow(event));
    store.listen((topics) => this.changed(topics));
    store.hear("toast", (toast) => this.hearToast(toast));
  }

  get chat() {
    return this.store.chats.get(this.chatId);
  }

  get isGroup() {
    return this.chat ? this.chat.header.type !== "private" : false;
  }

  get isVisible() {
    return this.node.offsetParent !== null && document.visibilityState === "visible";
  }

  messages() {
    if (!this.chat) return [];
    const all = [...this.chat.messages.values()];
    return this.chat.header.is_forum ? all.filter((one) => one.thread_id === this.thread) : all;
  }

  changed(topics) {
    if (topics.has("commands")) this.composer.asked = "";
    const mine = [`chat ${this.chatId}`, "chats", "commands", "pane", `pane ${this.name}`];
    if (topics.has("people") || topics.has("read")) this.renderHead();
    if (mine.some((topic) => topics.has(topic))) this.render();
  }

  render() {
    this.choose();
    this.renderHead();
    const chat = this.chat;
    this.body.hidden = !chat;
    this.blank.hidden = Boolean(chat);
    if (!chat) return this.renderBlank();
    const messages = this.messages();
    this.list.render(`${this.viewer} ${this.chatId} ${this.thread}`, messages);
    this.list.scroll.setAttribute("aria-label", chat.header.title);
    this.composer.render(gateOf(this));
    this.see(messages);
  }

  see(messages) {
    if (messages.length && this.isVisible) this.store.mark(this.chatId, this.chat.header.is_forum ? this.thread : null, messages.at(-1).message_id);
  }

  // How much waits here while the pane is not looked at.
  unread() {
    if (!this.chat) return 0;
    const threads = [null, ...(this.chat.header.is_forum ? this.chat.header.topics.map((one) => one.id) : [])];
    return threads.reduce((sum, thread) => sum + this.store.unread(this.chatId, thread), 0);
  }

  // Overridden: pick viewer, chat, topic; draw the header; draw what stands here without a chat.
  choose() {}
  renderHead() {}
  renderBlank() {}

  // Runs an act of this viewer here; a refusal is shown. -> what happened, or null
  async act(name, given = {}) {
    try {
      return await act(name, { person: this.viewer, chat: this.chatId, ...given });
    } catch (error) {
      this.toast(error.message, "trouble");
      return null;
    }
  }

  say(text) {
    return this.act("write", { text, thread: this.thread });
  }

  waiting(message) {
    return this.store.taps.of(this.viewer, message.chat_id, message.message_id);
  }

  async tap(message, key) {
    if (key.kind === "copy") return this.copy(key.copy);
    const tap = { person: this.viewer, chat_id: message.chat_id, message_id: message.message_id, data: key.data };
    const given = { person: this.viewer, chat: this.chatId, message_id: message.message_id, data: key.data };
    try {
      await this.store.taps.during(tap, () => post("/sandbox/act/tap", given));
    } catch (error) {
      this.toast(error.message, "trouble");
    }
  }

  react(message, emoji) {
    return this.act("react", { message_id: message.message_id, emoji });
  }

  answer(message) {
    this.composer.reply(message);
  }

  // A link to the bot itself is a Start by that link, as in Telegram's app.
  follow(event) {
    const link = event.target.closest("a[href]");
    if (!link || link.host !== "t.me" || link.pathname !== `/${this.store.bot.username}`) return;
    event.preventDefault();
    this.act("start", { chat: null, payload: new URLSearchParams(link.search).get("start") });
  }

  canEdit(message) {
    return message.from.id === this.viewer && !message.service && !message.forward_from && (message.text !== "" || message.media?.kind === "photo");
  }

  menu(message, anchor) {
    messageMenu(this, message, anchor);
  }

  context(event, message, anchor) {
    if (event.target.closest("a") || String(getSelection())) return;
    event.preventDefault();
    this.menu(message, event.clientX ? pointAt(event) : anchor);
  }

  jump(id) {
    this.list.jump(id);
  }

  async copy(text) {
    await navigator.clipboard.writeText(text).catch((error) => this.toast(error.message, "trouble"));
  }

  hearToast(toast) {
    if (toast.person !== this.viewer || toast.chat_id !== this.chatId) return;
    if (toast.text && toast.alert) alertBox(this.store.bot.first_name, toast.text);
    else if (toast.text) this.toast(toast.text);
    if (/^https?:\/\//i.test(toast.url ?? "")) this.toast(toast.url);
  }

  toast(text, look = "") {
    const node = h("div", { class: `toast ${look}`, role: look ? "alert" : "status", dir: "auto" }, text);
    this.toasts.append(node);
    setTimeout(() => node.remove(), TOAST);
  }
}

function pointAt({ clientX: x, clientY: y }) {
  return { getBoundingClientRect: () => ({ left: x, top: y, bottom: y }) };
}
