// Small files to send when one has none at hand: made here, so the page needs no bytes from elsewhere.

import { t } from "./words.js";

export const KINDS = ["photo", "voice", "video", "document", "sticker"];
const MAKERS = { photo, voice, video, document: paper, sticker };
const FILM_MS = 1200;

// -> {kind, name, content (base64), duration?}
export async function sample(kind) {
  const { name, blob, duration } = await MAKERS[kind]();
  return { kind, name, content: await base64(blob), duration };
}

// A file the person chose, as the kind Telegram's app would send it.
export async function fromFile(file) {
  const [family, type] = file.type.split("/");
  const kind = type === "gif" ? "animation" : { image: "photo", video: "video", audio: "audio" }[family] ?? "document";
  return { kind, name: file.name, content: await base64(file) };
}

function base64(blob) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => done(reader.result.slice(reader.result.indexOf(",") + 1)));
    reader.addEventListener("error", () => failed(reader.error));
    reader.readAsDataURL(blob);
  });
}

function canvasOf(width, height) {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  return { canvas, draw: canvas.getContext("2d") };
}

const blobOf = (canvas, type) => new Promise((done) => canvas.toBlob(done, type, 0.85));

// A window with rain: what a customer might photograph.
async function photo() {
  const { canvas, draw } = canvasOf(640, 480);
  landscape(draw, 0);
  return { name: "photo.jpg", blob: await blobOf(canvas, "image/jpeg") };
}

function landscape(draw, shift) {
  const sky = draw.createLinearGradient(0, 0, 0, 480);
  sky.addColorStop(0, "#8fb8de");
  sky.addColorStop(1, "#f6d8ae");
  draw.fillStyle = sky;
  draw.fillRect(0, 0, 640, 480);
  disc(draw, "#fff3d6", 470 - shift, 130, 46);
  hill(draw, "#5f8f7a", 300 + shift / 3, 90);
  hill(draw, "#2f6b5e", 370, -70);
}

function disc(draw, colour, x, y, radius) {
  draw.fillStyle = colour;
  draw.beginPath();
  draw.arc(x, y, radius, 0, 7);
  draw.fill();
}

function hill(draw, colour, height, bend) {
  draw.fillStyle = colour;
  draw.beginPath();
  draw.moveTo(0, height);
  draw.bezierCurveTo(200, height - bend, 420, height + bend, 640, height - bend / 2);
  draw.lineTo(640, 480);
  draw.lineTo(0, 480);
  draw.fill();
}

async function sticker() {
  const { canvas, draw } = canvasOf(320, 320);
  disc(draw, "#ffc83d", 160, 160, 150);
  disc(draw, "#4a3210", 110, 130, 18);
  disc(draw, "#4a3210", 210, 130, 18);
  Object.assign(draw, { lineWidth: 16, lineCap: "round", strokeStyle: "#4a3210" });
  draw.beginPath();
  draw.arc(160, 170, 80, 0.35, Math.PI - 0.35);
  draw.stroke();
  return { name: "sticker.webp", blob: await blobOf(canvas, "image/webp") };
}

async function paper() {
  return { name: "document.txt", blob: new Blob([`${t("sampleText")}\n`], { type: "text/plain" }) };
}

// Three soft notes as a WAV: browsers look at the bytes, not at the name.
async function voice() {
  const rate = 8000;
  const seconds = 2;
  const bytes = new DataView(new ArrayBuffer(44 + rate * seconds));
  wavHead(bytes, rate, rate * seconds);
  for (let at = 0; at < rate * seconds; at += 1) {
    const tone = [392, 494, 587][Math.floor((at * 3) / (rate * seconds))];
    const fade = Math.sin((Math.PI * ((at * 3) % (rate * seconds))) / (rate * seconds));
    bytes.setUint8(44 + at, 128 + 50 * fade * Math.sin((2 * Math.PI * tone * at) / rate));
  }
  return { name: "voice.ogg", blob: new Blob([bytes.buffer]), duration: seconds };
}

function wavHead(bytes, rate, length) {
  const word = (at, text) => [...text].forEach((one, index) => bytes.setUint8(at + index, one.charCodeAt(0)));
  word(0, "RIFF");
  bytes.setUint32(4, 36 + length, true);
  word(8, "WAVEfmt ");
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, rate, true);
  bytes.setUint32(28, rate, true);
  bytes.setUint16(32, 1, true);
  bytes.setUint16(34, 8, true);
  word(36, "data");
  bytes.setUint32(40, length, true);
}

// A short film of a canvas; where the browser cannot record one, the server's own sample is sent instead.
async function video() {
  const { canvas, draw } = canvasOf(640, 480);
  if (!canvas.captureStream || !window.MediaRecorder) return { name: "video.mp4", blob: new Blob(["sample video"]), duration: 1 };
  const recorder = new MediaRecorder(canvas.captureStream(20));
  const parts = [];
  recorder.addEventListener("dataavailable", (event) => parts.push(event.data));
  const stopped = new Promise((done) => recorder.addEventListener("stop", done, { once: true }));
  recorder.start();
  const begin = performance.now();
  for (let spent = 0; spent < FILM_MS; spent = performance.now() - begin) {
    landscape(draw, spent / 8);
    await new Promise(requestAnimationFrame);
  }
  recorder.stop();
  await stopped;
  return { name: "video.mp4", blob: new Blob(parts), duration: Math.round(FILM_MS / 1000) };
}
