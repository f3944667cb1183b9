import type { StateAndReach } from '@/db/tenant/scoring-input'
import { todayIn } from '../../clock'
import { nextAnniversary, nextRefresh, type PlainDate, windowBefore } from '../../dates'
import { KINDS } from '../../kinds'
import { ruleSetAt } from '../../rules'
import type { Catalogue } from '../../rules/catalogue'
import type { Total } from '../../scoring/tallies'
import { authorize, type Ctx } from '../context'
import type { AsOfChoice, Overview, View } from './overview'
import { rememberedOutlook } from './remembered-outlook'
import { readScoringInput } from './scoring-input'

export type OverviewInput = { view?: View; asOf?: PlainDate }

/**
 * Where an organization stands, from its stored totals: a few statements in one packet at any data size.
 * @throws LaurelError forbidden, NoRuleSetError
 */
export async function getOverview(ctx: Ctx, input: OverviewInput = {}): Promise<Overview> {
  authorize(ctx, 'qualification:read')
  const { reach, totals, catalogue } = await readScoringInput(ctx, input.asOf)
  return overview(ctx, input, reach, totals, catalogue)
}

function overview(
  ctx: Ctx,
  input: OverviewInput,
  { state, dataThrough }: StateAndReach,
  totals: readonly Total[],
  catalogue: Catalogue,
): Overview {
  const today = todayIn(state.timeZone)
  const anniversary = state.anniversary ? nextAnniversary(state.anniversary, today) : null
  const choices = asOfChoices(today, anniversary)
  const chosen = choose(choices, input)
  const dates = KINDS.map((kind) => dataThrough[kind]).filter((date): date is string => date !== null)
  const { qualification, verdict } = rememberedOutlook({
    asOf: chosen.asOf,
    today,
    anniversary,
    totals,
    catalogue,
    hasData: dates.length > 0,
  })
  return {
    org: {
      slug: ctx.slug,
      name: ctx.orgName,
      vOrgId: state.vOrgId,
      partnerId: state.partnerId,
      demo: ctx.demo,
    },
    today,
    anniversary,
    chosen,
    choices,
    qualification,
    dataThrough: dates.sort().at(-1) ?? null,
    dataThroughByKind: dataThrough,
    verdict,
    mctChecking: state.mctChecking,
  }
}

export function asOfChoices(today: PlainDate, anniversary: PlainDate | null): AsOfChoice[] {
  const choice = (view: View, asOf: PlainDate): AsOfChoice => ({ view, asOf, window: windowAt(asOf) })
  return [
    choice('official', today),
    choice('next-refresh', nextRefresh(today)),
    ...(anniversary ? [choice('anniversary', anniversary)] : []),
  ]
}

function choose(choices: AsOfChoice[], { view, asOf }: OverviewInput): AsOfChoice {
  if (asOf) return { view: 'date', asOf, window: windowAt(asOf) }
  const found = choices.find((choice) => choice.view === view) ?? choices[0]
  if (!found) throw new Error('there is always an official view')
  return found
}

const windowAt = (asOf: PlainDate) => windowBefore(asOf, ruleSetAt(asOf).windowMonths.value)
