import type { PlanLine } from '@/lib/plan/model/line'

/** What is missing at the date planned for: `189.0`, `152`, `0.03`; a gap too small to show says so. */
export const gapWords = ({ ahead, average }: PlanLine): string[] =>
  [ahead, average?.ahead].flatMap((one) => one?.unit.lacking(one) ?? [])
