import type { Level } from '@/lib/kinds'

export const LEVEL_NAMES: Record<Level, string> = {
  fundamentals_and_others: 'Fundamentals & others',
  advanced: 'Advanced',
}
