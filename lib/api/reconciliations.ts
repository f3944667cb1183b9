import { z } from 'zod'
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
import { TRAINING_SERVICES } from '../programmes/training-services/programme'
import { figuresOfCriteria } from '../reconcile/model/compared-figures'
import { figuresInput, reconciliationChange, reconciliationInput } from '../reconcile/reconciliation-input'
import { statesInput } from '../reconcile/set-states'
import { ORG, type Routes, TABLE_FILES } from './operation'
import { caseQuery, differencesQuery, loadRowsQuery, removeRowsQuery, solutionQuery } from './queries'

/** The inputs are told as the first programme takes them. */
const OF = figuresOfCriteria(TRAINING_SERVICES)
const ALL = `${ORG}/training-services/reconciliations`
const ONE = `${ALL}/[id]`
const read = { who: 'reconcile:read', files: TABLE_FILES } as const
const who = 'reconcile:write'

export const RECONCILIATIONS: Routes = {
  [ALL]: {
    GET: {
      ...read,
      does: 'What Partner Center showed, compared with Laurel’s figures',
      query: tableQuery,
      answers: { 200: reconciliations },
    },
    POST: {
      who,
      does: 'Begin a reconciliation',
      body: { json: reconciliationInput(OF) },
      answers: { 201: newId },
    },
  },
  [ONE]: {
    GET: {
      ...read,
      does: 'Every figure beside ours, and how many rows differ',
      note: 'A file holds the figures.',
      query: tableQuery,
      answers: { 200: reconciliation },
      errors: ['no_rule_set'],
    },
    PATCH: { who, does: 'Change it', body: { json: reconciliationChange(OF) }, answers: { 200: newId } },
    DELETE: { who, does: 'Remove it with all that belongs to it', answers: { 204: null } },
  },
  [`${ONE}/figures`]: {
    PUT: {
      who,
      does: 'Set figures',
      note: 'Only those that are given; an empty value removes one.',
      body: { json: z.object({ figures: figuresInput(OF) }) },
      answers: { 200: figuresSet },
    },
    POST: {
      who,
      does: 'Set the figures of a file',
      body: { file: 'Columns metric, area, month, location_id, value; all of it is taken, or nothing.' },
      answers: { 201: figuresSet },
    },
  },
  [`${ONE}/rows`]: {
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
  [`${ONE}/differences`]: {
    GET: {
      ...read,
      does: 'Rows that differ, by their ID',
      query: differencesQuery,
      answers: { 200: differences },
      errors: ['too_large', 'no_rule_set'],
    },
  },
  [`${ONE}/states`]: {
    PUT: {
      who,
      does: 'Change the state of differences',
      note: 'Give either keys or a filter; an empty filter means all of them.',
      body: { json: statesInput },
      answers: { 200: changedStates },
    },
  },
  [`${ONE}/solution`]: {
    GET: {
      ...read,
      does: 'The fewest known causes that explain Partner Center’s number',
      query: solutionQuery(OF),
      answers: { 200: figureSolution },
      errors: ['too_large', 'too_many_requests', 'no_rule_set'],
    },
  },
  [`${ONE}/case`]: {
    GET: {
      ...read,
      does: 'The support case of the open differences',
      query: caseQuery,
      answers: { 200: supportCase },
      text: 'text/plain; charset=utf-8',
      errors: ['too_large', 'no_rule_set'],
    },
  },
}
