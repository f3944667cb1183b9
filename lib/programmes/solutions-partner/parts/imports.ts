import type { AreaScoring } from '../../../imports/area-scoring'
import { RECORDS } from '../../../imports/model/import-kinds'
import { areaName } from '../../solution-areas'
import { areaScores } from '../answer/area-scores'
import { isUnknown } from '../names/known-names'
import { RULE_SETS } from '../rules'
import { ruleSetIn } from '../rules/own-rules'
import { readsKind } from '../rules/reads-kind'
import { scoreCapability } from '../score'
import { overOrganization } from '../sql/over-organization'
import { readNames } from '../sql/records'

/** What files do to the score of each area. Only those are scored that files of the kind can change. */
export const CAPABILITY_SCORING: AreaScoring = {
  kinds: RECORDS,
  isInForce: (asOf) => RULE_SETS.some(({ from }) => from <= asOf),
  async readScores(tx, asOf, kind) {
    return overOrganization(tx, (organization) => {
      const rules = ruleSetIn(organization.rules, asOf)
      const areas = rules.areas.filter((area) => readsKind(area, kind))
      return areaScores(scoreCapability(organization, asOf, { ...rules, areas }))
    })
  },
  async unknownNames(tx, kind, names) {
    const unknown = names.filter((one) => isUnknown({ kind, ...one, means: null }))
    if (unknown.length === 0) return []
    const said = (await readNames(tx)).filter((one) => one.kind === kind && one.means !== null)
    const known = new Set(said.map(placeOf))
    return unknown.filter((one) => !known.has(placeOf(one))).map(({ name }) => name)
  },
  nameOf: ({ area }) => `${areaName(area ?? '')} capability score`,
}

const placeOf = ({ field, name }: { field: string; name: string }): string => `${field} ${name}`
