import { calendar, dates, newCalendar } from '../answers/dates'
import { ORG, type Routes, TABLE_FILES } from './operation'
import { datesQuery, feedQuery } from './queries'

export const CALENDAR: Routes = {
  [`${ORG}/dates`]: {
    GET: {
      who: 'qualification:read',
      does: 'Every date that matters, of all programmes',
      note: 'Anniversaries, refreshes with what they take, certifications that lapse. It names no person.',
      query: datesQuery,
      answers: { 200: dates },
      files: TABLE_FILES,
      errors: ['no_rule_set'],
    },
  },
  [`${ORG}/calendar`]: {
    GET: {
      who: 'calendar:write',
      does: 'What is known of the calendar’s secret address',
      answers: { 200: calendar },
    },
    POST: {
      who: 'calendar:write',
      personOnly: true,
      does: 'Make the calendar’s secret address, or another in its place',
      note: 'It shows dates and classes without signing in; the address before it ends.',
      answers: { 201: newCalendar },
      errors: ['proof_required'],
    },
    DELETE: { who: 'calendar:write', does: 'Revoke the calendar’s address', answers: { 204: null } },
  },
  '/api/v1/calendars/[file]': {
    GET: {
      who: 'anybody',
      does: 'The dates, or the classes, as a calendar (iCalendar, RFC 5545)',
      query: feedQuery,
      note: 'By the secret address alone: one that is unknown, revoked or replaced is not found. At most 120 times a minute from one network.',
      headers: { 'If-None-Match': 'The ETag of an earlier answer: 304 while nothing has changed.' },
      answers: { 200: null, 304: null },
      text: 'text/calendar',
      errors: ['not_found', 'too_many_requests', 'no_rule_set'],
    },
  },
}
