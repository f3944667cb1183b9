import type { CauseJson, ChangesJson, LineJson, StatementJson } from '../answers/changes'
import type { Cell, Table } from '../exports/table'
import { overrideJson } from '../insight/qualification-json'
import { placeOf } from '../scoring/criteria'
import type { Qualification } from '../scoring/qualification'
import { toNumber } from '../scoring/rational'
import type { ChangeCause, Changes } from './get-changes'
import { type Statement, statementsOf } from './model/statements'
import type { Figure, Walk } from './model/walk'

/** The documented answer of `GET …/training-services/changes`. */
export function changesJson({ known, walk, to, catalogue, overrides }: Changes): ChangesJson {
  return {
    known,
    from: sideJson(walk.from),
    // Where nothing changed, the walk is still where it began.
    to: { ...sideJson(walk.to), asOf: to },
    catalogue,
    criteria: statementsOf(walk).map(statementJson),
    ...(overrides.length > 0 && { overrides: overrides.map(overrideJson) }),
  }
}

const sideJson = ({ asOf, window, ruleSet, status }: Qualification) => ({
  asOf,
  window,
  ruleSet: ruleSet.id,
  status,
})

export const statementJson = ({
  criterion,
  before,
  after,
  lines,
}: Statement<ChangeCause>): StatementJson => ({
  ...placeOf(criterion),
  before: figureJson(before),
  after: figureJson(after),
  steps: lines.map(({ cause, effect }) => ({
    ...causeJson(cause),
    before: figureJson(effect.before),
    after: figureJson(effect.after),
    change: toNumber(effect.change),
    rowsIn: effect.rowsIn,
    rowsOut: effect.rowsOut,
  })),
})

const figureJson = ({ score, display, status }: Figure): StatementJson['before'] => ({
  score: score && toNumber(score),
  display,
  status,
})

function causeJson(cause: ChangeCause): CauseJson {
  switch (cause.kind) {
    case 'left':
    case 'entered':
      return { cause: cause.kind, months: cause.months }
    case 'event': {
      const { event, seq, at, importId, fileName } = cause.event
      return { cause: event, seq, at, importId, fileName }
    }
    case 'events':
      return { cause: 'events', count: cause.count }
    case 'rule-set':
      return { cause: 'rule-set', ruleSet: cause.to, values: valuesJson(cause.values) }
    case 'rule-values':
      return { cause: 'rule-values', ruleSet: cause.ruleSet, values: valuesJson(cause.values) }
    default:
      return { cause: cause.kind }
  }
}

const valuesJson = (values: Extract<ChangeCause, { kind: 'rule-set' }>['values']) =>
  values.map(({ key, before = null, after = null }) => ({ key, before, after }))

type Row = { statement: StatementJson; line: LineJson; step: number }

/** A line for each step of each criterion. */
export function changesTable(name: string, walk: Walk<ChangeCause>): Table<Row> {
  const rows = statementsOf(walk)
    .map(statementJson)
    .flatMap((statement) => statement.steps.map((line, index) => ({ statement, line, step: index + 1 })))
  const column = (name: string, of: (row: Row) => Cell, guarded = false) => ({ name, of, guarded })
  return {
    name,
    rows,
    columns: [
      column('criterion', ({ statement }) => statement.metric),
      column('solution_area', ({ statement }) => statement.area),
      column('step', ({ step }) => step),
      column('cause', ({ line }) => line.cause),
      column('from_month', ({ line }) => line.months?.from ?? null),
      column('to_month', ({ line }) => line.months?.to ?? null),
      column('at', ({ line }) => line.at ?? null),
      column('import_id', ({ line }) => line.importId ?? null),
      column('file_name', ({ line }) => line.fileName ?? null, true),
      column('rule_set', ({ line }) => line.ruleSet ?? null),
      column('rows_in', ({ line }) => line.rowsIn),
      column('rows_out', ({ line }) => line.rowsOut),
      column('before', ({ line }) => line.before.score),
      column('change', ({ line }) => line.change),
      column('after', ({ line }) => line.after.score),
      column('status_before', ({ line }) => line.before.status),
      column('status_after', ({ line }) => line.after.status),
    ],
  }
}
