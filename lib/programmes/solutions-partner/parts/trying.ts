import type { TenantStatements } from '../../../../db/client'
import type { CapabilityWhatIfJson } from '../../../answers/capability-what-if'
import { todayIn } from '../../../clock'
import { authorize, type Ctx } from '../../../context'
import { nextRefresh, type PlainDate } from '../../../dates'
import { overrideJson } from '../../../insight/qualification-json'
import { keptByStamp } from '../../../kept-by-stamp'
import { readState, stampOf } from '../../../organizations/sql/state'
import { type ShownOverride, shownOverrides } from '../../../people/personal-data'
import type { Override } from '../../../scoring/rule-book'
import type { Problem } from '../../../what-if/model/problem'
import type { Trying } from '../../../what-if/own-trying'
import { refuseProblems } from '../../../what-if/refuse-problems'
import { carriedFigures } from '../ahead/carried-figures'
import { lastKnown } from '../ahead/comparisons'
import { type NameReadings, nameOfWorkload, nameReadings } from '../figures/name-readings'
import { FAMILIES, type Family } from '../figures/rows'
import type { Called } from '../plan/lever'
import { RULE_SETS } from '../rules'
import { ruleSetIn, SHIPPED } from '../rules/own-rules'
import { type CapabilityScore, scoreCapability } from '../score'
import { overOrganization } from '../sql/over-organization'
import { readCustomerNames } from '../sql/records'
import { withChanges } from '../trial/with-changes'
import { changesOf } from '../what-if/changes-of'
import { formsOf } from '../what-if/forms'
import { type CapabilityScenario, parametersOf, readScenario } from '../what-if/scenario'
import { otherTracks, simulatedLines, simulatedSummary } from '../what-if/simulated'
import { triedWords } from '../what-if/tried-words'
import { METRIC_NAMES } from '../words/names'

type Read = {
  present: CapabilityScore
  simulated: CapabilityScore
  notes: string[]
  overrides: readonly Override[]
  hasData: boolean
  workloads: NameReadings
}

/** Simulations that a process keeps. */
const MOST_KEPT = 64
const kept = keptByStamp<Read>(MOST_KEPT)

/** Today as it is, and the day that is asked for as it would be; of a later day figures stay as in the last month known. */
const readTrial = (
  tx: TenantStatements,
  today: PlainDate,
  { tried, ...asked }: CapabilityScenario,
): Promise<Read> =>
  overOrganization(tx, (read) => {
    const { rules, covered, certifications, names } = read
    const asOf = asked.asOf ?? today
    const ruleSet = ruleSetIn(rules, asOf, asked.ruleSet ?? undefined)
    const organization =
      asOf > today ? { ...read, figures: carriedFigures(read.figures, lastKnown(covered)) } : read
    const { areas } = scoreCapability(organization, asOf, ruleSet)
    const { changes, notes } = changesOf(tried, { organization, asOf, areas })
    const present = scoreCapability(read, today)
    const acting = new Set([present.ruleSet.id, ruleSet.id])
    return {
      present,
      simulated: scoreCapability(withChanges(organization, changes), asOf, ruleSet),
      notes,
      overrides: rules.overrides.filter((one) => acting.has(one.ruleSet)),
      hasData: certifications.length > 0 || Object.values(covered).some(({ length }) => length > 0),
      workloads: nameReadings(names),
    }
  })

type Asked = Read & {
  scenario: CapabilityScenario
  parameters: URLSearchParams
  problems: Problem[]
  today: PlainDate
  customers: ReadonlyMap<string, string>
  shown: readonly ShownOverride[]
}

async function ask(ctx: Ctx, given: { get(name: string): string | null }): Promise<Asked> {
  authorize(ctx, 'qualification:read')
  const { db, orgId } = ctx
  const [state, customers] = await Promise.all([
    db.inTenant(orgId, 'batch', readState),
    db.inTenant(orgId, 'batch', readCustomerNames),
  ])
  const today = todayIn(state.timeZone)
  const tenants = new Map([...customers].map(([tenant, name]) => [name.toLowerCase(), tenant]))
  const { scenario, problems } = readScenario(
    (name) => given.get(name),
    (text) => tenants.get(text.toLowerCase()) ?? text,
  )
  // What no rules score is said before anything is read.
  ruleSetIn(SHIPPED, scenario.asOf ?? today, scenario.ruleSet ?? undefined)
  const parameters = parametersOf(scenario)
  const read = await kept(db, `${orgId} ${today} ${parameters}`, stampOf(state), () =>
    db.inTenant(orgId, 'read', (tx) => readTrial(tx, today, scenario)),
  )
  return {
    ...read,
    ...{ scenario, parameters, problems, today, customers },
    shown: shownOverrides(ctx, read.overrides),
  }
}

const calledBy = ({ customers, workloads }: Asked): Called => ({
  customer: (tenant) => customers.get(tenant) ?? tenant,
  workload: (family, id) => nameOfWorkload(workloads, family)(id) ?? id,
  person: () => null,
})

function jsonOf({ slug }: Ctx, asked: Asked): CapabilityWhatIfJson {
  const { present, simulated, notes, parameters, scenario, shown } = asked
  const lines = simulatedLines(present, simulated)
  const side = ({ asOf, ruleSet }: CapabilityScore) => ({ asOf, ruleSet: ruleSet.id })
  return {
    ...{ org: slug, programme: 'solutions-partner', simulation: true },
    parameters: Object.fromEntries(parameters),
    changes: scenario.tried.map((one) => triedWords(one, calledBy(asked))),
    summary: simulatedSummary(lines, simulated.asOf),
    notes: [...notes, ...otherTracks(present, simulated)],
    present: side(present),
    simulated: side(simulated),
    lines,
    ...(shown.length > 0 && { overrides: shown.map(overrideJson) }),
  }
}

/** Customers and workloads that a form suggests at most. */
const MOST_SUGGESTED = 300

function suggestedBy({ customers, workloads }: Asked) {
  const of = (family: Family) =>
    [...new Map(workloads.workloads(family, null).map(({ id, name }) => [id, name]))]
      .map(([value, label]) => ({ value, label }))
      .slice(0, MOST_SUGGESTED)
  return formsOf(
    [...customers]
      .slice(0, MOST_SUGGESTED)
      .map(([tenant, name]) => ({ value: name || tenant, label: tenant })),
    Object.fromEntries(FAMILIES.map((family) => [family, of(family)])),
  )
}

const column = (name: string, of: (line: CapabilityWhatIfJson['lines'][number]) => string | number) => ({
  name,
  of,
})

/** What would be, change by change. */
export const trying: Trying = {
  async show(ctx, given) {
    const asked = await ask(ctx, given)
    const { today, hasData, problems, shown } = asked
    return {
      words: {
        lead: 'Add and take away customers, licences, consumption and people, and see what each area would have.',
        titles: { ...METRIC_NAMES, score: 'Score' },
        leftOut: 'Areas without points are left out.',
        dateHint: 'After it figures stay as in the last month known.',
      },
      simulation: jsonOf(ctx, asked),
      numbers: [],
      forms: suggestedBy(asked),
      ruleSets: RULE_SETS.map(({ id, title }) => ({ id, title })).toReversed(),
      from: RULE_SETS[0]?.from,
      days: [{ name: 'Next refresh', day: nextRefresh(today) }],
      ...{ problems, today, hasData },
      overrides: shown,
    }
  },
  async answer(ctx, given) {
    const asked = await ask(ctx, given)
    refuseProblems(asked.problems)
    const json = jsonOf(ctx, asked)
    const table = {
      name: `simulation-${json.simulated.asOf}`,
      rows: json.lines,
      columns: [
        column('metric', ({ metric }) => metric),
        column('area', ({ area }) => area),
        column('present', ({ present }) => present.display),
        column('simulated', ({ simulated }) => simulated.display),
        column('difference', ({ difference }) => difference.replace('−', '-')),
        column('threshold', ({ simulated }) => simulated.threshold),
        column('status_present', ({ present }) => present.status),
        column('status_simulated', ({ simulated }) => simulated.status),
      ],
    }
    return { json, table, parameters: asked.parameters }
  },
}
