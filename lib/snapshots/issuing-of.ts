import { latestOf } from '../insight/latest'
import { cardsOf, qualificationJson } from '../insight/qualification-json'
import { basisIn } from '../insight/read-basis'
import { keptOverrides } from '../people/personal-data'
import type { AnyProgramme, Registered, SelfScored } from '../programmes/registered'
import { criteriaOf, placeOf } from '../scoring/criteria'
import { metricIn, type Programme } from '../scoring/programme'
import { qualify } from '../scoring/qualification'
import type { Snapshot } from './content'
import type { Issuing, OwnIssuing } from './issuing'
import { inputOf } from './model/input'
import { recompute } from './verify-snapshot'

/** Whether a programme issues results at all. */
export const issues = (row: AnyProgramme): boolean => 'facts' in row || row.history !== undefined

/** The programmes that have snapshots, as routes and pages ask for them. */
export const historyOf = (row: AnyProgramme): AnyProgramme | null => (issues(row) ? row : null)

/** How results of a programme are issued. @throws Error for one that issues none: it has no such page */
export const issuingOf = (row: AnyProgramme): Issuing => ('facts' in row ? ofCriteria(row) : ownIssuing(row))

/** @throws as issuingOf */
export function ownIssuing({ programme, history }: SelfScored): OwnIssuing {
  if (history) return history
  throw new Error(`${programme.id} issues no results`)
}

/** Of every programme whose rules are a tree of criteria. */
const ofCriteria = (registered: Registered): Issuing => ({
  async readReach(tx) {
    const { state, dataThrough } = await registered.facts.readReach(tx)
    return { state, hasData: latestOf(dataThrough) !== null }
  },
  async issue(tx, { slug, asOf }) {
    const [{ dataThrough }, basis] = await Promise.all([
      registered.facts.readReach(tx),
      basisIn(tx, registered, asOf),
    ])
    const side = { asOf, ...basis }
    const qualification = qualify(side)
    const input = inputOf(side)
    const result = qualificationJson({
      org: { slug },
      qualification,
      dataThrough: latestOf(dataThrough),
      overrides: keptOverrides(input.overrides),
    })
    return { ruleSet: qualification.ruleSet.id, result, input }
  },
  // Issued by the same programme.
  holds: (snapshot) => recompute(registered.programme, snapshot as Snapshot).same,
  keeps: 'its result and all it was made from',
  verified: 'it is unchanged, and this version of Laurel calculates the same result from it',
  columns: columnsOf(registered),
  scores: scoresOf(registered.programme),
  statusOf: (result) => (result as Snapshot['result']).status,
})

const columnsOf = ({ programme }: Registered): Issuing['columns'] =>
  criteriaOf(programme)
    .filter(({ group }) => group === null)
    .map(({ metric }) => ({
      name: metricIn(programme, metric).words.short,
      of: (result) =>
        cardsOf(programme, result).find((one) => one.metric === metric && one.area === null)?.card.display ??
        null,
    }))

/** `security_survey_completions`: one column for each criterion. */
const columnOf = (id: string) => id.replaceAll('/', '_').replaceAll('-', '_')

const scoresOf = (programme: Programme): Issuing['scores'] =>
  criteriaOf(programme).map((criterion) => {
    const { metric, area } = placeOf(criterion)
    return {
      name: columnOf(criterion.id),
      of: (result) =>
        cardsOf(programme, result).find((one) => one.metric === metric && one.area === area)?.card.score ??
        null,
    }
  })
