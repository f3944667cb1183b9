import { z } from 'zod'
import { health, newOrganization, readiness } from '../answers/account'
import { setupInput } from '../organizations/create-with-owner'
import type { Routes } from './operation'

export const SERVER: Routes = {
  '/api/health': {
    GET: {
      who: 'anybody',
      does: 'Whether the server and its database answer',
      answers: { 200: health, 503: health },
    },
  },
  '/api/ready': {
    GET: {
      who: 'anybody',
      does: 'Whether database, migrations, disk and worker are as work needs them',
      answers: { 200: readiness, 503: readiness },
    },
  },
  '/api/v1/openapi.json': {
    GET: {
      who: 'anybody',
      does: 'This document',
      answers: { 200: z.record(z.string(), z.unknown()) },
    },
  },
  '/api/v1/templates/[file]': {
    GET: {
      who: 'anybody',
      does: 'A file to start from, with an example row',
      note: 'One of the kinds of files with .csv or .xlsx, for example courseware-completions.csv.',
      answers: {},
      files: ['csv', 'xlsx'],
      errors: ['not_found'],
    },
  },
  '/api/v1/setup': {
    POST: {
      who: 'anybody',
      does: 'The first organization and its Global admin',
      note: 'By the link that the start prints while there is no account.',
      body: { json: setupInput },
      answers: { 201: newOrganization },
      errors: ['conflict', 'not_found'],
    },
  },
}
