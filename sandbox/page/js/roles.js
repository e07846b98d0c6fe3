// Who is who: people of any group are staff, a group's creator is the admin, all others are customers.

const asked = new URLSearchParams(location.search);
const number = (name) => (asked.has(name) ? Number(asked.get(name)) : null);

// The page's address may name them: ?customer=ID,ID&group=ID&agent=ID&admin=ID; the first customer is opened, all of
// them stay on top of the list.
const own = (asked.get("customer") ?? "").split(",").filter(Boolean).map(Number);
export const WANTED = { customers: own, group: number("group"), agent: number("agent"), admin: number("admin") };
const PRESENT = new Set(["creator", "administrator", "member", "restricted"]);

export const fullName = (person) => [person.first_name, person.last_name].filter(Boolean).join(" ");

export function groups(store) {
  return [...store.chats.values()].map((chat) => chat.header).filter((header) => header.type !== "private" && header.migrated_to === null);
}

export function agents(header) {
  return (header?.members ?? []).filter((one) => !one.is_bot && PRESENT.has(one.status));
}

export function staff(store) {
  const found = new Map();
  for (const group of groups(store)) for (const one of agents(group)) if (!found.has(one.id) || one.status === "creator") found.set(one.id, one);
  if (WANTED.admin !== null && store.people.has(WANTED.admin) && !found.has(WANTED.admin)) {
    found.set(WANTED.admin, { id: WANTED.admin, name: fullName(store.people.get(WANTED.admin)), status: "creator" });
  }
  return [...found.values()];
}

export function customers(store) {
  const busy = new Set(staff(store).map((one) => one.id));
  return [...store.people.values()].filter((person) => !busy.has(person.id));
}
