import { windowBefore } from '../../../dates'
import { readState } from '../../../organizations/sql/state'
import { capabilityCauseHref, capabilityFigureHref } from '../../../paths/capability-cause-href'
import { shownOverrides } from '../../../people/personal-data'
import type { Reconciles } from '../../../reconcile/reconciling'
import { readOverrides } from '../../../rules/sql/rule-overrides'
import { areaName } from '../../solution-areas'
import { AREAS } from '../areas'
import { getCapability } from '../entry'
import { COMPARED_SCORES } from '../reconcile/compared-scores'
import { UNKNOWN } from '../reconcile/scored'
import { shownOf } from '../reconcile/shown-of'
import { unexplainedWords } from '../reconcile/unexplained-words'
import { CAPABILITY_NAME } from '../rules/decision-words'
import { ownRules, ruleSetIn } from '../rules/own-rules'
import { searchCauses } from './search-causes'

/** Those up to the month before, which are compared with those of a year ago. */
const MONTHS = 12

/** The six scores and their metrics, held against what Partner Center shows. */
export const reconciliations: Reconciles = {
  programme: CAPABILITY_NAME,
  page: 'Solutions Partner page',
  figures: COMPARED_SCORES,
  rows: null,
  solves: true,
  causeHref: capabilityCauseHref,
  figureHref: capabilityFigureHref,
  unexplained: unexplainedWords,
  async begin(ctx) {
    const { score, today, overrides, families, counts } = await getCapability(ctx)
    const ours = shownOf(score)
    const figuresOf = (area: string) =>
      COMPARED_SCORES.places.flatMap((place) => {
        const shown = place.area === area ? ours(place) : null
        return shown === null ? [] : [{ ...place, title: COMPARED_SCORES.titleOf(place.metric), ours: shown }]
      })
    return {
      today,
      hasData: counts.people > 0 || families.some(({ covered }) => covered.length > 0),
      overrides: shownOverrides(ctx, overrides),
      groups: AREAS.map((id) => ({ id, name: areaName(id), whole: false, figures: figuresOf(id) })),
    }
  },
  async read(ctx) {
    const [{ vOrgId, partnerId }, given] = await ctx.db.inTenant(ctx.orgId, 'read', (tx) =>
      Promise.all([readState(tx), readOverrides(tx)]),
    )
    const rules = ownRules(given)
    return {
      organization: { vOrgId, partnerId },
      places: [],
      rulesAt(asOf) {
        const { id } = ruleSetIn(rules, asOf)
        return {
          ruleSet: id,
          window: windowBefore(asOf, MONTHS),
          overrides: shownOverrides(
            ctx,
            rules.overrides.filter(({ ruleSet }) => ruleSet === id),
          ),
        }
      },
      async oursAt(asOf) {
        const ours = shownOf((await getCapability(ctx, { asOf })).score)
        return (figure) => ours(figure) ?? UNKNOWN
      },
      search: (figure, asOf) => searchCauses(ctx, figure, asOf),
    }
  },
}
