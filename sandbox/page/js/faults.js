// Switches for the ways Telegram may fail.

import { get, post, remove } from "./api.js";
import { h } from "./dom.js";
import { t } from "./words.js";

const PRESETS = [
  ["faultSlow", { method: "send*", kind: "delay", seconds: 2 }],
  ["faultReset", { method: "send*", kind: "reset", probability: 0.5 }],
  ["faultLost", { method: "send*", kind: "reset_after", probability: 0.33 }],
  ["faultFlood", { method: "send*", kind: "status", status: 429, retry_after: 3, probability: 0.33 }],
  ["faultServer", { method: "send*", kind: "status", status: 500, probability: 0.33 }],
];

export class Faults {
  constructor() {
    this.rows = PRESETS.map(([id, rule]) => this.preset(id, rule));
    this.others = h("ul", { class: "others" });
    this.off = h("button", { type: "button", onclick: () => this.forget() }, t("forgetFaults"));
    this.node = h("section", { class: "faults" }, h("h3", {}, t("faults")), h("p", {}, t("faultsHint")), ...this.rows.map((row) => row.node), this.others, this.off);
  }

  preset(id, rule) {
    const box = h("input", { type: "checkbox", role: "switch" });
    const count = h("small");
    const row = { rule, box, count, id: null, node: h("label", {}, box, h("span", {}, t(id)), count) };
    box.addEventListener("change", () => this.turn(row));
    return row;
  }

  async turn(row) {
    if (row.box.checked) await post("/sandbox/faults", { times: null, ...row.rule });
    else if (row.id !== null) await remove(`/sandbox/faults/${row.id}`).catch(() => null);
    await this.load();
  }

  async forget() {
    await remove("/sandbox/faults");
    this.rows[0].box.focus();
    await this.load();
  }

  async load() {
    const rules = await get("/sandbox/faults");
    for (const row of this.rows) {
      const found = rules.find((rule) => Object.entries(row.rule).every(([name, value]) => rule[name] === value));
      row.id = found?.id ?? null;
      row.box.checked = Boolean(found);
      row.count.textContent = found?.fired ? t("fired", { n: found.fired }) : "";
    }
    const known = new Set(this.rows.map((row) => row.id));
    const others = rules.filter((rule) => !known.has(rule.id));
    this.others.replaceChildren(...others.map((rule) => h("li", {}, t("otherFault", { method: rule.method, kind: rule.kind }))));
    this.off.hidden = rules.length === 0;
  }
}
