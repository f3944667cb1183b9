import { z } from 'zod'
import { secondFactorRule, settings } from '../answers/account'
import {
  accessRequest,
  accessRequests,
  auditPage,
  auditTrail,
  endedSessions,
  invitation,
  mappedAppRole,
  newToken,
  ownRequest,
  passwordLink,
  roles,
  signInSetup,
  tokens,
  trustedIssuer,
  unmappedAppRole,
  user,
  userDetail,
  users,
  withdrawnIssuer,
} from '../answers/people'
import { searchHits } from '../answers/search'
import { settingsInput } from '../organizations/organization-input'
import { answerInput, askInput, invitationInput, linkInput, userChanges } from '../people/user-input'
import { secondFactorInput } from '../settings/require-second-factor'
import { appRoleInput, appRoleKey, issuerInput } from '../sign-in/sign-in-input'
import { tokenInput } from '../tokens/create-token'
import { ORG, type Routes } from './operation'
import { auditTrailQuery, searchQuery } from './queries'

const who = 'users:write'
const signIn = 'sign-in:write'

export const PEOPLE: Routes = {
  [`${ORG}/search`]: {
    GET: {
      who: 'qualification:read',
      does: 'What a few words or the beginning of an ID mean',
      note: 'As far as the role sees it: pages, line items, classes, courses and exams, customers, trainers, locations, people, files.',
      query: searchQuery,
      answers: { 200: searchHits },
    },
  },
  [ORG]: {
    GET: { who: 'settings:read', does: 'Settings of an organization', answers: { 200: settings } },
    PATCH: {
      who: 'settings:write',
      does: 'Change settings',
      note: 'What is left out stays as it is.',
      body: { json: settingsInput },
      answers: { 200: settings },
    },
  },
  [`${ORG}/settings/second-factor`]: {
    GET: {
      who: 'settings:read',
      does: 'Whether members with a password need a second factor',
      answers: { 200: secondFactorRule },
    },
    PUT: {
      who: 'settings:write',
      does: 'Ask for a second factor, or no longer',
      body: { json: secondFactorInput },
      answers: { 200: secondFactorRule },
      errors: ['proof_required'],
    },
  },
  [`${ORG}/users`]: {
    GET: { who, does: 'Everybody who belongs to the organization', answers: { 200: users } },
    POST: {
      who,
      does: 'Invite a person',
      body: { json: invitationInput },
      answers: { 201: invitation },
      errors: ['conflict', 'proof_required', 'too_many_requests'],
    },
  },
  [`${ORG}/users/[id]`]: {
    GET: { who, does: 'A person', answers: { 200: userDetail } },
    PATCH: {
      who,
      does: 'Change role, locations or whether the person is active',
      note: 'What is left out stays as it is; it acts on the person’s next request.',
      body: { json: userChanges },
      answers: { 200: user },
      errors: ['conflict', 'proof_required'],
    },
  },
  [`${ORG}/users/[id]/link`]: {
    POST: {
      who,
      does: 'A link that sets the password, or a new invitation link',
      body: { json: linkInput },
      answers: { 201: passwordLink },
      errors: ['conflict', 'proof_required', 'too_many_requests'],
    },
  },
  [`${ORG}/users/[id]/sessions`]: {
    DELETE: { who, does: 'Sign a person out everywhere', answers: { 200: endedSessions } },
  },
  [`${ORG}/users/[id]/sessions/[session]`]: {
    DELETE: { who, does: 'End one session of a person', answers: { 200: endedSessions } },
  },
  [`${ORG}/access-requests`]: {
    GET: { who, does: 'Who asks for which role', answers: { 200: accessRequests } },
    POST: {
      who: 'access:ask',
      personOnly: true,
      does: 'Ask for a role',
      note: 'Also as a form, which goes back (303) to the page it stands on.',
      body: { json: askInput },
      answers: { 201: ownRequest },
      errors: ['conflict', 'too_many_requests'],
    },
  },
  [`${ORG}/access-requests/[id]`]: {
    PATCH: {
      who,
      does: 'Grant the role asked for, or another one, or decline',
      body: { json: answerInput },
      answers: { 200: accessRequest },
      errors: ['conflict', 'proof_required'],
    },
  },
  [`${ORG}/roles`]: {
    GET: { who: 'roles:read', does: 'What each role may do, and who gives roles', answers: { 200: roles } },
  },
  [`${ORG}/tokens`]: {
    GET: { who: 'tokens:write', does: 'API tokens: one’s own, or everybody’s', answers: { 200: tokens } },
    POST: {
      who: 'tokens:write',
      personOnly: true,
      does: 'Make an API token',
      body: { json: tokenInput },
      answers: { 201: newToken },
      errors: ['proof_required'],
    },
  },
  [`${ORG}/tokens/[id]`]: {
    DELETE: { who: 'tokens:write', does: 'Revoke an API token', answers: { 204: null } },
  },
  [`${ORG}/sign-in`]: {
    GET: {
      who: signIn,
      does: 'Who is let in with an account from elsewhere, and as what',
      answers: { 200: signInSetup },
    },
  },
  [`${ORG}/sign-in/issuers`]: {
    POST: {
      who: signIn,
      does: 'Let people of an issuer in',
      body: { json: issuerInput },
      answers: { 201: trustedIssuer },
      errors: ['proof_required'],
    },
    DELETE: {
      who: signIn,
      does: 'Stop letting them in',
      note: 'The memberships that the issuer gave end at once.',
      body: { json: issuerInput },
      answers: { 200: withdrawnIssuer },
      errors: ['conflict', 'proof_required'],
    },
  },
  [`${ORG}/sign-in/app-roles`]: {
    POST: {
      who: signIn,
      does: 'Set what an app role means here',
      body: { json: appRoleInput },
      answers: { 201: mappedAppRole },
      errors: ['conflict', 'proof_required'],
    },
    DELETE: {
      who: signIn,
      does: 'Remove the meaning of an app role',
      body: { json: appRoleKey },
      answers: { 200: unmappedAppRole },
      errors: ['conflict', 'proof_required'],
    },
  },
  [`${ORG}/audit`]: {
    GET: {
      who: 'audit:read',
      does: 'Who did what, newest first',
      note: 'All matching events as a stream; with format=json and limit one page.',
      query: auditTrailQuery,
      answers: { 200: z.union([auditPage, auditTrail]) },
      files: ['csv', 'xlsx'],
    },
  },
}
