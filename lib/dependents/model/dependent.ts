import type { PlainDate } from '../../dates'
import type { Citation } from '../../programmes/solutions-partner/rules/cited'
import type { HoldableId } from '../../specializations/model/specializations'

export const DEPENDENT_KINDS = ['badge', 'specialization', 'expert', 'eligibility'] as const
/** `holds`: it is there; `ends`: it is, to a day known; `waits`: the designation would bring it; `free`: depends on none. */
export const DEPENDENT_STATES = ['holds', 'ends', 'waits', 'free'] as const

/** One thing that depends on a designation, and how it stands. */
export type Dependent = {
  kind: (typeof DEPENDENT_KINDS)[number]
  name: string
  state: (typeof DEPENDENT_STATES)[number]
  /** In a sentence, with its day. */
  says: string
  /** The last day on which it is there, as far as known. */
  until: PlainDate | null
  citations: readonly Citation[]
}

/** A specialization or expert programme that is held. */
export type HeldOne = {
  id: HoldableId | null
  name: string
  anniversary: PlainDate
  /** Of the audit or the references recorded last. */
  evidenceOn?: PlainDate | null
}
