import type { FallingOutJson } from '../answers/falling-out'
import type { Table } from '../exports/table'
import { placeOf } from '../scoring/criteria'
import type { Loss } from '../scoring/losses'
import { cut, toNumber } from '../scoring/rational'
import type { FallingOutAnswer } from './get-falling-out'
import type { LeavingItem } from './model/falling-out/leaving-item'
import type { Refresh, RefreshedCriterion } from './model/falling-out/refreshes'
import { overrideJson } from './qualification-json'
import { amountDisplay, amountJson } from './trends-json'

const criterionJson = ({ metric, group, after, left, entered }: RefreshedCriterion) => ({
  ...placeOf({ metric, group }),
  status: after.status,
  score: after.score && toNumber(after.score),
  display: after.display,
  threshold: after.threshold && Number(after.threshold.value),
  leaves: left && amountJson(left),
  enters: entered && amountJson(entered),
})

const refreshJson = ({ on, window, ruleSet, rulesChange, leaves, enters, criteria }: Refresh) => ({
  on,
  window,
  ruleSet: ruleSet.id,
  rulesChange,
  leaves,
  enters,
  criteria: criteria.map(criterionJson),
})

const lossJson = ({ metric, group, on, missing, text }: Loss) => ({
  ...placeOf({ metric, group }),
  on,
  missing: { amount: missing.amount && toNumber(missing.amount), unit: missing.unit },
  text,
})

const leavingJson = ({ points, ...item }: LeavingItem) => ({ ...item, points: toNumber(points) })

/** The documented answer of `GET …/training-services/falling-out`. */
export const fallingOutJson = (org: string, answer: FallingOutAnswer): FallingOutJson => ({
  org,
  today: answer.today,
  dataThrough: answer.dataThrough,
  losses: answer.losses.map(lossJson),
  refreshes: answer.refreshes.map(refreshJson),
  leaving: { on: answer.chosen.on, months: answer.chosen.leaves, items: answer.leaving.map(leavingJson) },
  ...(answer.overrides.length > 0 && { overrides: answer.overrides.map(overrideJson) }),
})

type Line = RefreshedCriterion & { refresh: Refresh; loss: Loss | null }

/** A line for each refresh and criterion. */
export const refreshesTable = ({ refreshes, losses }: FallingOutAnswer): Table<Line> => ({
  name: 'falling-out',
  rows: refreshes.flatMap((refresh) =>
    refresh.criteria.map((criterion) => ({
      ...criterion,
      refresh,
      loss: losses.find(({ on, id }) => on === refresh.on && id === criterion.id) ?? null,
    })),
  ),
  columns: [
    { name: 'refresh', of: ({ refresh }) => refresh.on },
    { name: 'metric', of: ({ metric }) => metric },
    { name: 'area', of: ({ group }) => group },
    { name: 'leaves', of: ({ left }) => left && amountDisplay(left) },
    { name: 'enters', of: ({ entered }) => entered && amountDisplay(entered) },
    { name: 'score', of: ({ after }) => after.display },
    { name: 'threshold', of: ({ after }) => after.threshold?.value ?? null },
    { name: 'status', of: ({ after }) => after.status },
    { name: 'stops_being_completed', of: ({ loss }) => loss !== null },
    { name: 'missing', of: ({ loss }) => (loss?.missing.amount ? cut(loss.missing.amount) : null) },
    { name: 'missing_unit', of: ({ loss }) => loss?.missing.unit ?? null },
    { name: 'rule_set', of: ({ refresh }) => refresh.ruleSet.id },
  ],
})

/** A line for each course or exam that leaves with the chosen refresh. */
export const leavingTable = ({ chosen, leaving }: FallingOutAnswer): Table<LeavingItem> => ({
  name: `leaving-${chosen.on}`,
  rows: leaving,
  columns: [
    { name: 'month', of: ({ month }) => month },
    { name: 'kind', of: ({ kind }) => kind },
    { name: 'item', of: ({ item }) => item, guarded: true },
    { name: 'solution_area', of: ({ area }) => area },
    { name: 'level', of: ({ level }) => level },
    { name: 'count', of: ({ count }) => count },
    { name: 'points', of: ({ points }) => cut(points) },
    { name: 'answers', of: ({ kind, answers }) => (kind === 'survey-responses' ? answers : null) },
  ],
})
