// Text of messages as nodes. The server's html is safe already; it is rebuilt from the few tags we know all the same,
// so that a mistake there cannot become markup here.

import { h } from "./dom.js";
import { t } from "./words.js";

const TAGS = new Set(["B", "I", "U", "S", "CODE", "PRE", "BLOCKQUOTE"]);
const BLOCKS = new Set(["PRE", "BLOCKQUOTE"]);
const SCHEMES = /^(https?|tg):\/\//i;
const COMMAND = /(^|[\s(])(\/[A-Za-z0-9_]{1,64})(?![\w/])/g;
const BIG = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\s)+$/u;

// {text, html} -> nodes; `onCommand(command)` makes /commands clickable.
export function rich(message, onCommand) {
  if (!/[<&]/.test(message.html)) return words(message.text, onCommand);
  const parsed = new DOMParser().parseFromString(message.html, "text/html");
  return copies(parsed.body, onCommand);
}

function copies(parent, onCommand) {
  return [...parent.childNodes].flatMap((node) => {
    // A block has its line break already.
    const afterBlock = BLOCKS.has(node.previousSibling?.tagName) && node.nodeType === Node.TEXT_NODE;
    if (afterBlock && node.data.startsWith("\n")) node.data = node.data.slice(1);
    return copy(node, onCommand);
  });
}

function copy(node, onCommand) {
  if (node.nodeType === Node.TEXT_NODE) return words(node.data, onCommand);
  if (node.nodeType !== Node.ELEMENT_NODE) return [];
  const plain = node.tagName === "CODE" || node.tagName === "PRE" || node.tagName === "A";
  const inner = copies(node, plain ? null : onCommand);
  if (node.tagName === "A") return [link(node.getAttribute("href") ?? "", inner)];
  if (node.tagName === "SPAN" && node.classList.contains("spoiler")) return [spoiler(inner)];
  return TAGS.has(node.tagName) ? [h(node.tagName.toLowerCase(), {}, ...inner)] : inner;
}

function link(href, inner) {
  if (!SCHEMES.test(href)) return h("span", {}, ...inner);
  return h("a", { href, target: "_blank", rel: "noopener noreferrer", title: href }, ...inner);
}

function spoiler(inner) {
  const veil = h("button", { type: "button", class: "spoiler", "aria-label": t("reveal") }, h("span", {}, ...inner));
  veil.addEventListener("click", () => veil.replaceWith(h("span", {}, ...veil.firstChild.childNodes)));
  return veil;
}

function words(text, onCommand) {
  if (!onCommand || !text.includes("/")) return [text];
  const parts = [];
  let at = 0;
  for (const found of text.matchAll(COMMAND)) {
    const begin = found.index + found[1].length;
    const command = found[2];
    parts.push(text.slice(at, begin), h("button", { type: "button", class: "link", onclick: () => onCommand(command) }, command));
    at = begin + command.length;
  }
  return [...parts, text.slice(at)];
}

// A message of a few emoji alone is shown large.
export function isBig(text) {
  return text.length <= 24 && /\p{Extended_Pictographic}/u.test(text) && BIG.test(text);
}
