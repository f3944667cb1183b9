import { sql } from 'drizzle-orm'
import type { Ctx } from '../../lib/context'
import { firstOf } from '../../lib/dates'
import { carriedFigures } from '../../lib/programmes/solutions-partner/ahead/carried-figures'
import { monthOutcomes } from '../../lib/programmes/solutions-partner/outcomes/month-outcomes'
import { outcomesJson } from '../../lib/programmes/solutions-partner/outcomes/outcomes-json'
import { wantedOutcomes } from '../../lib/programmes/solutions-partner/outcomes/wanted'
import { prepare } from '../../lib/programmes/solutions-partner/parts/preparing'
import { knownOf } from '../../lib/programmes/solutions-partner/score'
import {
  basisOf,
  keyOf,
  type OutcomeKey,
  putOutcomes,
} from '../../lib/programmes/solutions-partner/sql/outcome-rows'
import { overOrganization } from '../../lib/programmes/solutions-partner/sql/over-organization'

/** Works out everything that pages ask, as the worker does. */
export async function fill({ db, orgId }: Ctx): Promise<void> {
  while ((await prepare(db, orgId)) !== 'nothing');
}

type Row = { month: string; rules: string; carried: string; outcomes: string }

export const keptRows = ({ db, orgId }: Ctx): Promise<Row[]> =>
  db.inTenant(orgId, 'read', async (tx) => [
    ...(await tx.db.execute<Row>(
      sql`select month, rules, carried, outcomes from figure_outcomes where org_id = ${orgId} order by month`,
    )),
  ])

export const emptyKept = ({ db, orgId }: Ctx) =>
  db.inTenant(orgId, 'write', (tx) => tx.db.execute(sql`delete from figure_outcomes where org_id = ${orgId}`))

type Made = Map<string, OutcomeKey & { outcomes: string }>

/** What pages ask of the organization by its key, from figures: what is kept is not looked at. */
export const madeAnew = ({ db, orgId }: Ctx): Promise<Made> =>
  db.inTenant(orgId, 'write', (tx) =>
    overOrganization(tx, (read) => {
      const made = wantedOutcomes(read, read.today).map(({ ruleSet, month, last }) => {
        const figures = last ? carriedFigures(read.figures, last) : read.figures
        const outcomes = monthOutcomes(ruleSet, knownOf({ ...read, figures }, firstOf(month), ruleSet))
        const key = { ...basisOf(ruleSet, last), month }
        return [keyOf(key), { ...key, outcomes: outcomesJson(outcomes) }] as const
      })
      return new Map(made)
    }),
  )

/** Keeps all of it at once. */
export const keep = ({ db, orgId }: Ctx, made: Made) =>
  db.inTenant(orgId, 'write', (tx) => putOutcomes(tx, [...made.values()]))
