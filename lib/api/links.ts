import { codes, revealedCode, savedCode } from '../answers/codes'
import { checkedLinks } from '../answers/links'
import { codeInput, codeKey } from '../delivery/code-input'
import { linksInput } from '../delivery/links-input'
import { ORG, type Routes } from './operation'
import { codesQuery } from './queries'

export const LINKS: Routes = {
  [`${ORG}/links/check`]: {
    POST: {
      who: 'links:check',
      does: 'What is wrong with links of classes, and the right ones',
      note: 'No link is opened, and none is kept.',
      body: { json: linksInput },
      answers: { 200: checkedLinks },
    },
  },
  [`${ORG}/codes`]: {
    GET: {
      who: 'codes:read',
      does: 'Which classes have an achievement code, and which soon need one',
      note: 'Of the reader’s own locations, without the codes.',
      query: codesQuery,
      answers: { 200: codes },
    },
    POST: {
      who: 'codes:write',
      does: 'Keep a code for a class, or say anew what it is for',
      body: { json: codeInput },
      answers: { 201: savedCode },
    },
    DELETE: {
      who: 'codes:write',
      does: 'Remove a code',
      body: { json: codeKey },
      answers: { 204: null },
    },
  },
  [`${ORG}/codes/reveal`]: {
    POST: {
      who: 'codes:reveal',
      does: 'Show a code with its achievement link',
      note: 'Each time is on record in the audit trail.',
      body: { json: codeKey },
      answers: { 200: revealedCode },
      errors: ['conflict'],
    },
  },
}
