import type { QualificationWindowJson } from '../../../answers/qualification-window'
import type { OverrideJson } from '../../../answers/words'
import { daysBetween } from '../../../dates'
import { nearest } from '../answer/nearest'
import { showPoints } from '../answer/show'
import type { AreaWindow, Span } from './area-window'
import { windowWords } from './window-words'
import type { Window } from './windows'

/** The documented answer. @param org the short name of the organization */
export const windowJson = (
  org: string,
  { rule, from, to }: Window,
  areas: readonly AreaWindow[],
  overrides: readonly OverrideJson[],
): QualificationWindowJson => ({
  org,
  asOf: to,
  window: {
    ...{ from, to, days: daysBetween(from, to) + 1, says: rule.says, enrolled: rule.enrolled },
    source: { document: rule.source.document, place: rule.source.place, date: rule.source.date },
    standing: rule.standing,
    note: rule.note ?? null,
  },
  areas: areas.map((one) => ({
    id: one.area,
    qualifiedDays: one.qualified,
    unknownDays: one.unknown,
    ...{ first: one.first, last: one.last, countsUntil: one.countsUntil },
    text: windowWords(one),
    spans: one.spans.map(spanJson),
  })),
  ...(overrides.length > 0 && { overrides: [...overrides] }),
})

const spanJson = ({ score, ...span }: Span) => ({
  ...span,
  score: nearest(score),
  display: showPoints(score),
})

type Line = QualificationWindowJson['areas'][number]['spans'][number] & { area: string }

/** A line for each area and the days on which it stood the same. */
export const windowTable = ({ asOf, areas }: QualificationWindowJson) => ({
  name: `qualification-window-${asOf}`,
  rows: areas.flatMap(({ id: area, spans }) => spans.map((span): Line => ({ ...span, area }))),
  columns: [
    { name: 'solution_area', of: ({ area }: Line) => area },
    { name: 'from', of: ({ from }: Line) => from },
    { name: 'to', of: ({ to }: Line) => to },
    { name: 'days', of: ({ days }: Line) => days },
    { name: 'status', of: ({ status }: Line) => status },
    { name: 'score', of: ({ score }: Line) => score },
    { name: 'display', of: ({ display }: Line) => display },
    { name: 'track', of: ({ track }: Line) => track },
    { name: 'known', of: ({ known }: Line) => known },
    { name: 'rule_set', of: ({ ruleSet }: Line) => ruleSet },
  ],
})
