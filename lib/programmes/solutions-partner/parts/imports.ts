import { RECORDS } from '../../../imports/model/import-kinds'
import type { AreaScoring } from '../../registered'
import { areaName } from '../../solution-areas'
import { showPoints } from '../answer/show'
import { RULE_SETS } from '../rules'
import { ruleSetIn } from '../rules/own-rules'
import { readsKind } from '../rules/reads-kind'
import { scoreCapability } from '../score'
import { overOrganization } from '../sql/over-organization'

/** What files do to the score of each area. Only those are scored that files of the kind can change. */
export const CAPABILITY_SCORING: AreaScoring = {
  kinds: RECORDS,
  isInForce: (asOf) => RULE_SETS.some(({ from }) => from <= asOf),
  async readScores(tx, asOf, kind) {
    const { areas } = await overOrganization(tx, (organization) => {
      const rules = ruleSetIn(organization.rules, asOf)
      const areas = rules.areas.filter((area) => readsKind(area, kind))
      return scoreCapability(organization, asOf, { ...rules, areas })
    })
    return areas.map(({ id, status, ...area }) => ({
      criterion: 'capability-score',
      area: id,
      display: showPoints(area.score),
      status,
    }))
  },
  nameOf: ({ area }) => `${areaName(area ?? '')} capability score`,
}
