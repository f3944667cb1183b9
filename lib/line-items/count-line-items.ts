import type { TenantTx } from '@/db/client'
import type { Judgement } from '@/lib/line-items/sql/line-item-conditions'
import { countFound, countOfTrainer } from '@/lib/line-items/sql/line-item-lookup'
import { countInRanges } from '@/lib/line-items/sql/line-item-page'
import type { Judged } from './model/cells'
import { rangesOf } from './model/reading'

export type Count = {
  count: number
  /** `at_least`: there were too many to count one by one. */
  countIs: 'exact' | 'at_least'
}

/** Rows that are looked at one by one, where totals do not tell. */
const MOST = 10_000

/** How many rows are wanted: from totals, and where they do not tell, from so many rows as can be counted quickly. */
export async function countLineItems(tx: TenantTx, judgement: Judgement, judged: Judged): Promise<Count> {
  const { search, trainer } = judgement.filter
  if (search) {
    const filter = { ...judgement.filter, search: null }
    return countBy(tx, countFound({ ...judgement, filter, search }, MOST + 1), 0)
  }
  if (trainer) return countBy(tx, countOfTrainer(judgement, trainer, MOST + 1), 0)
  if (judged.open.length === 0) return { count: judged.count, countIs: 'exact' }
  // What is sure of the open cells is counted with them.
  const sure = judged.open.reduce((sum, cell) => sum - cell.sure, judged.count)
  return countBy(tx, countInRanges(judgement, rangesOf(judged.open), MOST + 1), sure)
}

type Looked = { found: number; seen: number }

async function countBy(
  tx: TenantTx,
  statement: ReturnType<typeof countInRanges>,
  sure: number,
): Promise<Count> {
  const [looked] = await tx.db.execute<Looked>(statement)
  const { found, seen } = looked ?? { found: 0, seen: 0 }
  return { count: sure + Math.min(found, MOST), countIs: seen > MOST ? 'at_least' : 'exact' }
}
