/**
 * Whose request it is, for the throttle and the record: the last entry of `X-Forwarded-For`, which the nearest proxy
 * wrote itself (without a proxy, the server). Earlier entries are whatever the sender claims.
 */
export function clientAddress(headers: Headers): string | null {
  const last = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()
  return last && last.length <= 64 && /^[0-9a-fA-F:.%a-z]+$/.test(last) ? last : null
}
