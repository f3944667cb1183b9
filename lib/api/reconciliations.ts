import { z } from 'zod'
import {
  capabilityCase,
  capabilityReconciliation,
  capabilitySolution,
} from '../answers/capability-reconciliations'
import {
  changedStates,
  differences,
  figureSolution,
  figuresSet,
  loadedRows,
  reconciliation,
  reconciliations,
  removedRows,
  supportCase,
} from '../answers/reconciliations'
import { newId } from '../answers/words'
import { tableQuery } from '../http/table-response'
import { COMPARED_SCORES } from '../programmes/solutions-partner/reconcile/compared-scores'
import { TRAINING_SERVICES } from '../programmes/training-services/programme'
import { type ComparedFigures, figuresOfCriteria } from '../reconcile/model/compared-figures'
import { figuresInput, reconciliationChange, reconciliationInput } from '../reconcile/reconciliation-input'
import { statesInput } from '../reconcile/set-states'
import { ORG, type Routes, TABLE_FILES } from './operation'
import { caseQuery, differencesQuery, loadRowsQuery, removeRowsQuery, solutionQuery } from './queries'

const read = { who: 'reconcile:read', files: TABLE_FILES } as const
const who = 'reconcile:write'

/** What of an answer is a programme's own: how its figures are named, and its causes. */
type Told = Record<'reconciliation' | 'solution' | 'supportCase', z.ZodType>

const routesOf = (all: string, figures: ComparedFigures, told: Told, one = `${all}/[id]`): Routes => ({
  [all]: {
    GET: {
      ...read,
      does: 'What Partner Center showed, compared with Laurel’s figures',
      query: tableQuery,
      answers: { 200: reconciliations },
    },
    POST: {
      who,
      does: 'Begin a reconciliation',
      body: { json: reconciliationInput(figures) },
      answers: { 201: newId },
    },
  },
  [one]: {
    GET: {
      ...read,
      does: 'Every figure beside ours, and how many rows differ',
      note: 'A file holds the figures.',
      query: tableQuery,
      answers: { 200: told.reconciliation },
      errors: ['no_rule_set'],
    },
    PATCH: { who, does: 'Change it', body: { json: reconciliationChange(figures) }, answers: { 200: newId } },
    DELETE: { who, does: 'Remove it with all that belongs to it', answers: { 204: null } },
  },
  [`${one}/figures`]: {
    PUT: {
      who,
      does: 'Set figures',
      note: 'Only those that are given; an empty value removes one.',
      body: { json: z.object({ figures: figuresInput(figures) }) },
      answers: { 200: figuresSet },
    },
    POST: {
      who,
      does: 'Set the figures of a file',
      body: { file: 'Columns metric, area, month, location_id, value; all of it is taken, or nothing.' },
      answers: { 201: figuresSet },
    },
  },
  [`${one}/states`]: {
    PUT: {
      who,
      does: 'Change the state of differences',
      note: 'Give either keys or a filter; an empty filter means all of them.',
      body: { json: statesInput },
      answers: { 200: changedStates },
    },
  },
  [`${one}/solution`]: {
    GET: {
      ...read,
      does: 'The fewest known causes that explain Partner Center’s number',
      query: solutionQuery(figures),
      answers: { 200: told.solution },
      errors: ['too_large', 'too_many_requests', 'no_rule_set'],
    },
  },
  [`${one}/case`]: {
    GET: {
      ...read,
      does: 'The support case of the open differences',
      query: caseQuery,
      answers: { 200: told.supportCase },
      text: 'text/plain; charset=utf-8',
      errors: ['too_large', 'no_rule_set'],
    },
  },
})

/** Of a programme whose figures have rows. */
const rowsOf = (one: string): Routes => ({
  [`${one}/rows`]: {
    POST: {
      who,
      does: 'Compare Partner Center’s line items with Laurel’s',
      note: 'Replaces what was there of the kind. Read as an import with the same headers is.',
      query: loadRowsQuery,
      body: { file: 'A file of line items.' },
      answers: { 201: loadedRows },
    },
    DELETE: {
      who,
      does: 'Remove the rows of a kind',
      query: removeRowsQuery,
      answers: { 200: removedRows },
    },
  },
  [`${one}/differences`]: {
    GET: {
      ...read,
      does: 'Rows that differ, by their ID',
      query: differencesQuery,
      answers: { 200: differences },
      errors: ['too_large', 'no_rule_set'],
    },
  },
})

const TRAINING = `${ORG}/training-services/reconciliations`

export const RECONCILIATIONS: Routes = {
  ...routesOf(TRAINING, figuresOfCriteria(TRAINING_SERVICES), {
    reconciliation,
    solution: figureSolution,
    supportCase,
  }),
  ...rowsOf(`${TRAINING}/[id]`),
  ...routesOf(`${ORG}/solutions-partner/reconciliations`, COMPARED_SCORES, {
    reconciliation: capabilityReconciliation,
    solution: capabilitySolution,
    supportCase: capabilityCase,
  }),
}
