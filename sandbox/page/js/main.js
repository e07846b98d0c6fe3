// Puts the page together.

import { Admin } from "./admin.js";
import { Drawer } from "./drawer.js";
import { Live } from "./live.js";
import { Phone } from "./phone.js";
import { Staff } from "./staff.js";
import { Store } from "./store.js";
import { Tabs, Top } from "./top.js";
import { language, t } from "./words.js";

const RETRY = 1500;

document.documentElement.lang = language;
document.title = t("title");

const store = new Store();
const phone = new Phone(store);
const panes = [phone, new Staff(store), new Admin(store)];
document.querySelector("#panes").append(phone.customers.node, ...panes.map((pane) => pane.node));
new Top(store, new Drawer(store));
new Tabs(store, panes);

// New messages of the chats on the screen are read out; others only count.
const polite = document.querySelector("#polite");
store.hear("arrived", (message) => {
  const isHere = panes.some((pane) => pane.chatId === message.chat_id && pane.viewer !== message.from.id && pane.isVisible);
  if (!isHere) return;
  const what = message.text || message.service || t(message.media?.kind ?? "message");
  polite.replaceChildren(t("says", { name: message.from.name, text: what.slice(0, 300) }));
});

document.addEventListener("visibilitychange", () => store.touch("pane"));

const live = new Live(store);
(async function begin() {
  try {
    await live.start();
  } catch {
    store.setOnline(false);
    setTimeout(begin, RETRY);
  }
})();
