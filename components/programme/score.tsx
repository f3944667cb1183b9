import type { ReactNode } from 'react'
import type { Criterion } from '@/lib/scoring/criterion'

/** The number first and large, the benchmark muted beside it. */
export function Score({ criterion, lead }: { criterion: Criterion; lead?: ReactNode }) {
  const { threshold, words, display } = criterion
  return (
    <p className="num">
      {lead}
      <b>{display}</b>
      {`${threshold ? ` / ${threshold.value}` : ''}${words.unitWord ? ` ${words.unitWord}` : ''}`}
    </p>
  )
}
