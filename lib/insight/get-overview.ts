import { todayIn } from '../clock'
import { authorize, type Ctx } from '../context'
import { nextRefresh as dayOfNextRefresh, nextAnniversary, type PlainDate, windowBefore } from '../dates'
import { shownOverrides } from '../people/personal-data'
import type { Reach, Registered } from '../programmes/registered'
import { FIRST_PROGRAMME } from '../programmes/registry'
import type { Basis } from '../scoring/basis'
import { gapSentence, gapsInside, type NamedGap } from '../scoring/gap-words'
import { outlookOf } from '../scoring/outlook'
import type { RuleBook } from '../scoring/rule-book'
import { latestOf } from './latest'
import { findGaps } from './missing-data'
import { recentScores } from './model/cards/recent-scores'
import { nextRefreshFrom } from './model/falling-out/refreshes'
import type { AsOfChoice, Overview, View } from './overview'
import { readBasis } from './read-basis'
import { rememberedFor } from './remembered'

type OverviewInput = { view?: View; asOf?: PlainDate }

/**
 * Where an organization stands, from its stored totals: a few statements in one packet at any data size.
 * @throws LaurelError forbidden, NoRuleSetError
 */
export async function getOverview(
  ctx: Ctx,
  input: OverviewInput = {},
  registered: Registered = FIRST_PROGRAMME,
): Promise<Overview> {
  authorize(ctx, 'qualification:read')
  const { basis, reach } = await readBasis(ctx, registered, async () => null)
  const { state, dataThrough } = reach
  const gaps = await findGaps(ctx, registered, basis, { today: todayIn(state.timeZone), dataThrough })
  return overview(ctx, input, reach, basis, gaps)
}

function overview(
  ctx: Ctx,
  input: OverviewInput,
  { state, dataThrough }: Reach,
  basis: Basis,
  gaps: readonly NamedGap[],
): Overview {
  const today = todayIn(state.timeZone)
  const anniversary = state.anniversary ? nextAnniversary(state.anniversary, today) : null
  const choices = asOfChoices(today, anniversary, basis.rules)
  const chosen = choose(choices, input, basis.rules)
  const through = latestOf(dataThrough)
  const { asOf } = chosen
  const hasData = through !== null
  const { qualification, verdict, nextRefresh, gapsAhead } = rememberedFor(
    basis.totals,
    `outlook ${asOf} ${today} ${anniversary} ${hasData} ${gaps.map(gapSentence).join()}`,
    () => outlookOf({ asOf, today, anniversary, ...basis, hasData, missing: gaps }),
  )
  return {
    overrides: shownOverrides(
      ctx,
      basis.rules.overrides.filter(({ ruleSet }) => ruleSet === qualification.ruleSet.id),
    ),
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
    dataThrough: through,
    dataThroughByKind: dataThrough,
    verdict,
    nextRefresh,
    change: () => rememberedFor(basis.totals, `change ${today}`, () => nextRefreshFrom(basis, today)),
    recent: () => rememberedFor(basis.totals, `recent ${asOf}`, () => recentScores(basis, asOf)),
    gapsAhead,
    missing: gapsInside(gaps, qualification.window),
    mctChecking: state.mctChecking,
  }
}

function asOfChoices(today: PlainDate, anniversary: PlainDate | null, rules: RuleBook): AsOfChoice[] {
  const choice = (view: View, asOf: PlainDate): AsOfChoice => ({ view, asOf, window: windowAt(asOf, rules) })
  return [
    choice('official', today),
    choice('next-refresh', dayOfNextRefresh(today)),
    ...(anniversary ? [choice('anniversary', anniversary)] : []),
  ]
}

function choose(choices: AsOfChoice[], { view, asOf }: OverviewInput, rules: RuleBook): AsOfChoice {
  if (asOf) return { view: 'date', asOf, window: windowAt(asOf, rules) }
  const found = choices.find((choice) => choice.view === view) ?? choices[0]
  if (!found) throw new Error('there is always an official view')
  return found
}

const windowAt = (asOf: PlainDate, rules: RuleBook) => windowBefore(asOf, rules.at(asOf).windowMonths.value)
