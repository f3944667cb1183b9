import { inUse, readNames } from '@/lib/programmes/solutions-partner/sql/records'
import type { RecordName, RecordNameList } from '../answers/record-names'
import { authorize, type Ctx } from '../context'
import { isUnknown, vocabularyOf } from '../programmes/solutions-partner/names/known-names'

/** Names in imported files that count nowhere, and those of which it was said what they mean. */
export async function listRecordNames(ctx: Ctx): Promise<RecordNameList> {
  authorize(ctx, 'imports:read')
  const met = await ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const all = await readNames(tx)
    return [...all.filter(({ means }) => means !== null), ...(await inUse(tx, all.filter(isUnknown)))]
  })
  const names = met.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
  const columns = new Map(names.map((one) => [`${one.kind} ${one.field}`, one]))
  const ids = [...columns.values()].map(({ kind, field }) => ({
    kind,
    field,
    ids: [...(vocabularyOf({ kind, field })?.ids ?? [])],
  }))
  return { org: ctx.slug, names, ids }
}

const keyOf = ({ kind, field, name }: RecordName) => `${kind} ${field} ${name}`

/** The same as a file. */
export const recordNamesTable = (names: readonly RecordName[]) => ({
  name: 'names',
  columns: [
    { name: 'kind', of: ({ kind }: RecordName) => kind },
    { name: 'field', of: ({ field }: RecordName) => field },
    { name: 'name', of: ({ name }: RecordName) => name, guarded: true },
    { name: 'means', of: ({ means }: RecordName) => means },
  ],
  rows: names,
})
