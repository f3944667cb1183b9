import { todayIn } from '../clock'
import { authorize, type Ctx } from '../context'
import { addDays, nextAnniversary, type PlainDate } from '../dates'
import { getOverview } from '../insight/get-overview'
import { readState } from '../organizations/sql/state'
import { DESIGNATION_IDS, type DesignationId, TRAINING_DESIGNATION } from './model/designations'
import type { Judged, QualifiedWithin } from './model/judged'
import { type LegacyRecord, type LegacyStanding, legacyOn } from './model/legacy/legacy'
import { noticesOf } from './model/notices'
import { rangesToJudge } from './model/ranges'
import type { DesignationRecord } from './model/record'
import { type Standing, standing } from './model/standing'
import { isHeld } from './model/statuses'
import { isUnsaid, sharedAnniversary, termOf } from './model/term'
import { heldBeside, type Way, wayOf } from './model/ways'
import { judgedAreas } from './sql/judged-areas'
import { readLegacy } from './sql/legacy'
import { readRecords } from './sql/records'

/** A designation, by which way it is attained, and what of its record does not fit. */
export type Designation = Standing & { way: Way; notices: readonly string[] }

/** All seven designations of an organization on a day. */
export type Designations = {
  org: { slug: string; name: string; demo: boolean }
  /** In the organization's time zone. */
  today: PlainDate
  asOf: PlainDate
  /** The next one on or after the day, and whether the settings say it or the first designation; null: nothing does. */
  anniversary: { on: PlainDate; from: 'settings' | 'first-designation' } | null
  /** In the order of DESIGNATIONS. */
  designations: readonly Designation[]
  records: readonly DesignationRecord[]
  legacy: LegacyStanding
  /** As it was recorded. */
  legacyRecord: LegacyRecord
}

/**
 * Where each designation stands: its record, and what the organization's own data says of it.
 * @param input the day; today in the organization's time zone if left out
 * @throws LaurelError forbidden
 */
export async function getDesignations(ctx: Ctx, input: { asOf?: PlainDate } = {}): Promise<Designations> {
  authorize(ctx, 'qualification:read')
  const [state, records, legacyRecord] = await ctx.db.inTenant(ctx.orgId, 'batch', (tx) =>
    Promise.all([readState(tx), readRecords(tx), readLegacy(tx)]),
  )
  const today = todayIn(state.timeZone)
  const asOf = input.asOf ?? today
  const shared = sharedAnniversary(state.anniversary, records, asOf)
  const sharedBy = (id: DesignationId) => (id === TRAINING_DESIGNATION ? state.anniversary : shared)
  const unsaid = isUnsaid(state.anniversary, records, asOf)
  const [areas, training] = await Promise.all([
    judgedAreas(ctx, state, rangesToJudge(records, shared, asOf), asOf),
    judgedTraining(ctx, records, state.anniversary, asOf),
  ])
  const around = { records, legacy: legacyRecord, settings: state.anniversary }
  const standings = DESIGNATION_IDS.map((id) => {
    const record = records.find(({ designation }) => designation === id) ?? null
    const judged = id === TRAINING_DESIGNATION ? training : areas(id)
    const by = { shared: sharedBy(id), unsaid: unsaid && id !== TRAINING_DESIGNATION }
    const notices = noticesOf(record, { ...around, ...by, judged })
    return { ...standing(id, record, judged, { ...by, today: asOf }), notices }
  })
  // What began with a competency keeps the anniversary that Partner Center lists, which only the settings can say.
  const known = state.anniversary ?? (unsaid || legacyRecord.competencies.length > 0 ? null : shared)
  const legacy = legacyOn(legacyRecord, known, asOf, {
    ...(!state.anniversary && shared && { since: addDays(shared, 1) }),
    qualified: anyQualified(standings),
  })
  return {
    org: { slug: ctx.slug, name: ctx.orgName, demo: ctx.demo },
    today,
    asOf,
    anniversary:
      shared === null || unsaid
        ? null
        : {
            on: nextAnniversary(shared, asOf),
            from: state.anniversary ? 'settings' : 'first-designation',
          },
    designations: standings.map((one) => ({
      ...one,
      way: wayOf({
        here: isHeld(one.status),
        elsewhere: heldBeside(one.designation, standings) > 0,
        // A competency maps to areas only.
        legacy: one.designation !== TRAINING_DESIGNATION && legacy.holds === true,
      }),
    })),
    records,
    legacy,
    legacyRecord,
  }
}

/** Whether one of the areas is held or qualified. */
function anyQualified(standings: readonly Standing[]): QualifiedWithin['answer'] {
  const answers = standings
    .filter(({ designation }) => designation !== TRAINING_DESIGNATION)
    .map(({ status, renewal, window }) =>
      status === 'qualified' || status === 'enrolled' ? 'yes' : (renewal ?? window).answer,
    )
  if (answers.includes('yes')) return 'yes'
  return answers.includes('unknown') ? 'unknown' : 'no'
}

/** Training Services is judged on the day, and on the anniversary that has passed, if there is one. */
async function judgedTraining(
  ctx: Ctx,
  records: readonly DesignationRecord[],
  shared: PlainDate | null,
  asOf: PlainDate,
): Promise<Judged> {
  const record = records.find(({ designation }) => designation === TRAINING_DESIGNATION)
  const anniversary = record && termOf(record, shared, asOf)?.anniversary
  const days = [...new Set([asOf, ...(anniversary && anniversary < asOf ? [anniversary] : [])])]
  const found = await Promise.all(
    days.map(async (day) => {
      const { qualification, dataThrough } = await getOverview(ctx, { asOf: day })
      return { day, status: qualification.status, known: dataThrough !== null }
    }),
  )
  const now = found[0]?.status ?? 'not_started'
  return {
    now: now === 'completed' ? 'qualified' : now,
    spans: found.map(({ day, status, known }) => ({
      from: day,
      to: day,
      qualified: known ? status === 'completed' : null,
    })),
  }
}
