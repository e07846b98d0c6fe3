// What one may do with a message.

import { menuAt } from "./dialogs.js";
import { t } from "./words.js";

const EMOJI = ["👍", "❤", "🔥", "😁", "😢", "👎"];

export function messageMenu(pane, message, anchor) {
  const isOwn = message.from.id === pane.viewer;
  const own = message.reactions.find((one) => one.by === pane.viewer)?.emoji;
  const set = (emoji) => () => pane.react(message, emoji === own ? null : emoji);
  menuAt(anchor, t("actions"), [
    { several: EMOJI.map((emoji) => ({ text: emoji, label: t("react", { emoji }), run: set(emoji) })) },
    { icon: "reply", text: t("reply"), run: () => pane.answer(message) },
    pane.canEdit(message) && { icon: "edit", text: t("edit"), run: () => pane.composer.edit(message) },
    message.text && { icon: "copy", text: t("copy"), run: () => pane.copy(message.text) },
    isOwn && { icon: "trash", text: t("delete"), run: () => pane.act("delete_message", { message_id: message.message_id }) },
  ]);
}
