import { z } from 'zod'
import { classMatches, matchesOfClass, matching } from '../answers/class-matches'
import { classAnswer, classes, savedClass } from '../answers/delivery'
import { classInput, classKey, classStatusInput } from '../delivery/class-input'
import { matchedClass, matchInput } from '../delivery/match-input'
import { ORG, type Routes, TABLE_FILES } from './operation'
import { classesQuery, matchesQuery } from './queries'

export const DELIVERY: Routes = {
  [`${ORG}/classes`]: {
    GET: {
      who: 'line-items:read',
      does: 'Classes by their first day, with what they brought and what is still possible',
      note: 'Of the reader’s own locations. As a file all of them, as JSON one page.',
      query: classesQuery,
      answers: { 200: classes },
      files: TABLE_FILES,
    },
    POST: {
      who: 'classes:write',
      does: 'Add a class, or replace the one of this class ID',
      body: { json: classInput },
      answers: { 201: savedClass },
    },
    DELETE: {
      who: 'classes:write',
      does: 'Remove a class',
      note: 'Its line items stay.',
      body: { json: classKey },
      answers: { 204: null },
    },
  },
  [`${ORG}/classes/[class_id]`]: {
    GET: { who: 'line-items:read', does: 'One class with its figures', answers: { 200: classAnswer } },
    PATCH: {
      who: 'classes:write',
      does: 'Cancel a class, or say that it is planned or was delivered',
      body: { json: classStatusInput },
      answers: { 200: savedClass },
    },
  },
  [`${ORG}/class-matches`]: {
    GET: {
      who: 'line-items:read',
      does: 'Redemptions and surveys that name no class that is known, and the classes that they fit',
      note: 'By course, location, trainer and day, of the reader’s own locations. With `class_id` the line items themselves.',
      query: matchesQuery,
      answers: { 200: z.union([classMatches, matchesOfClass]) },
    },
    PUT: {
      who: 'classes:write',
      does: 'Say to which class they belong, or that they belong to none',
      note: 'Each belongs to one class at most. With trainers checked, surveys are judged by the days of the class at once.',
      body: { json: matchInput },
      answers: { 200: matching },
    },
    DELETE: {
      who: 'classes:write',
      does: 'Take back what was said of the line items of a class, or of none',
      body: { json: matchedClass },
      answers: { 200: matching },
    },
  },
}
