// Files inside bubbles.

import { h, icon } from "./dom.js";
import { bytes, span } from "./time.js";
import { t } from "./words.js";
import { lightbox } from "./dialogs.js";

const BARS = 28;

export function mediaNode(message) {
  const media = message.media;
  const makers = {
    photo, sticker, voice: sound, audio: sound,
    video: film, video_note: film, animation: film,
  };
  return h("div", { class: `media ${media.kind}` }, (makers[media.kind] ?? paper)(media, message));
}

function sized(node, { width, height }) {
  if (width && height) {
    node.setAttribute("width", width);
    node.setAttribute("height", height);
    node.style.setProperty("--ratio", `${width / height}`);
  }
  return node;
}

function photo(media, message) {
  const alt = message.text || t("photo");
  const picture = sized(h("img", { src: media.url, alt, decoding: "async" }), media);
  return h("button", { type: "button", class: "open", "aria-label": t("openPhoto"), onclick: () => lightbox(media.url, alt) }, picture);
}

function sticker(media) {
  const picture = sized(h("img", { src: media.url, alt: t("sticker"), decoding: "async" }), media);
  picture.addEventListener("error", () => picture.replaceWith(h("span", { class: "emoji" }, "🙂")));
  return picture;
}

function film(media) {
  const looping = media.kind === "animation";
  const video = h("video", { src: media.url, controls: !looping, loop: looping, preload: "metadata", playsinline: true, "aria-label": t(media.kind) });
  video.addEventListener("error", () => video.replaceWith(still(media)));
  if (looping) video.addEventListener("click", () => (video.paused ? video.play() : video.pause()));
  return sized(video, media.width ? media : { width: 320, height: media.kind === "video_note" ? 320 : 240 });
}

function still(media) {
  return h("div", { class: "still" }, icon("video"), h("span", {}, t(media.kind)), h("small", {}, `${span(media.duration)} · ${t("noPlay")}`));
}

// Bars that look like a recording; the same for the same file.
function bars(id) {
  const heights = Array.from({ length: BARS }, (_, index) => 20 + ((id.charCodeAt(index % id.length) * (index + 7)) % 80));
  return h("span", { class: "bars", "aria-hidden": "true" }, ...heights.map((height) => {
    const bar = h("i");
    bar.style.setProperty("height", `${height}%`);
    return bar;
  }));
}

function sound(media) {
  const time = h("span", { class: "time" }, span(media.duration));
  const wave = bars(media.file_id.slice(-40, -1) || "voice");
  const button = h("button", { type: "button", class: "play", "aria-label": t("play") }, icon("play"));
  const name = media.kind === "audio" ? h("span", { class: "name" }, media.name ?? t("audio")) : wave;
  button.addEventListener("click", () => listen(button, wave, time, media));
  return h("div", { class: "sound", role: "group", "aria-label": t(media.kind) }, button, h("span", { class: "about" }, name, time));
}

function listen(button, wave, time, media) {
  const audio = (button.audio ??= player(button, wave, time, media));
  if (audio.paused) audio.play().catch(() => failed(button, time));
  else audio.pause();
}

function player(button, wave, time, media) {
  const audio = new Audio(media.url);
  const show = (playing) => {
    button.replaceChildren(icon(playing ? "pause" : "play"));
    button.setAttribute("aria-label", t(playing ? "pause" : "play"));
  };
  audio.addEventListener("play", () => show(true));
  audio.addEventListener("pause", () => show(false));
  audio.addEventListener("ended", () => show(false));
  audio.addEventListener("timeupdate", () => {
    const part = audio.currentTime / (audio.duration || media.duration || 1);
    [...wave.children].forEach((bar, index) => bar.classList.toggle("heard", index / BARS < part));
    time.textContent = span(audio.currentTime || media.duration);
  });
  return audio;
}

function failed(button, time) {
  button.disabled = true;
  time.textContent = t("noPlay");
}

function paper(media) {
  const name = media.name ?? t("document");
  const about = h("span", { class: "about" }, h("span", { class: "name" }, name), h("span", { class: "time" }, bytes(media.size)));
  return h("a", { class: "paper", href: media.url, download: name, "aria-label": t("download", { name }) }, h("span", { class: "sheet" }, icon("file")), about);
}

export function cardNode({ first_name: name, phone_number: phone }) {
  return h("div", { class: "media place" }, icon("phone"), h("span", { dir: "auto" }, h("b", {}, name), ` ${phone}`));
}

export function placeNode({ latitude, longitude }) {
  return h("div", { class: "media place" }, icon("pin"), `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`);
}
