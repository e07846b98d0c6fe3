// Server-Sent Events into the store. The browser reconnects with Last-Event-ID by itself; after a lost connection the
// snapshot is taken again as well, because the sandbox may have been started anew and counts from one.

import { get } from "./api.js";

const TYPES = ["message", "deleted", "tap", "toast", "action", "chat", "person", "commands", "notice", "clock", "ledger"];
const PAUSE = 1000;

export class Live {
  constructor(store) {
    this.store = store;
    this.source = null;
    this.lost = false;
  }

  async start() {
    await this.load();
    this.listen();
  }

  async load() {
    this.store.load(await get("/sandbox/state"));
    this.store.setOnline(true);
  }

  listen() {
    this.source?.close();
    this.source = new EventSource(`/sandbox/events?after=${this.store.seq}`);
    for (const type of TYPES) {
      this.source.addEventListener(type, (event) => this.store.apply(type, JSON.parse(event.data), Number(event.lastEventId)));
    }
    this.source.addEventListener("reload", () => this.reload());
    this.source.addEventListener("open", () => this.lost && this.reload());
    this.source.addEventListener("error", () => this.broken());
  }

  async reload() {
    try {
      await this.load();
      this.lost = false;
    } catch {
      this.broken();
    }
  }

  broken() {
    this.lost = true;
    this.store.setOnline(false);
    // A closed source (an error answer instead of a stream) does not come back by itself.
    if (this.source.readyState === EventSource.CLOSED) setTimeout(() => this.listen(), PAUSE);
  }
}
