import { windowBefore } from '../dates'
import { getOverview } from '../insight/get-overview'
import { readHistory } from '../insight/history'
import { shownOverrides } from '../people/personal-data'
import type { AnyProgramme, Registered } from '../programmes/registered'
import { FIRST_PROGRAMME } from '../programmes/registry'
import { findCriterion, idAt, placeOf } from '../scoring/criteria'
import { metricIn } from '../scoring/programme'
import type { Qualification } from '../scoring/qualification'
import { figuresOfCriteria } from './model/compared-figures'
import { partScore } from './model/part-score'
import type { Held, Reconciles } from './reconciling'

/** How a programme is held against Partner Center; null: it is not. */
export const reconcilesOf = (row: AnyProgramme): Reconciles | null =>
  'facts' in row ? ofCriteria(row) : (row.reconciliations ?? null)

/** The same that has rows of its own to compare. */
export function withRows(row: AnyProgramme): Reconciles | null {
  const reconciles = reconcilesOf(row)
  return 'facts' in row || reconciles?.rows ? reconciles : null
}

/** Of every programme whose rules are a tree of criteria. */
function ofCriteria(registered: Registered): Reconciles {
  const { programme, reconcile } = registered
  return {
    programme,
    page: reconcile?.page ?? null,
    figures: figuresOfCriteria(programme, reconcile?.parts),
    rows: reconcile?.rows ?? null,
    solves: reconcile?.causes !== undefined,
    causeHref: reconcile?.causeHref ?? null,
    figureHref: null,
    unexplained: null,
    async begin(ctx) {
      const { today, overrides, qualification, dataThrough } = await getOverview(ctx, {}, registered)
      const groups = qualification.groups.map(({ id, alternative, criteria }) => ({
        id,
        name: programme.groupName(id),
        whole: !alternative,
        figures: criteria.map((one) => ({ ...placeOf(one), title: one.words.title, ours: one.display })),
      }))
      return { today, hasData: dataThrough !== null, overrides, groups }
    },
    async read(ctx): Promise<Held> {
      const { state, places, ...basis } = await readHistory(ctx, registered)
      const { vOrgId, partnerId, timeZone } = state
      const causes = reconcile?.causes
      return {
        organization: { vOrgId, partnerId },
        places,
        rulesAt(asOf) {
          const ruleSet = basis.rules.at(asOf)
          return {
            ruleSet: ruleSet.id,
            window: windowBefore(asOf, ruleSet.windowMonths.value),
            overrides: shownOverrides(
              ctx,
              basis.rules.overrides.filter((one) => one.ruleSet === ruleSet.id),
            ),
          }
        },
        async oursAt(asOf) {
          const parts = new Map<string, Qualification>()
          return ({ metric, area, month }, locationIds) => {
            const key = `${month} ${locationIds}`
            const part = parts.get(key) ?? partScore(basis, asOf, { month, locationIds })
            parts.set(key, part)
            // The rules of that day may not have the criterion.
            return (
              findCriterion(part, idAt({ metric, area }))?.display ??
              metricIn(programme, metric).unit.show(null)
            )
          }
        },
        search: causes
          ? (figure, asOf) =>
              ctx.db.inTenant(ctx.orgId, 'read', (tx) =>
                causes(tx, { basis, figure, asOf, places, timeZone }),
              )
          : null,
      }
    },
  }
}

/** What is asked without naming a programme is asked of the first. */
export const FIRST_RECONCILES: Reconciles = ofCriteria(FIRST_PROGRAMME)
