import { listOrganizations } from '../auth/people/organizations'
import { recompute } from '../imports/recompute'
import type { Run } from './command'
import { operatorCtx } from './operator'

/** Exit status 1 when any total, or what stands of customers, figures and certifications, had drifted, also though it is mended now. */
export const recomputeTotals: Run = async ({ db, given, print }) => {
  const slugs = given.org ? [given.org] : (await listOrganizations(db)).map((org) => org.slug)
  let faults = 0
  for (const slug of slugs) {
    const { lineItems, drifted, orphans } = await recompute(await operatorCtx(db, slug))
    faults += drifted + orphans
    const drift =
      drifted === 0 ? 'no drift' : `${drifted} totals or rows that stand had drifted and are corrected`
    const lost = orphans === 0 ? '' : `; ${orphans} rows name an import or a location that is not there`
    print(`${slug}: ${lineItems} line items, ${drift}${lost}`)
  }
  return faults === 0 ? 0 : 1
}
