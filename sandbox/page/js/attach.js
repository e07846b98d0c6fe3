// The menu of things to send.

import { h } from "./dom.js";
import { menuAt } from "./dialogs.js";
import { KINDS, fromFile, sample } from "./samples.js";
import { t } from "./words.js";

const ICONS = { photo: "photo", voice: "mic", video: "video", document: "file", sticker: "smile" };
// The Old Town of Warsaw.
const PLACE = { latitude: 52.2497, longitude: 21.0122 };

export function attachMenu(anchor, pane) {
  menuAt(anchor, t("attach"), [
    ...KINDS.map((kind) => ({ icon: ICONS[kind], text: t(kind), run: () => send(pane, () => sample(kind), kind === "video") })),
    { icon: "pin", text: t("location"), run: () => pane.act("send_location", PLACE) },
    { icon: "phone", text: t("contact"), run: () => pane.act("send_contact", { phone_number: "+48500100200" }) },
    { icon: "plus", text: t("ownFile"), run: () => choose(pane) },
  ]);
}

function choose(pane) {
  const input = h("input", { type: "file" });
  input.addEventListener("change", () => input.files[0] && send(pane, () => fromFile(input.files[0])));
  input.click();
}

// Where one is at the start is where it goes, however long the sample takes.
async function send(pane, make, isSlow = false) {
  const to = { person: pane.viewer, chat: pane.chatId, thread: pane.thread, reply_to: pane.composer.takeReply() };
  if (isSlow) pane.toast(t("preparing"));
  await pane.act("send_media", { ...to, ...(await make()) });
}
