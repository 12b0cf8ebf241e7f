/**
 * DOM members that a page can't replace.
 *
 * `<form><input name="parentNode"></form>` makes `form.parentNode` that input, and `<img name="body">` does the same to
 * `document.body` (HTML standard, named properties with LegacyOverrideBuiltIns). Chromium shows this to extensions too.
 * A member taken from the prototype chain is never shadowed.
 */

/** Looked up once for each kind of node: every element of a page passes here. */
const known = new WeakMap<object, Map<string, PropertyDescriptor>>();

function descriptorOf(object: object, name: string): PropertyDescriptor {
  const kind = Object.getPrototypeOf(object);
  let members = known.get(kind);
  if (!members) {
    members = new Map();
    known.set(kind, members);
  }
  let member = members.get(name);
  if (!member) {
    member = find(object, name);
    members.set(name, member);
  }
  return member;
}

function find(object: object, name: string): PropertyDescriptor {
  for (let proto = Object.getPrototypeOf(object); proto; proto = Object.getPrototypeOf(proto)) {
    const descriptor = Object.getOwnPropertyDescriptor(proto, name);
    if (descriptor) return descriptor;
  }
  throw new TypeError(`no native member ${name}`);
}

type Method = (...args: never[]) => unknown;

/** The native method of that name of all nodes of this one's kind, to be called on many: what `call` does, looked up once. */
export function nativeMethod<T extends object, K extends keyof T>(object: T, name: K & string): T[K] {
  return descriptorOf(object, name).value;
}

/** The native getter of that name of all nodes like this one, to be called on many: what `read` does, looked up once. */
export function nativeGetter<T extends object, K extends keyof T>(object: T, name: K & string): (this: T) => T[K] {
  const { get } = descriptorOf(object, name);
  if (!get) throw new TypeError(`${name} is not an attribute`);
  return get;
}

/** Calls the node's own method of that name, whatever the page has put in its place. */
export function call<T extends object, K extends keyof T>(
  object: T,
  name: K & string,
  ...args: T[K] extends Method ? Parameters<T[K]> : never
): T[K] extends Method ? ReturnType<T[K]> : never {
  return descriptorOf(object, name).value.apply(object, args);
}

/** Reads the node's own property of that name, whatever the page has put in its place. */
export function read<T extends object, K extends keyof T>(object: T, name: K & string): T[K] {
  return nativeGetter(object, name).call(object);
}
