import { countNames } from '@/lib/programmes/solutions-partner/sql/name-rows'
import { readNames } from '@/lib/programmes/solutions-partner/sql/records'
import type { ListedName, RecordNameList } from '../answers/record-names'
import { authorize, type Ctx } from '../context'
import { isUnknown, vocabularyOf } from '../programmes/solutions-partner/names/known-names'

/** Names in imported files that count nowhere, and those of which it was said what they mean, each with its rows. */
export async function listRecordNames(ctx: Ctx): Promise<RecordNameList> {
  authorize(ctx, 'imports:read')
  const names = await namesWithRows(ctx, null)
  const columns = new Map(names.map((one) => [`${one.kind} ${one.field}`, one]))
  const ids = [...columns.values()].map(({ kind, field }) => ({
    kind,
    field,
    ids: [...(vocabularyOf({ kind, field })?.ids ?? [])],
  }))
  return { org: ctx.slug, names, ids }
}

/** Names of one import whose rows count nowhere. */
export async function listUnknownNames(ctx: Ctx, importId: number): Promise<ListedName[]> {
  authorize(ctx, 'imports:read')
  return (await namesWithRows(ctx, importId)).filter(({ means, rows }) => means === null && rows > 0)
}

/** Names of withdrawn imports stay noted: of those that nobody knows only the ones that a row has. */
async function namesWithRows(
  { db, orgId }: Pick<Ctx, 'db' | 'orgId'>,
  importId: number | null,
): Promise<ListedName[]> {
  const met = await db.inTenant(orgId, 'read', async (tx) => {
    const names = (await readNames(tx)).filter((one) => one.means !== null || isUnknown(one))
    const rows = await countNames(tx, names, importId)
    return names.flatMap((one, at) => (rows[at] ? [{ ...one, ...rows[at] }] : []))
  })
  return met
    .filter(({ means, rows }) => means !== null || rows > 0)
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

const keyOf = ({ kind, field, name }: ListedName) => `${kind} ${field} ${name}`

/** The same as a file. */
export const recordNamesTable = (names: readonly ListedName[]) => ({
  name: 'names',
  columns: [
    { name: 'kind', of: ({ kind }: ListedName) => kind },
    { name: 'field', of: ({ field }: ListedName) => field },
    { name: 'name', of: ({ name }: ListedName) => name, guarded: true },
    { name: 'means', of: ({ means }: ListedName) => means },
    { name: 'rows', of: ({ rows }: ListedName) => rows },
    { name: 'from', of: ({ from }: ListedName) => from },
    { name: 'to', of: ({ to }: ListedName) => to },
  ],
  rows: names,
})
