import type { ReactNode } from 'react'
import type { Criterion } from '@/lib/scoring/criterion'

/** Where the rows behind a number are listed: those that count, those of one part, or those beyond its limit. */
export type RowsHref = (choice: { part?: string; beyondLimit?: boolean }) => string

export type Formula = { result: string; terms: string[]; sign: string; numbers: string }
export type ScoreProps = { criterion: Criterion; hrefOf: RowsHref }

/** How a criterion is explained, by the mechanism of what is held against its benchmark. */
export type Explanation = {
  /** What the score is made of, below the number or around it. */
  Score(props: ScoreProps): ReactNode
  formula(criterion: Criterion): Formula
  /** What each row is worth, and what is not counted. */
  Rules(props: { criterion: Criterion }): ReactNode
  /** What the number was made from, where there is room for a line; null where there is nothing to add. */
  made(criterion: Criterion): string | null
  /** What a month is made of, in columns. */
  columns(criterion: Criterion): string[]
  cellsOf(own: Criterion): string[]
}
