import { z } from 'zod'
import { isTimeZone } from './dates'

let known: readonly { zone: string; plain: string }[] | undefined
/** Made when first needed: there are some hundred. */
const zones = () => {
  known ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter(isTimeZone)].map((zone) => ({
    zone,
    plain: plain(zone),
  }))
  return known
}

const plain = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')

/**
 * The time zone that is meant: `Berlin`, `new york` and `europe/berlin` are enough. What no place is called, or several
 * are, comes back as it was said.
 */
export function findTimeZone(said: string): string {
  const wanted = plain(said)
  if (wanted === '' || isTimeZone(said)) return said
  const found = zones().filter((one) => one.plain === wanted || one.plain.endsWith(`/${wanted}`))
  return found.length === 1 && found[0] ? found[0].zone : said
}

export const timeZone = z
  .string()
  .transform(findTimeZone)
  .refine(isTimeZone, 'A time zone such as Europe/Berlin.')
