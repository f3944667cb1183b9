import type { PlainDate } from '../../dates'

/** A specialization that an organization holds, as Partner Center shows it. */
export type SpecializationRecord = {
  /** Its id; of one that no table names what was written. */
  specialization: string
  attainedOn: PlainDate | null
  /** Its own, which is no designation's. */
  anniversary: PlainDate
  /** What proves it: an audit, customer references, where they lie. */
  evidence: string
  evidenceOn: PlainDate | null
}
