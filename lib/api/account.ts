import { account, begunFactor, newOrganization, person, recoveryCodes, removedDemo } from '../answers/account'
import { endedSessions } from '../answers/people'
import { portfolio } from '../answers/portfolio'
import { accountInput } from '../auth/people/account'
import { passwordInput, proofInput, secondFactorCode } from '../auth/people/account-input'
import { organizationFields } from '../organizations/organization-input'
import type { Routes } from './operation'

const who = 'person'
const ME = '/api/v1/account'

export const ACCOUNT: Routes = {
  [ME]: {
    GET: { who, does: 'Your own account', answers: { 200: account } },
    PATCH: {
      who,
      does: 'Change name or time zone',
      body: { json: accountInput },
      answers: { 200: person },
      errors: ['forbidden'],
    },
  },
  [`${ME}/proof`]: {
    POST: {
      who,
      does: 'Confirm who you are',
      note: 'Requests that give somebody access answer 403 proof_required when this is more than 15 minutes ago; a token is never asked.',
      body: { json: proofInput },
      answers: { 204: null },
      errors: ['forbidden'],
    },
  },
  [`${ME}/password`]: {
    POST: {
      who,
      does: 'Change your own password',
      body: { json: passwordInput },
      answers: { 204: null },
      errors: ['forbidden'],
    },
  },
  [`${ME}/second-factor`]: {
    POST: {
      who,
      does: 'Start setting up a second factor',
      answers: { 201: begunFactor },
      errors: ['proof_required', 'forbidden', 'conflict'],
    },
    PUT: {
      who,
      does: 'Switch it on with its first code',
      body: { json: secondFactorCode },
      answers: { 200: recoveryCodes },
      errors: ['proof_required'],
    },
    DELETE: { who, does: 'Switch it off', answers: { 204: null }, errors: ['proof_required'] },
  },
  [`${ME}/recovery-codes`]: {
    POST: {
      who,
      does: 'Ten new recovery codes, which replace the old ones',
      answers: { 201: recoveryCodes },
      errors: ['proof_required', 'conflict'],
    },
  },
  [`${ME}/sessions`]: {
    DELETE: { who, does: 'End all other sessions', answers: { 200: endedSessions }, errors: ['forbidden'] },
  },
  [`${ME}/sessions/[id]`]: {
    DELETE: { who, does: 'End one of them', answers: { 204: null }, errors: ['forbidden', 'not_found'] },
  },
  '/api/v1/portfolio': {
    GET: {
      who,
      does: 'Where every organization of the signed-in person stands',
      answers: { 200: portfolio },
    },
  },
  '/api/v1/orgs': {
    POST: {
      who,
      does: 'Create an organization',
      body: { json: organizationFields },
      answers: { 201: newOrganization },
      errors: ['forbidden', 'conflict'],
    },
  },
  '/api/v1/demo': {
    DELETE: {
      who,
      does: 'Remove the demo organizations',
      answers: { 200: removedDemo },
      errors: ['forbidden', 'proof_required'],
    },
  },
}
