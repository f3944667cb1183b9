import type { Catalogue } from '../../rules/catalogue'
import { type Outlook, type OutlookInput, outlookOf } from '../../scoring/outlook'
import type { Total } from '../../scoring/tallies'

/** Dates asked for, of one organization's totals, whose outlook a process keeps; the one asked for longest ago goes. */
const MOST_KEPT = 8

type Known = { catalogue: Catalogue; outlooks: Map<string, Outlook> }
/** Goes with the totals, which readScoringInput gives again as long as nothing has changed. */
const kept = new WeakMap<readonly Total[], Known>()

/** outlookOf, which says the same of the same: nearly every request asks what the one before asked. */
export function rememberedOutlook(input: OutlookInput): Outlook {
  const { totals, catalogue, asOf, today, anniversary, hasData } = input
  let known = kept.get(totals)
  if (known?.catalogue !== catalogue) {
    known = { catalogue, outlooks: new Map() }
    kept.set(totals, known)
  }
  const { outlooks } = known
  const key = `${asOf} ${today} ${anniversary} ${hasData}`
  const outlook = outlooks.get(key) ?? outlookOf(input)
  outlooks.delete(key)
  outlooks.set(key, outlook)
  for (const [oldest] of outlooks) {
    if (outlooks.size <= MOST_KEPT) break
    outlooks.delete(oldest)
  }
  return outlook
}
