import { sql } from 'drizzle-orm'
import type { TenantStatements } from '../../../../db/client'
import { textArray } from '../../../line-items/sql/fact-tables'
import type { Questions } from '../figures/questions'
import { segmentOf } from '../names/segment'
import { answerConsumed } from './consumed'
import { answerFirstSeats } from './first-seats'
import { readAmounts } from './pairs'
import { readSegments } from './records'
import { readSeats } from './seats'
import { amongThem, FILLED, seenAmounts, standingRows, type Whose } from './seen'

type One<Name extends keyof Questions> = Questions[Name] extends Map<string, infer Each> ? Each : never

/** Answers what was noted and has no answer yet. @returns how many statements that took */
export async function answerQuestions(
  tx: TenantStatements,
  whose: Whose,
  questions: Questions,
): Promise<number> {
  const { segments } = questions
  const work = [
    ...answerConsumed(tx, whose, questions),
    ...answerFirstSeats(tx, whose, questions),
    ...open(questions.business).map((one) => answerBusiness(tx, whose, questions, one)),
    ...open(questions.seats).map((one) => answerSeats(tx, whose, questions, one)),
    ...open(questions.anySeats).map((one) => answerAnySeats(tx, whose, one)),
    ...(segments.asked && !segments.answer ? [answerSegments(tx, segments)] : []),
  ]
  await Promise.all(work)
  return work.length
}

const open = <Each extends { answer?: unknown }>(all: ReadonlyMap<string, Each>): Each[] =>
  [...all.values()].filter(({ answer }) => answer === undefined)

async function answerBusiness(
  tx: TenantStatements,
  whose: Whose,
  questions: Questions,
  one: One<'business'>,
): Promise<void> {
  const { family, through, month } = one
  const seen = seenAmounts(whose, { family, through, workloads: null, and: sql`f.month = ${month}` })
  const { answer, lines } = await readAmounts(
    tx,
    sql`select tenant, workload, sum(amount) as amount from (${seen}) seen group by tenant, workload`,
  )
  one.answer = answer
  questions.lines += lines
}

async function answerSeats(
  tx: TenantStatements,
  whose: Whose,
  questions: Questions,
  one: One<'seats'>,
): Promise<void> {
  const { answer, lines } = await readSeats(tx, whose, one.month)
  one.answer = answer
  questions.lines += lines
}

async function answerAnySeats(tx: TenantStatements, whose: Whose, one: One<'anySeats'>): Promise<void> {
  const { through, workloads, months, among } = one
  const rows = standingRows(whose, {
    family: 'licence',
    through,
    workloads,
    and: sql`f.month = any(${textArray([...months])}) and ${FILLED} ${amongThem(among)}`,
  })
  const [line] = await tx.db.execute<{ some: boolean }>(sql`select exists (select ${rows}) as some`)
  one.answer = line?.some ?? false
}

async function answerSegments(tx: TenantStatements, segments: Questions['segments']): Promise<void> {
  const read = await readSegments(tx)
  segments.answer = new Map(read.map(({ tenant, segment }) => [tenant, segmentOf(segment)]))
}
