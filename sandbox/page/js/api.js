// The control API. Every failure is an Error with a sentence for people.

export async function get(path) {
  return read(await fetch(path));
}

export async function post(path, body = {}) {
  return read(await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }));
}

export async function remove(path) {
  return read(await fetch(path, { method: "DELETE" }));
}

export function act(name, given) {
  const known = Object.entries(given).filter(([name, value]) => value !== undefined && (value !== null || name === "emoji"));
  return post(`/sandbox/act/${name}`, Object.fromEntries(known));
}

async function read(response) {
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.error ?? `${response.status} ${response.statusText}`);
  return body;
}
