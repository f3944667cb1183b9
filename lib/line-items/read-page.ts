import type { TenantTx } from '@/db/client'
import type { Judgement } from '@/lib/line-items/sql/line-item-conditions'
import { type FoundPlace, lookupPage } from '@/lib/line-items/sql/line-item-lookup'
import { HIDDEN, pageByReading } from '@/lib/line-items/sql/line-item-page'
import { searchFields } from '@/lib/line-items/sql/line-item-search'
import { dateColumn, identityColumn } from '../imports/reading/columns'
import type { Place as Location } from '../insight/history'
import type { Judged } from './model/cells'
import type { Sort } from './model/choice'
import { findText, placeText, readFind, readPlace } from './model/place'
import { EVERYTHING, groupOf, planReading } from './model/reading'

export type LineItemRow = Record<string, string | number | boolean | null>
type Page = { items: LineItemRow[]; next: string | null; previous: string | null }
type Asked = { limit: number; after: string | null; before: string | null }

/** A page in one of the orders that are offered. */
export async function readSorted(
  tx: TenantTx,
  judgement: Judgement,
  judged: Judged,
  locations: readonly Location[],
  { sort, ...asked }: Asked & { sort: Sort },
): Promise<Page> {
  const at = readPlace(asked.after ?? asked.before, sort)
  const order = { sort, backwards: at !== null && asked.before !== null }
  const names = new Map(locations.map(({ id, externalId }) => [id, externalId]))
  const reading = judgement.filter.trainer
    ? EVERYTHING
    : planReading(judged, order, {
        groupOf: groupOf(sort, (id) => names.get(id) ?? ''),
        at,
        need: asked.limit + 1,
      })
  const place = at && { occurredOn: at.on, identity: at.identity }
  const rows = await tx.db.execute<LineItemRow>(
    pageByReading({ ...judgement, order, at: place, limit: asked.limit + 1 }, reading),
  )
  const grouped = sort === 'course' || sort === 'location'
  return pageOf([...rows], asked.limit, at !== null, order.backwards, (row) =>
    placeText({ group: grouped ? String(row[HIDDEN.group]) : '', ...keyOf(judgement, row) }),
  )
}

/** A page of what a search for an ID finds. */
export async function readLookup(
  tx: TenantTx,
  judgement: Judgement,
  search: string,
  asked: Asked,
): Promise<Page> {
  const { kind } = judgement.plan
  const find = readFind(asked.after ?? asked.before, searchFields(kind, judgement.filter.redacted).length)
  const backwards = find !== null && asked.before !== null
  const at: FoundPlace | null = find && { ...find, occurredOn: find.on }
  const filter = { ...judgement.filter, search: null }
  const rows = await tx.db.execute<LineItemRow>(
    lookupPage({ ...judgement, filter, search, backwards, at, limit: asked.limit + 1 }),
  )
  return pageOf([...rows], asked.limit, at !== null, backwards, (row) =>
    findText({
      nth: Number(row[HIDDEN.nth]),
      text: String(row[HIDDEN.group]),
      ...keyOf(judgement, row),
    }),
  )
}

const keyOf = ({ plan }: Judgement, row: LineItemRow) => ({
  on: String(row[dateColumn(plan.kind)]),
  identity: String(row[identityColumn(plan.kind)]),
})

/** @param read the rows as they were read, one more than a page where there is more */
function pageOf(
  read: LineItemRow[],
  limit: number,
  began: boolean,
  backwards: boolean,
  textOf: (row: LineItemRow) => string,
): Page {
  const more = read.length > limit
  const kept = read.slice(0, limit)
  const rows = backwards ? kept.reverse() : kept
  const [first, last] = [rows[0], rows.at(-1)]
  const [before, after] = backwards ? [more, began] : [began, more]
  return {
    items: rows.map(shown),
    next: after && last ? textOf(last) : null,
    previous: before && first ? textOf(first) : null,
  }
}

const shown = (row: LineItemRow): LineItemRow => {
  const { [HIDDEN.group]: _, [HIDDEN.nth]: __, ...item } = row
  return { ...item, points: Number(row.points) }
}
