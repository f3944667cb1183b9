import { checkLimits, dismissedCheck, guidelineChecks } from '../answers/guideline-checks'
import { limitsInput } from '../guideline-checks/change-limits'
import { dismissalInput, dismissalKey } from '../guideline-checks/dismissal-input'
import { ORG, type Routes, TABLE_FILES } from './operation'
import { checksQuery } from './queries'

export const GUIDELINE_CHECKS: Routes = {
  [`${ORG}/guideline-checks`]: {
    GET: {
      who: 'line-items:read',
      does: 'What breaks the Guidelines, as far as rows can tell',
      note: 'Made from the rows as they are now. A viewer limited to locations is told of classes and locations of those.',
      query: checksQuery,
      answers: { 200: guidelineChecks },
      files: TABLE_FILES,
    },
  },
  [`${ORG}/guideline-checks/dismissals`]: {
    PUT: {
      who: 'checks:write',
      does: 'Dismiss a finding of today until a day',
      note: 'It comes back the day after, or when its facts change. At most two years ahead.',
      body: { json: dismissalInput },
      answers: { 200: dismissedCheck },
      errors: ['not_found'],
    },
    DELETE: {
      who: 'checks:write',
      does: 'Take a dismissal back',
      body: { json: dismissalKey },
      answers: { 204: null },
      errors: ['not_found'],
    },
  },
  [`${ORG}/guideline-checks/limits`]: {
    GET: {
      who: 'line-items:read',
      does: 'What checks hold rows against where the text gives no number',
      answers: { 200: checkLimits },
    },
    PUT: {
      who: 'checks:write',
      does: 'Change what checks hold rows against',
      note: 'What is left out stays; null is the usual one again.',
      body: { json: limitsInput },
      answers: { 200: checkLimits },
    },
  },
}
