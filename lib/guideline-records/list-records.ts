import type { RecordJson, RecordsJson } from '../answers/records'
import { todayIn } from '../clock'
import { authorize, type Ctx } from '../context'
import { LaurelError, notFound } from '../errors'
import { readState } from '../organizations/sql/state'
import { seesPeople } from '../people/personal-data'
import { RECORD_KINDS } from './model/kinds'
import { shownRecord } from './shown-record'
import { countKinds, countRecords, type RecordFilter, readRecords, type Scope } from './sql/records'

export type RecordsAsked = Omit<RecordFilter, 'id' | 'before'>

/** One page of what the Guidelines ask to be kept, of the reader's own locations, and how many there are of each kind. */
export async function listRecords(
  ctx: Ctx,
  { limit, ...filter }: RecordsAsked & { before?: number | null | undefined; limit: number },
): Promise<RecordsJson> {
  authorize(ctx, 'line-items:read')
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const scope = await scopeOf(ctx, tx)
    const { before: _, ...all } = filter
    const [found, count, kinds] = await Promise.all([
      readRecords(tx, scope, filter, limit + 1),
      countRecords(tx, scope, all),
      countKinds(tx, scope),
    ])
    const page = found.slice(0, limit)
    return {
      org: ctx.slug,
      asOf: scope.today,
      ...(!seesPeople(ctx) && { dataRedacted: true as const }),
      kinds: RECORD_KINDS.map(({ id: kind, title, clause }) => {
        const { records = 0, incomplete = 0, endsSoon = 0 } = kinds.find((one) => one.kind === kind) ?? {}
        return { kind, title, clause, records, incomplete, endsSoon }
      }),
      records: page.map((one) => shownRecord(ctx, one)),
      count,
      next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
    }
  })
}

/** Records of a file are read so many at a time. */
const AT_ONCE = 1_000

/** All that a list has, for a file. */
export async function allRecords(ctx: Ctx, filter: RecordsAsked): Promise<RecordJson[]> {
  authorize(ctx, 'line-items:read')
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const scope = await scopeOf(ctx, tx)
    const all: RecordJson[] = []
    for (;;) {
      const before = all.at(-1)?.id
      const found = await readRecords(tx, scope, { ...filter, before }, AT_ONCE)
      all.push(...found.map((one) => shownRecord(ctx, one)))
      if (found.length < AT_ONCE) return all
    }
  })
}

/** @throws LaurelError not_found, also where it is of a location of others */
export async function getRecord(ctx: Ctx, id: number): Promise<RecordJson> {
  authorize(ctx, 'line-items:read')
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const [found] = await readRecords(tx, await scopeOf(ctx, tx), { id }, 1)
    if (!found) throw notFound('This record')
    return shownRecord(ctx, found)
  })
}

/** The same for a page: null where there is none. */
export async function findRecord(ctx: Ctx, id: number): Promise<RecordJson | null> {
  authorize(ctx, 'line-items:read')
  return getRecord(ctx, id).catch((error: unknown) => {
    if (error instanceof LaurelError && error.code === 'not_found') return null
    throw error
  })
}

const scopeOf = async (ctx: Ctx, tx: Parameters<typeof readState>[0]): Promise<Scope> => ({
  today: todayIn((await readState(tx)).timeZone),
  locationIds: ctx.locationIds,
})
