import type postgres from 'postgres'
import { codeOf } from '../lib/passing'
import type { Reach } from './reach'
import { type RawSql, type Statements, statementsOn } from './transaction'

const READS = /^\s*select\b(?![\s\S]*\bfor (?:no key )?(?:update|share)\b)/i
/** Said before a statement was taken: it has done nothing. */
const NOT_TAKEN = /^(?:ECONNREFUSED|CONNECT_TIMEOUT|57P03|53300)$/

/** Statements outside a transaction: what only reads is asked again after a loss, as is what was never taken. */
export function steadyStatements(pool: postgres.Sql, reach: Reach): Statements {
  const unsafe = (text: string, values?: never[], options?: postgres.UnsafeQueryOptions) => {
    const reads = READS.test(text)
    const again = (error: unknown) => reads || NOT_TAKEN.test(codeOf(error) ?? '')
    const asked = () => pool.unsafe(text, values, options)
    const steadily = <T>(ask: () => Promise<T>) => reach.steadily(ask, { again, unsure: () => !reads })
    return {
      // biome-ignore lint/suspicious/noThenProperty: the driver's query starts when it is awaited, too.
      then: (...then: Parameters<Promise<unknown>['then']>) =>
        steadily(async () => await asked()).then(...then),
      values: () => steadily(async () => await asked().values()),
    }
  }
  return statementsOn({ unsafe } as unknown as Pick<RawSql, 'unsafe'>)
}
