import { Readable } from 'node:stream'
import type { Ctx } from '../../lib/context'
import { incomingFolder } from '../../lib/imports/reading/incoming'
import { spool } from '../../lib/imports/reading/spool'
import type { Kind } from '../../lib/line-items/model/kinds'
import { createReconciliation } from '../../lib/reconcile/change-reconciliation'
import { listDifferences } from '../../lib/reconcile/list-differences'
import { type LoadedRows, loadRows } from '../../lib/reconcile/load-rows'

export type Row = Record<string, string>
export const COLUMNS: Record<Kind, string[]> = {
  'courseware-completions': [
    'redemption_id',
    'redeemed_on',
    'course_number',
    'location_id',
    'learner_id',
    'mct_id',
  ],
  'exam-unit-purchases': ['order_line_id', 'purchased_on', 'exam_number', 'units', 'location_id'],
  'survey-responses': [
    'response_id',
    'submitted_on',
    'course_number',
    'location_id',
    'mct_id',
    'answered',
    'answer_points',
  ],
}
export const ID: Record<Kind, string> = {
  'courseware-completions': 'redemption_id',
  'exam-unit-purchases': 'order_line_id',
  'survey-responses': 'response_id',
}

/** Rows of a kind, spread over months (some outside the window), courses, locations and trainers. */
export function someRows(kind: Kind, count: number): Row[] {
  return Array.from({ length: count }, (_, n): Row => {
    const id = `${kind[0]}${String(n).padStart(4, '0')}`
    const date = `${n % 17 === 0 ? '2025-03' : `2026-0${1 + (n % 9)}`}-1${n % 10}`
    const location_id = ['1111111', '2222222', '3333333'][n % 3] ?? ''
    const course_number = ['AZ-104T00', 'AZ-104T00DE', 'PL-900T00'][n % 3] ?? ''
    const mct_id = n % 5 === 0 ? '' : `M${n % 4}`
    if (kind === 'courseware-completions')
      return {
        redemption_id: id,
        redeemed_on: date,
        course_number,
        location_id,
        learner_id: `L${n}`,
        mct_id: '',
      }
    if (kind === 'exam-unit-purchases')
      return {
        order_line_id: id,
        purchased_on: date,
        exam_number: 'AZ-104',
        units: String(1 + (n % 7)),
        location_id,
      }
    return {
      response_id: id,
      submitted_on: date,
      course_number,
      location_id,
      mct_id,
      answered: '9',
      answer_points: String(30 + (n % 15)),
    }
  })
}

export const withFile = async <T>(text: string, use: (path: string) => Promise<T>): Promise<T> => {
  const file = await spool(Readable.from([Buffer.from(text)]), null, { folder: await incomingFolder() })
  try {
    return await use(file.path)
  } finally {
    await file.discard()
  }
}
export const load = (ctx: Ctx, id: number, kind: Kind | null, text: string): Promise<LoadedRows> =>
  withFile(text, (path) => loadRows(ctx, id, kind, { path, fileName: 'theirs.csv' }))

export const begin = async (ctx: Ctx, figures: Parameters<typeof createReconciliation>[1]['figures'] = []) =>
  (await createReconciliation(ctx, { name: 'October', takenOn: '2026-10-21', figures })).id

export async function everyDifference(ctx: Ctx, id: number, kind: Kind, limit: number) {
  const all = []
  for (let after: string | null = null; ; ) {
    const { differences, next } = await listDifferences(ctx, id, { kind, after, limit })
    all.push(...differences)
    if (next === null) return all
    after = next
  }
}

/** Straight from the two lists: what differs as of 21 Oct 2026 (window 1 Oct 2025 – 30 Sep 2026). */
export function naive(kind: Kind, ours: Row[], theirs: Row[]): string[] {
  const date = COLUMNS[kind][1] ?? ''
  const same = (a: Row, b: Row) =>
    COLUMNS[kind].every((name) => {
      if (name === 'learner_id') return true
      if (name === 'mct_id' && kind === 'courseware-completions' && b[name] === '') return true
      return name === 'course_number' ? a[name]?.slice(0, 9) === b[name]?.slice(0, 9) : a[name] === b[name]
    })
  const byId = (rows: Row[]) => new Map(rows.map((row) => [row[ID[kind]] ?? '', row]))
  const [here, there] = [byId(ours), byId(theirs)]
  const found = [...new Set([...here.keys(), ...there.keys()])].flatMap((id) => {
    const [our, their] = [here.get(id), there.get(id)]
    if (our && their) return same(our, their) ? [] : [`other_value ${id}`]
    if (their) return [`only_there ${id}`]
    const day = our?.[date] ?? ''
    return day >= '2025-10-01' && day <= '2026-09-30' ? [`only_here ${id}`] : []
  })
  return found.sort((a, b) => ((a.split(' ')[1] ?? '') < (b.split(' ')[1] ?? '') ? -1 : 1))
}

/** Theirs: some rows left out, some added, some with another cell. */
export function altered(kind: Kind, ours: Row[]): Row[] {
  const kept = ours
    .filter((_, n) => n % 11 !== 3)
    .map((row, n) => {
      if (n % 13 === 4) return { ...row, location_id: '2222222' }
      if (n % 13 === 6) return { ...row, [COLUMNS[kind][1] ?? '']: '2026-08-08' }
      if (n % 13 === 8 && row.units) return { ...row, units: '99' }
      if (n % 13 === 8 && row.mct_id !== undefined) return { ...row, mct_id: 'M9' }
      if (n % 13 === 10 && row.answered) return { ...row, answer_points: '9' }
      if (n % 13 === 12 && row.course_number === 'AZ-104T00DE') return { ...row, course_number: 'AZ-104T00' }
      return row
    })
  return [...kept, ...someRows(kind, 12).map((row, n) => ({ ...row, [ID[kind]]: `X${n}` }))]
}
