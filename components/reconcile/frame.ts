import type { ReactNode } from 'react'
import type { ShownOverride } from '@/lib/people/personal-data'

/** The page around what is compared: its title, what it answers, and the organization's own rule values that act. */
export type Frame = (props: {
  title: string
  lead: string
  overrides: readonly ShownOverride[]
  children: ReactNode
}) => ReactNode
