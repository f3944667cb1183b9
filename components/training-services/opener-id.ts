import type { CriterionPlace } from '@/lib/scoring/criteria'

/** The element that opens a flyout, to which focus returns. */
export const openerId = ({ metric, area }: CriterionPlace): string => `open-${area ?? 'base'}-${metric}`
