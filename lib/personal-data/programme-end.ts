import type { z } from 'zod'
import type { TenantStatements } from '@/db/client'
import { writeAudit } from '@/lib/audit/sql/audit'
import { readState } from '@/lib/organizations/sql/state'
import { readEnd, readSteps, saveEnd, saveStep } from '@/lib/personal-data/sql/programme-end'
import type { programmeEnd } from '../answers/personal-data'
import { todayIn } from '../clock'
import { authorize, type Ctx } from '../context'
import { addDays, addMonths, lastOf, monthOf, type PlainDate } from '../dates'
import type { endInput, stepInput } from './end-input'
import { END_STEPS } from './model/end-steps'

export type ProgrammeEnd = z.infer<typeof programmeEnd>

/** When the programme ends, what is to be done by when, and what of it is done. @throws LaurelError forbidden */
export async function getProgrammeEnd(ctx: Ctx): Promise<ProgrammeEnd> {
  authorize(ctx, 'personal-data:manage')
  return ctx.db.inTenant(ctx.orgId, 'read', (tx) => shownEnd(ctx, tx))
}

async function shownEnd(ctx: Ctx, tx: TenantStatements): Promise<ProgrammeEnd> {
  const [{ timeZone }, endedOn, done] = [await readState(tx), await readEnd(tx), await readSteps(tx)]
  const today = todayIn(timeZone)
  const steps = END_STEPS.map(({ id, text, ...rule }) => {
    const found = done.find(({ step }) => step === id)
    const due = endedOn && dueOn(endedOn, rule)
    return {
      id,
      text,
      clause: 'clause' in rule ? rule.clause : null,
      due,
      late: found === undefined && due !== null && due < today,
      doneOn: found?.doneOn ?? null,
      byName: found?.byName ?? null,
    }
  })
  return { org: ctx.slug, endedOn, steps }
}

/** The tenth day after, or the same day three years later. */
function dueOn(endedOn: PlainDate, rule: { days?: number; years?: number }): PlainDate | null {
  if (rule.days !== undefined) return addDays(endedOn, rule.days)
  if (rule.years === undefined) return null
  const month = addMonths(monthOf(endedOn), 12 * rule.years)
  const day = `${month}${endedOn.slice(7)}`
  return day > lastOf(month) ? lastOf(month) : day
}

/** @param input null: it is not known, or does not end */
export async function setProgrammeEnd(ctx: Ctx, input: z.infer<typeof endInput>): Promise<ProgrammeEnd> {
  authorize(ctx, 'personal-data:manage')
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const before = await readEnd(tx)
    await saveEnd(tx, input.endedOn)
    await writeAudit(tx, ctx, 'programme.end', { before: { endedOn: before }, after: input })
    return shownEnd(ctx, tx)
  })
}

/** Says of a step that it is done, or takes that back. */
export async function setEndStep(ctx: Ctx, { step, done }: z.infer<typeof stepInput>): Promise<ProgrammeEnd> {
  authorize(ctx, 'personal-data:manage')
  return ctx.db.inTenant(ctx.orgId, 'write', async (tx) => {
    const { timeZone } = await readState(tx)
    await saveStep(tx, step, done ? { doneOn: todayIn(timeZone), byName: ctx.actorName } : null)
    await writeAudit(tx, ctx, 'end-step.save', { step, done })
    return shownEnd(ctx, tx)
  })
}
