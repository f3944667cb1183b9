import type { Database, TenantStatements } from '../../../../db/client'
import { firstOf, type PlainDate } from '../../../dates'
import { lockState, readState, stampOf } from '../../../organizations/sql/state'
import { carriedFigures } from '../ahead/carried-figures'
import { monthOutcomes } from '../outcomes/month-outcomes'
import { outcomesJson } from '../outcomes/outcomes-json'
import { type Wanted, wantedOutcomes } from '../outcomes/wanted'
import { knownOf } from '../score'
import {
  basisOf,
  dropOutcomes,
  keyOf,
  type OutcomeKey,
  putOutcomes,
  readOutcomeKeys,
} from '../sql/outcome-rows'
import { overOrganization, type ReadOrganization } from '../sql/over-organization'
import { isImporting, isMine } from '../sql/preparing'

/** At a time: their figures are all that is held, and overlap. */
const MOST_MONTHS = 3

type Made = { stamp: string; rows: (OutcomeKey & { outcomes: string })[]; needless: OutcomeKey[] }

/**
 * Works out some months that pages ask and nobody has yet, and keeps them unless something has changed meanwhile.
 * @param today in place of the organization's own
 * @returns whether to ask again: false where nothing is left
 */
export async function prepare(
  db: Pick<Database, 'inTenant'>,
  orgId: number,
  today?: PlainDate,
): Promise<boolean> {
  const made = await db.inTenant(orgId, 'read', (tx) => workOut(tx, today))
  if (typeof made === 'boolean') return made
  await db.inTenant(orgId, 'write', async (tx) => {
    if (stampOf(await lockState(tx)) !== made.stamp) return
    await putOutcomes(tx, made.rows)
    await dropOutcomes(tx, made.needless)
  })
  return made.rows.length > 0
}

/** @returns a piece; without one, whether to ask again: another process may be at it, or an import about to change it */
async function workOut(tx: TenantStatements, today?: PlainDate): Promise<Made | boolean> {
  if ((await isImporting(tx)) || !(await isMine(tx))) return true
  const [state, keys] = await Promise.all([readState(tx), readOutcomeKeys(tx)])
  const { piece, needless } = await overOrganization(tx, (read) => missing(read, keys, today ?? read.today))
  if (piece.length + needless.length === 0) return false
  const rows = await overOrganization(tx, (read) => piece.map((one) => outcomesOf(read, one)))
  return { stamp: stampOf(state), rows, needless }
}

const keyFor = ({ ruleSet, month, last }: Wanted): OutcomeKey => ({ ...basisOf(ruleSet, last), month })

/** The first months that are wanted and not there, that of the overview alone; and what is there and not wanted. */
function missing(read: ReadOrganization, keys: readonly OutcomeKey[], today: PlainDate) {
  const wanted = wantedOutcomes(read, today).map((one) => ({ one, key: keyOf(keyFor(one)) }))
  const [there, asked] = [new Set(keys.map(keyOf)), new Set(wanted.map(({ key }) => key))]
  const open = wanted.filter(({ key }) => !there.has(key)).map(({ one }) => one)
  const [first] = open
  const isOverview = first !== undefined && first === wanted[0]?.one
  const alike = isOverview ? [first] : open.filter(({ last }) => (last === null) === (first?.last === null))
  const months = [...new Set(alike.map(({ month }) => month))].slice(0, MOST_MONTHS)
  return {
    piece: alike.filter(({ month }) => months.includes(month)),
    needless: keys.filter((key) => !asked.has(keyOf(key))),
  }
}

function outcomesOf(read: ReadOrganization, wanted: Wanted) {
  const { ruleSet, month, last } = wanted
  const organization = last ? { ...read, figures: carriedFigures(read.figures, last) } : read
  const known = knownOf(organization, firstOf(month), ruleSet)
  return { ...keyFor(wanted), outcomes: outcomesJson(monthOutcomes(ruleSet, known)) }
}
