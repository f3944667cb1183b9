import type { z } from 'zod'
import { readState } from '@/lib/organizations/sql/state'
import {
  countSurveys,
  countTrainers,
  findTrainer,
  readMissingTrainers,
  readTrainers,
  type StoredTrainer,
} from '@/lib/registers/sql/trainers'
import type { trainers } from '../answers/registers'
import { todayIn } from '../clock'
import { authorize, type Ctx } from '../context'
import { windowBefore } from '../dates'
import { basisIn } from '../insight/read-basis'
import { advancedMonths } from '../programmes/training-services/advanced-months'
import { TRAINING_ENTRY } from '../programmes/training-services/entry'
import type { Account } from './model/account'
import { ALWAYS } from './model/entries'

export type TrainerList = z.infer<typeof trainers>
export type Trainer = TrainerList['trainers'][number]

const PAGE = 200
const MOST_MISSING = 50

/** The trainers of the organization, by name. */
export async function listTrainers(
  ctx: Ctx,
  { after = null }: { after?: string | null } = {},
): Promise<TrainerList> {
  authorize(ctx, 'trainers:read')
  return ctx.db.inTenant(ctx.orgId, 'read', async (tx) => {
    const [state, found, count] = await Promise.all([
      readState(tx),
      readTrainers(tx, { after, limit: PAGE + 1 }),
      countTrainers(tx),
    ])
    const today = todayIn(state.timeZone)
    const basis = await basisIn(tx, TRAINING_ENTRY, today)
    const window = windowBefore(today, basis.rules.at(today).windowMonths.value)
    const scope = { window, locationIds: ctx.locationIds }
    const page = found.slice(0, PAGE)
    const [surveys, lost] = await Promise.all([
      countSurveys(
        tx,
        scope,
        page.map(({ mctId }) => mctId),
      ),
      readMissingTrainers(tx, { ...scope, advanced: advancedMonths(basis, window) }, MOST_MISSING),
    ])
    const next = found.length > PAGE ? (page.at(-1)?.mctId ?? null) : null
    const trainers = page.map((one) => ({ ...shown(one), surveys: surveys.get(one.mctId) ?? 0 }))
    return {
      trainers,
      count,
      next,
      checking: state.mctChecking,
      window,
      missing: lost.missing,
      missingSurveys: lost.surveys,
    }
  })
}

/** One trainer to be changed; null where there is none of this MCT ID. */
export async function getTrainer(ctx: Ctx, mctId: string): Promise<Omit<Trainer, 'surveys'> | null> {
  authorize(ctx, 'trainers:read')
  const found = await ctx.db.inTenant(ctx.orgId, 'read', (tx) => findTrainer(tx, mctId))
  return found && shown(found)
}

const shown = (one: StoredTrainer) => ({
  ...one,
  metricsThatMatter: one.metricsThatMatter as Account,
  activeFrom: one.activeFrom === ALWAYS ? null : one.activeFrom,
})
