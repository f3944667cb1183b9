// Plain JavaScript: the server (platform/serve/http-server.mjs) runs it before Next and without a loader.
import { BlockList, isIP } from 'node:net'

/** How the server tells pages that nobody stood between: `1`, or `0` for what a proxy of any kind passed on. */
export const DIRECT_HEADER = 'x-laurel-direct'

/** What proxies write, and what anybody can claim. */
const FORWARDING =
  /^(?:forwarded|via|x-forwarded-.+|x-real-ip|x-client-ip|true-client-ip|cf-connecting-ip|fastly-client-ip)$/

/**
 * Reads LAUREL_TRUSTED_PROXIES: addresses and networks (`10.0.0.0/8`) with commas or spaces between.
 * @throws Error that names the entry that is neither
 */
export function trustedProxies(text = '') {
  const list = new BlockList()
  for (const entry of text.split(/[\s,]+/).filter(Boolean)) {
    const [address = '', bits, ...more] = entry.split('/')
    const family = isIP(address)
    const most = family === 4 ? 32 : 128
    if (
      !family ||
      more.length > 0 ||
      (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most))
    )
      throw new Error(`"${entry}" is not an address or a network.`)
    list.addSubnet(address, Number(bits ?? most), `ipv${family}`)
  }
  return list
}

const isTrusted = (proxies, address) => proxies.check(address.replace(/%.*/, ''), `ipv${isIP(address)}`)

/** `::ffff:192.0.2.7` and `192.0.2.7:443` are 192.0.2.7; null for what is no address. */
function plainAddress(text) {
  const bare = text
    .trim()
    .replace(/^\[(.+)\](?::\d+)?$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
  return isIP(bare) ? bare : null
}

/**
 * Who asks: whoever is at the other end, or, where that is a trusted proxy, the last one it names who is none. What a
 * proxy names badly ends the walk at the proxy itself; where all are proxies it is the first of them.
 */
export function visitorAddress(otherEnd, forwardedFor, proxies) {
  let address = plainAddress(otherEnd ?? '')
  for (const entry of (forwardedFor ?? '').split(',').reverse()) {
    if (address === null || !isTrusted(proxies, address)) return address
    const before = plainAddress(entry)
    if (before === null) return address
    address = before
  }
  return address
}

/**
 * From here on `X-Forwarded-For` holds one address, which is true as far as Laurel can see; of somebody who is no trusted
 * proxy nothing else that proxies write is left.
 * @returns the address, and who sent such headers without being trusted
 */
export function knowVisitor(request, proxies) {
  const { headers, socket } = request
  const names = Object.keys(headers).filter((name) => FORWARDING.test(name))
  const peer = plainAddress(socket.remoteAddress ?? '')
  const trusted = peer !== null && isTrusted(proxies, peer)
  const address = visitorAddress(peer, trusted ? headers['x-forwarded-for'] : undefined, proxies)
  if (!trusted) for (const name of names) delete headers[name]
  if (address === null) delete headers['x-forwarded-for']
  else headers['x-forwarded-for'] = address
  headers[DIRECT_HEADER] = names.length === 0 ? '1' : '0'
  return { address, untrusted: names.length > 0 && !trusted ? peer : null }
}
