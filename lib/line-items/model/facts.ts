/** What a stored total holds, and its column: additive facts about line items, never points. */
const COLUMN = {
  rows: 'rows',
  units: 'units',
  answeredRows: 'answered_rows',
  answers: 'answers',
  answerPoints: 'answer_points',
} as const

export type Fact = keyof typeof COLUMN
export type Facts = Record<Fact, number>

/** In the order in which statements send them. */
export const FACTS = Object.keys(COLUMN) as [Fact, ...Fact[]]
export const FACT_COLUMNS = FACTS.map((fact) => COLUMN[fact])
/** Each column's sum under its own name, as SQL. */
export const FACT_SUMS = FACT_COLUMNS.map((name) => `sum(${name})::bigint as ${name}`).join(', ')

/** Each fact as `of` gives it. Written out, since totals come by the hundred thousand. */
export const eachFact = (of: (fact: Fact) => number): Facts => ({
  rows: of('rows'),
  units: of('units'),
  answeredRows: of('answeredRows'),
  answers: of('answers'),
  answerPoints: of('answerPoints'),
})

/** The facts of a row of the database, which has the columns that totals have. */
export const factsOf = (line: Readonly<Record<string, unknown>>): Facts =>
  eachFact((fact) => Number(line[COLUMN[fact]]))
