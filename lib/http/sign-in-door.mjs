// Plain JavaScript: the server (platform/serve/http-server.mjs) runs it before Next and without a loader.

const BY_METHOD = {
  POST: /^\/api\/(?:sign-in(?:\/code)?|auth\/callback\/credentials(?:\/.*)?)$/,
  // To a provider and back: each asks it something, and leaves a row.
  GET: /^\/api\/(?:sign-in\/provider|auth\/callback\/(?:entra|oidc)(?:\/.*)?)$/,
}

/**
 * Whether a request signs in, by password or provider, however its address is written: Next and next-auth also read `%73ign-in`,
 * `//api`, a slash or more at the end, and the whole address with its host.
 */
export function isSignIn(method, address = '') {
  // Next answers HEAD by doing what it does for GET.
  const signIns = BY_METHOD[method === 'HEAD' ? 'GET' : method]
  if (!signIns) return false
  try {
    const { pathname } = new URL(address.replace(/^\/+/, '/'), 'http://laurel')
    return signIns.test(
      decodeURIComponent(pathname)
        .replace(/\/+/g, '/')
        .replace(/(?<=.)\/$/, ''),
    )
  } catch {
    return false
  }
}

/** A house has one IPv4 address or a /64 of IPv6, and a small company its /24. */
export function networkOf(ip) {
  if (ip === null) return 'unknown'
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/i.exec(ip)
  if (v4) return `${v4[1]}.0/24`
  const [head = ''] = ip.toLowerCase().split('%')
  const [left = '', right] = head.split('::')
  const groups = left === '' ? [] : left.split(':')
  if (right !== undefined) {
    const last = right.split(':')
    groups.push(...Array(Math.max(0, 8 - groups.length - last.length)).fill('0'), ...last)
  }
  const kept = groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''))
  return `${kept.join(':')}::/64`
}

const MOST = 20_000
/** One list for the door and for the pages behind it, which are bundled apart: who → until when, in ms. */
globalThis.laurelClosed ??= new Map()
const closed = globalThis.laurelClosed

/** From now on sign-ins of this network or for this address are refused without a look at the database. */
export function close(who, until) {
  if (closed.size >= MOST) for (const oldest of [...closed.keys()].slice(0, MOST / 2)) closed.delete(oldest)
  closed.set(who, until)
}

/** Whole minutes until they may try again; null when they may now. */
export function minutesClosed(who, now = Date.now()) {
  const until = closed.get(who)
  if (until === undefined) return null
  if (until > now) return Math.ceil((until - now) / 60_000)
  closed.delete(who)
  return null
}

/** Before their time is over: without a name, for all. */
export function reopen(who) {
  if (who === undefined) closed.clear()
  else closed.delete(who)
}

/** Sign-ins of one network at the same moment: a class that comes in together, not a flood. */
export const AT_ONCE = 20
const PAUSE_MS = 60_000
const inside = new Map()

/**
 * Lets a sign-in of the network through, or not: each costs processor time for its hash, and nobody types that fast.
 * A network that brings more at once than `AT_ONCE` is closed for a minute.
 * @returns null when it goes through, and then `leave` must follow; else the minutes to wait
 */
export function enter(network, now = Date.now()) {
  const minutes = minutesClosed(network, now)
  if (minutes !== null) return minutes
  const others = inside.get(network) ?? 0
  if (others >= AT_ONCE) {
    close(network, now + PAUSE_MS)
    return 1
  }
  inside.set(network, others + 1)
  return null
}

export function leave(network) {
  const left = (inside.get(network) ?? 1) - 1
  if (left > 0) inside.set(network, left)
  else inside.delete(network)
}
