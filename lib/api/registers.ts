import {
  allowed,
  catalogue,
  catalogueImport,
  credentials,
  location,
  locations,
  mctChecking,
  mctCheckingSet,
  merge,
  mergePreview,
  savedCredential,
  savedEntry,
  savedTrainer,
  trainers,
} from '../answers/registers'
import { allowedInput } from '../locations/allow-designations'
import { mergeInput } from '../locations/merge-pair'
import { locationInput, placeFields } from '../organizations/organization-input'
import { catalogueInput } from '../registers/catalogue-input'
import { credentialBody, credentialKey } from '../registers/save-credential'
import { trainerInput, trainerKey } from '../registers/trainer-input'
import { mctCheckingInput } from '../settings/mct-checking'
import { ORG, type Routes } from './operation'
import { credentialsQuery, trainersQuery } from './queries'

export const REGISTERS: Routes = {
  [`${ORG}/catalogue`]: {
    GET: {
      who: 'catalogue:read',
      does: 'Courses and exams, and numbers of line items that are not among them',
      answers: { 200: catalogue },
    },
    POST: {
      who: 'catalogue:write',
      does: 'Add a course or exam, or replace one of your own',
      body: { json: catalogueInput },
      answers: { 201: savedEntry },
    },
  },
  [`${ORG}/catalogue/[id]`]: {
    DELETE: { who: 'catalogue:write', does: 'Remove a course or exam of your own', answers: { 204: null } },
  },
  [`${ORG}/catalogue/import`]: {
    POST: {
      who: 'catalogue:write',
      does: 'Courses and exams of one file',
      body: { file: 'As imports take it, with the columns of both registers and type: course or exam.' },
      answers: { 200: catalogueImport },
    },
  },
  [`${ORG}/trainers`]: {
    GET: { who: 'trainers:read', does: 'Trainers by name', query: trainersQuery, answers: { 200: trainers } },
    POST: {
      who: 'trainers:write',
      does: 'Add or replace a trainer',
      body: { json: trainerInput },
      answers: { 201: savedTrainer },
    },
    DELETE: {
      who: 'trainers:write',
      does: 'Remove a trainer',
      body: { json: trainerKey },
      answers: { 204: null },
    },
  },
  [`${ORG}/trainers/credentials`]: {
    GET: {
      who: 'trainers:read',
      does: 'Credentials that end, the first to end first, or those of one trainer',
      query: credentialsQuery,
      answers: { 200: credentials },
    },
    POST: {
      who: 'trainers:write',
      does: 'Add a credential of a trainer, or say anew when it ends',
      body: { json: credentialBody },
      answers: { 201: savedCredential },
    },
    DELETE: {
      who: 'trainers:write',
      does: 'Remove a credential',
      body: { json: credentialKey },
      answers: { 204: null },
    },
  },
  [`${ORG}/settings/mct-checking`]: {
    GET: {
      who: 'settings:read',
      does: 'Whether trainers are checked, and what switching would change',
      answers: { 200: mctChecking },
      errors: ['no_rule_set'],
    },
    PUT: {
      who: 'settings:write',
      does: 'Switch checking',
      body: { json: mctCheckingInput },
      answers: { 200: mctCheckingSet },
    },
  },
  [`${ORG}/locations`]: {
    GET: {
      who: 'locations:read',
      does: 'Locations, and those merged into them',
      answers: { 200: locations },
    },
    POST: {
      who: 'locations:write',
      does: 'Add a location',
      body: { json: locationInput },
      answers: { 201: location },
      errors: ['conflict'],
    },
  },
  [`${ORG}/locations/[id]`]: {
    PATCH: {
      who: 'locations:write',
      does: 'Name a location',
      body: { json: placeFields },
      answers: { 200: location },
    },
  },
  [`${ORG}/locations/[id]/designations`]: {
    PUT: {
      who: 'badges:write',
      does: 'Say of which designations a location may use badge and benefits',
      note: 'They are attained by the global account, which decides. In the place of what was said before. A designation that is not held may be named: a badge is shown only while it is held.',
      body: { json: allowedInput },
      answers: { 200: allowed },
    },
  },
  [`${ORG}/locations/[id]/merge`]: {
    GET: {
      who: 'locations:write',
      does: 'What a merge would change',
      query: mergeInput.shape,
      answers: { 200: mergePreview },
      errors: ['conflict'],
    },
    POST: {
      who: 'locations:write',
      does: 'Merge a mistyped location into the right one',
      note: 'Figures stay as they are, and the mistyped ID means the right location in every file to come.',
      body: { json: mergeInput },
      answers: { 200: merge },
      errors: ['conflict'],
    },
  },
}
