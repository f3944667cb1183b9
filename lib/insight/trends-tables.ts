import type { Table, TableColumn } from '../exports/table'
import type { Criterion } from '../scoring/criterion'
import type { Programme } from '../scoring/programme'
import { inSize } from '../scoring/units/amounts'
import { meanOf } from '../scoring/units/average'
import { partsOf } from '../scoring/units/points'
import type { NamedPart, Trends } from './get-trends'
import type { TrendMonth } from './model/trends/trend'
import { amountDisplay } from './trends-json'

const nameOf = ({ metric, area }: Trends, ...more: string[]) =>
  ['trends', ...(area ? [area] : []), metric, ...more].join('-')

const own = (criterion: Criterion | null) => criterion && amountDisplay(criterion)
const mean = (criterion: Criterion | null) =>
  criterion?.unit.name === 'average' ? meanOf(criterion.node) : null
const surveys = (criterion: Criterion | null) =>
  criterion?.unit.name === 'count' ? inSize(criterion) : (mean(criterion)?.surveys ?? null)
const answers = (criterion: Criterion | null) => mean(criterion)?.answers ?? null
const partOf = (criterion: Criterion | null, part: string) =>
  criterion?.unit.name === 'points'
    ? (partsOf(criterion.node).find(({ id }) => id === part)?.count ?? null)
    : null

/** The parts that points of the programme are made of. */
const partsIn = ({ metrics }: Programme) => [
  ...new Set(Object.values(metrics).flatMap(({ words }) => Object.keys(words.parts))),
]
/** Whether it has averages, which are of the answers of surveys. */
const hasSurveys = ({ metrics }: Programme) =>
  Object.values(metrics).some(({ unit }) => unit.name === 'average')

const OF_SURVEYS: TableColumn<TrendMonth>[] = [
  { name: 'own_surveys', of: (one) => surveys(one.own) },
  { name: 'own_answers', of: (one) => answers(one.own) },
]

/** A line for each month. */
export const monthsTable = (trends: Trends): Table<TrendMonth> => ({
  name: nameOf(trends),
  rows: trends.months,
  columns: [
    { name: 'month', of: ({ month }) => month },
    { name: 'as_of', of: ({ asOf }) => asOf },
    ...partsIn(trends.programme).map(
      (part): TableColumn<TrendMonth> => ({
        name: `own_${part}`,
        of: (one) => partOf(one.own, part),
      }),
    ),
    ...(hasSurveys(trends.programme) ? OF_SURVEYS : []),
    { name: 'own', of: (one) => own(one.own) },
    { name: 'score', of: ({ end }) => end?.display ?? null },
    { name: 'threshold', of: ({ end }) => end?.threshold?.value ?? null },
    { name: 'status', of: ({ end }) => end?.status ?? null },
    { name: 'rule_set', of: ({ ruleSet }) => ruleSet?.id ?? null },
    { name: 'unfinished', of: ({ unfinished }) => unfinished },
    { name: 'covered', of: ({ covered }) => covered },
    {
      name: 'files_published',
      of: ({ month }) => trends.published.find((one) => one.month === month)?.files ?? 0,
    },
  ],
})

/** A line for each location, area or course: this window and the one a year before. */
export const partsTable = (trends: Trends): Table<NamedPart> => ({
  name: nameOf(trends, 'by', String(trends.by)),
  rows: trends.parts,
  columns: [
    { name: String(trends.by), of: ({ id }) => id, guarded: true },
    { name: 'name', of: ({ name }) => name, guarded: true },
    { name: 'surveys', of: ({ window }) => surveys(window) },
    { name: 'window', of: ({ window }) => own(window) },
    { name: 'before_surveys', of: ({ before }) => surveys(before) },
    { name: 'before', of: ({ before }) => own(before) },
  ],
})

type PartMonth = { part: NamedPart; month: string; criterion: Criterion | null }

/** A line for each location, area or course in each month. */
export const partMonthsTable = (trends: Trends): Table<PartMonth> => ({
  name: nameOf(trends, 'by', String(trends.by), 'months'),
  rows: trends.months.flatMap(({ month }, index) =>
    trends.parts.map((part) => ({ part, month, criterion: part.months[index] ?? null })),
  ),
  columns: [
    { name: 'month', of: ({ month }) => month },
    { name: String(trends.by), of: ({ part }) => part.id, guarded: true },
    { name: 'name', of: ({ part }) => part.name, guarded: true },
    { name: 'surveys', of: ({ criterion }) => surveys(criterion) },
    { name: 'answers', of: ({ criterion }) => answers(criterion) },
    { name: 'own', of: ({ criterion }) => own(criterion) },
  ],
})
