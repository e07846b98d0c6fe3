// Taps on inline keys that wait for the bot's answer.

const LONGEST = 15000;

export class Taps {
  constructor(changed) {
    this.changed = changed;
    this.waiting = new Map();
    this.answered = new Set();
    this.made = 0;
  }

  add(id, tap) {
    if (this.answered.has(id) || this.waiting.has(id)) return;
    this.waiting.set(id, tap);
    setTimeout(() => this.drop(id), LONGEST);
    this.changed(tap.chat_id);
  }

  drop(id) {
    const tap = this.waiting.get(id);
    if (!tap) return;
    this.waiting.delete(id);
    this.changed(tap.chat_id);
  }

  answer(id) {
    this.answered.add(id);
    if (this.answered.size > 200) this.answered.delete(this.answered.values().next().value);
    this.drop(id);
  }

  // The key waits from the click on, not only from the moment the server tells of the tap.
  async during(tap, work) {
    const own = `own ${(this.made += 1)}`;
    this.add(own, tap);
    try {
      const happened = await work();
      this.add(happened.query_id, tap);
    } finally {
      this.drop(own);
    }
  }

  // The data of this person's waiting keys under a message.
  of(person, chatId, messageId) {
    const mine = [...this.waiting.values()].filter(
      (tap) => tap.person === person && tap.chat_id === chatId && tap.message_id === messageId,
    );
    return mine.map((tap) => tap.data);
  }
}
