import type { DateSource } from '../calendar/date-source'
import { authorize } from '../context'
import { recordsPage } from '../paths/records'
import { kindOf } from './model/kinds'
import { readAwaited } from './sql/awaited'

/** When recordings expire, compliance training is due, a term and what follows from it ends: how many, nobody by name. */
export const recordDates: DateSource = async (ctx, { from, to }) => {
  authorize(ctx, 'qualification:read')
  const awaited = await ctx.db.inTenant(ctx.orgId, 'read', (tx) => readAwaited(tx, { from, to }))
  return awaited.flatMap(({ kind, at, on, records }) => {
    const { ends, plural } = kindOf(kind)
    const one = ends?.[at]
    if (!one) return []
    return {
      uid: `record-${kind}-${at}-${on}`,
      on,
      kind: 'record' as const,
      what: records === 1 ? one.what : `${one.what} (${records} ${plural.toLowerCase()})`,
      why: one.why,
      href: recordsPage.href({ slug: ctx.slug, kind }),
    }
  })
}
