import type { CriterionId } from '@/lib/programmes/training-services/criterion-id'

/** The element that opens a flyout, to which focus returns. */
export const openerId = ({ metric, area }: CriterionId): string => `open-${area ?? 'base'}-${metric}`
