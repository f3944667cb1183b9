import { writeAudit } from '@/lib/audit/sql/audit'
import { readState } from '@/lib/organizations/sql/state'
import { dropSpecialization, putSpecialization } from '@/lib/specializations/sql/specializations'
import type { SavedSpecialization } from '../answers/specializations'
import { todayIn } from '../clock'
import { authorize, type Ctx } from '../context'
import { type PlainDate, showDate } from '../dates'
import { LaurelError, notFound } from '../errors'
import { monthsFrom } from '../programmes/solutions-partner/window/windows'
import { holdableNamed, nameOf } from './model/mapping'
import type { SpecializationRecord } from './model/record'
import { type SpecializationInput, specializationInput } from './specialization-input'

/**
 * Records a specialization, or replaces the one of the same name, whichever of its names was given. It raises no score.
 * @throws LaurelError forbidden, invalid_request for days to come
 */
export async function saveSpecialization(ctx: Ctx, input: SpecializationInput): Promise<SavedSpecialization> {
  authorize(ctx, 'designations:write')
  const values = specializationInput.parse(input)
  const id = holdableNamed(values.specialization)
  const record = { ...values, specialization: id ?? values.specialization }
  await ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    refuseDaysToCome(record, todayIn((await readState(tx)).timeZone))
    await putSpecialization(tx, record)
    await writeAudit(tx, ctx, 'specialization.save', record)
  })
  return { ...record, name: id ? nameOf(id) : record.specialization, known: id !== null }
}

/** Later than any that Partner Center shows: a specialization is renewed each year, in the days around its anniversary. */
const MOST_MONTHS = 14

function refuseDaysToCome(
  { anniversary, attainedOn, evidenceOn }: SpecializationRecord,
  today: PlainDate,
): void {
  const tooFar = anniversary > monthsFrom(today, MOST_MONTHS)
  const message = `${showDate(anniversary)} is more than ${MOST_MONTHS} months ahead: give the next anniversary.`
  const issues = Object.entries({ attainedOn, evidenceOn }).flatMap(([path, day]) =>
    day !== null && day > today
      ? [{ path, message: 'This day is still to come. Give the day on which it was.' }]
      : [],
  )
  if (tooFar) issues.unshift({ path: 'anniversary', message })
  const [first] = issues
  if (first) throw new LaurelError('invalid_request', first.message, issues)
}

/** @throws LaurelError forbidden, not_found */
export async function removeSpecialization(ctx: Ctx, name: string): Promise<void> {
  authorize(ctx, 'designations:write')
  const specialization = holdableNamed(name) ?? name.trim()
  await ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    if (!(await dropSpecialization(tx, specialization))) throw notFound('This specialization')
    await writeAudit(tx, ctx, 'specialization.remove', { specialization })
  })
}
