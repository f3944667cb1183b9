import { authorize, type Ctx } from '../context'
import type { PlainDate } from '../dates'
import { readLocationIds } from '../locations/sql/locations'
import { seesPeople, shownName } from '../people/personal-data'
import { findIn, groundsOf } from './find-all'
import { type Finding, factsSha256 } from './findings'
import type { Reader, State } from './model/check'
import { CHECK_IDS, type CheckId } from './model/check-ids'
import { checkOf } from './model/checks'
import type { Limits } from './model/limits'
import type { Found } from './sql/find'
import { type Dismissal, readDismissals } from './sql/settled'

type Asked = {
  asOf?: PlainDate | undefined
  id?: CheckId | undefined
  state?: State | 'all' | undefined
  /** Only what concerns these classes. */
  classes?: readonly string[] | undefined
}
export type Findings = { asOf: PlainDate; limits: Limits; findings: Finding[] }

/**
 * What the checks of the Guidelines find as of a day: made from the rows as they are now, in the order of checks and
 * subjects. A viewer limited to locations is told of those, a Report viewer of no trainer.
 * @param asked today, every check and what is open, where left out
 * @throws LaurelError forbidden
 */
export async function getChecks(ctx: Ctx, asked: Asked = {}): Promise<Findings> {
  authorize(ctx, 'line-items:read')
  const ids = (asked.id === undefined ? CHECK_IDS : [asked.id]).filter(
    (id) => !asked.classes || checkOf(id).kind === 'class',
  )
  const grounds = await groundsOf(ctx, ids, asked)
  const { asOf } = grounds
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const own = ctx.locationIds && new Set(await readLocationIds(tx, ctx.locationIds))
    const sees = (place: number | null) => own === null || (place !== null && own.has(place))
    const reader: Reader = { people: seesPeople(ctx), sees }
    const [{ found, limits }, dismissals] = await Promise.all([
      findIn(ctx, tx, ids, grounds),
      readDismissals(tx),
    ])
    const dismissed = new Map(dismissals.map((one) => [keyOf(one.checkId, one.subject), one]))
    const findings = found
      .filter(({ place }) => sees(place))
      .map((one) => finding(ctx, one, { reader, asOf, dismissed }))
    const state = asked.state ?? 'open'
    return { asOf, limits, findings: findings.filter((one) => state === 'all' || one.state === state) }
  })
}

const keyOf = (check: string, subject: string): string => `${check} ${subject}`

type By = {
  reader: Reader
  asOf: PlainDate
  dismissed: ReadonlyMap<string, Dismissal>
}

function finding(ctx: Ctx, { id, subject, rows, facts }: Found, { reader, asOf, dismissed }: By): Finding {
  const { clause, severity, kind, text } = checkOf(id)
  const said = dismissed.get(keyOf(id, subject))
  // Other facts, or the day has passed: it is as if nobody had looked into it.
  const stands = said && said.until >= asOf && said.factsSha256 === factsSha256(facts)
  return {
    ...{ id, clause, severity, subject: { kind, id: subject }, rows },
    text: text(facts as never, subject, reader),
    trainers: reader.people ? trainersIn(facts) : [],
    state: stands ? 'dismissed' : 'open',
    dismissed: stands
      ? { by: shownName(ctx, said.byName), at: said.at, until: said.until, reason: said.reason }
      : null,
  }
}

const trainersIn = ({ trainers }: { trainers?: { mctId: string }[] }): string[] => [
  ...new Set((trainers ?? []).map(({ mctId }) => mctId)),
]
