import type { ReactNode } from 'react'
import type { Criterion } from '@/lib/scoring/criterion'

/** The number first and large, the benchmark muted beside it. */
export function Score({ criterion, lead }: { criterion: Criterion; lead?: ReactNode }) {
  const { unitWord } = criterion.words
  return (
    <p className="num">
      {lead}
      <b>{criterion.display}</b>
      {criterion.threshold && ` / ${criterion.threshold.value}`}
      {unitWord && ` ${unitWord}`}
    </p>
  )
}
