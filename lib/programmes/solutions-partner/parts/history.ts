import { readState } from '../../../organizations/sql/state'
import { keptOverrides } from '../../../people/personal-data'
import type { OwnIssuing } from '../../../snapshots/issuing'
import { capabilityJson } from '../answer/capability-json'
import { capabilityIn } from '../entry'
import { COLUMNS, type IssuedInput, inputOf, resultOf, SCORES } from '../issued/issued'
import { reissued } from '../issued/reissued'
import { hasRecords } from '../sql/any-records'

/** Snapshots, whose figures are no part of them. */
export const history: OwnIssuing = {
  async readReach(tx) {
    const [state, hasData] = await Promise.all([readState(tx), hasRecords(tx)])
    return { state, hasData }
  },
  async issue(tx, { slug, asOf }) {
    const facts = await capabilityIn(tx, asOf)
    return {
      ruleSet: facts.score.ruleSet.id,
      result: capabilityJson(slug, facts.score, keptOverrides(facts.overrides)),
      input: inputOf(facts),
    }
  },
  holds: () => true,
  keeps: 'its result, the rules and decisions it was made by, and the months of its figures',
  verified: 'it is unchanged; figures of customers are no part of it',
  columns: COLUMNS,
  scores: SCORES,
  async reissue(tx, { id, asOf, ruleSet: named, result, input }) {
    const now = await capabilityIn(tx, asOf, named)
    const issued = resultOf(result)
    // Written by issue.
    const kept = { id, result: issued, input: input as IssuedInput, ruleSet: now.score.ruleSet }
    return reissued(kept, capabilityJson(issued.org, now.score))
  },
}
