// Everything the page knows. Changes are gathered and told once a frame, as a set of topics:
// "people", "chats", "chat ID", "commands", "notice", "clock", "online", "ledger". Single happenings are told at once.

import { Taps } from "./taps.js";

const LEDGER = 150;
const TYPING = 5000;
const PACE = 50;

export class Store {
  constructor() {
    this.seq = 0;
    this.bot = { id: 0, first_name: "Bot", username: "" };
    this.people = new Map();
    this.chats = new Map();
    this.notice = "";
    this.online = true;
    this.ledger = [];
    this.clock = { now: Date.now() / 1000, speed: 1, read: performance.now() };
    this.read = new Map();
    this.taps = new Taps((chatId) => this.touch(`chat ${chatId}`));
    this.listeners = new Set();
    this.hearers = { toast: new Set(), arrived: new Set() };
    this.dirty = new Set();
    this.told = 0;
    this.version = 0;
  }

  now() {
    return this.clock.now + (performance.now() - this.clock.read) / 1000;
  }

  // listener(Set of topics), once a frame.
  listen(listener) {
    this.listeners.add(listener);
  }

  // Toasts and newly arrived messages, one by one.
  hear(kind, hearer) {
    this.hearers[kind].add(hearer);
  }

  touch(...topics) {
    if (this.dirty.size === 0) this.soon();
    for (const topic of topics) this.dirty.add(topic);
  }

  // In a flood of happenings the page draws some twenty times a second, a single one it draws at once.
  soon() {
    const wait = PACE - (performance.now() - this.told);
    const draw = () => requestAnimationFrame(() => this.tell());
    if (wait > 0) setTimeout(draw, wait);
    else draw();
  }

  tell() {
    this.told = performance.now();
    const topics = this.dirty;
    this.dirty = new Set();
    for (const listener of this.listeners) listener(topics);
  }

  load(snapshot) {
    this.seq = snapshot.seq;
    this.bot = snapshot.bot;
    this.people = new Map(snapshot.people.map((person) => [person.id, person]));
    const before = this.chats;
    this.chats = new Map();
    for (const { messages, ...header } of snapshot.chats) this.loadChat(header, messages);
    this.setNotice({ text: snapshot.notice });
    this.setClock(snapshot.clock);
    this.touch("people", "chats", "commands", ...[...before.keys(), ...this.chats.keys()].map((id) => `chat ${id}`));
  }

  loadChat(header, messages) {
    const chat = { header, messages: new Map(), last: null, action: null, active: 0 };
    this.chats.set(header.id, chat);
    for (const message of messages) this.keep(chat, message);
  }

  keep(chat, message) {
    message.version = this.version += 1;
    const fresh = !chat.messages.has(message.message_id);
    chat.messages.set(message.message_id, message);
    if (fresh || chat.last?.message_id === message.message_id) chat.last = message;
    if (fresh && !message.out) this.mark(chat.header.id, message.thread_id, message.message_id);
    return fresh;
  }

  setOnline(online) {
    this.online = online;
    this.touch("online");
  }

  setNotice({ text }) {
    this.notice = text;
    this.touch("notice");
  }

  setClock({ now, speed }) {
    this.clock = { now, speed, read: performance.now() };
    this.touch("clock");
  }

  // One event of the stream; those the snapshot already has are left out.
  apply(type, data, seq) {
    if (seq <= this.seq) return;
    this.seq = seq;
    const deeds = {
      message: () => this.arrive(data),
      deleted: () => this.forget(data),
      tap: () => this.taps.add(data.query_id, data),
      toast: () => this.toast(data),
      action: () => this.act(data),
      chat: () => this.showChat(data),
      person: () => this.showPerson(data),
      commands: () => this.touch("commands"),
      notice: () => this.setNotice(data),
      clock: () => this.setClock(data),
      ledger: () => this.write(data),
    };
    deeds[type]();
  }

  arrive(message) {
    const chat = this.chats.get(message.chat_id);
    if (!chat) return;
    const fresh = this.keep(chat, message);
    if (message.out) chat.action = null;
    const person = this.people.get(message.chat_id);
    if (person && !message.out && !person.started) this.showPerson({ ...person, started: true });
    this.touch(`chat ${message.chat_id}`, "people");
    if (fresh) for (const hearer of this.hearers.arrived) hearer(message);
  }

  forget({ chat_id: chatId, message_ids: ids }) {
    const chat = this.chats.get(chatId);
    if (!chat) return;
    for (const id of ids) chat.messages.delete(id);
    chat.last = [...chat.messages.values()].at(-1) ?? null;
    this.touch(`chat ${chatId}`, "people");
  }

  toast(data) {
    this.taps.answer(data.query_id);
    for (const hearer of this.hearers.toast) hearer(data);
  }

  act({ chat_id: chatId, thread_id: threadId, action }) {
    const chat = this.chats.get(chatId);
    if (!chat) return;
    const shown = { action, threadId };
    chat.action = shown;
    this.touch(`chat ${chatId}`);
    setTimeout(() => {
      if (chat.action === shown) chat.action = null;
      this.touch(`chat ${chatId}`);
    }, TYPING);
  }

  showChat(header) {
    const chat = this.chats.get(header.id);
    if (chat) chat.header = header;
    else this.loadChat(header, []);
    this.touch("chats", `chat ${header.id}`);
  }

  showPerson(person) {
    this.people.set(person.id, person);
    this.touch("people", `chat ${person.id}`);
  }

  write(entry) {
    this.ledger.push(entry);
    if (this.ledger.length > LEDGER) this.ledger.shift();
    this.touch("ledger");
  }

  // Everything up to this message has been seen by the people of the chat.
  mark(chatId, threadId, messageId) {
    const key = `${chatId} ${threadId ?? ""}`;
    if ((this.read.get(key) ?? 0) >= messageId) return;
    this.read.set(key, messageId);
    this.touch("read", "people");
  }

  unread(chatId, threadId = null) {
    const seen = this.read.get(`${chatId} ${threadId ?? ""}`) ?? 0;
    const messages = this.chats.get(chatId)?.messages;
    if (!messages || (threadId === null && (this.chats.get(chatId).last?.message_id ?? 0) <= seen)) return 0;
    let count = 0;
    for (const one of messages.values()) {
      if (one.message_id > seen && one.out && one.thread_id === threadId && !one.service) count += 1;
    }
    return count;
  }
}
