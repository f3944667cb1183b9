import type { Month, PlainDate } from '../../dates'
import type { Account } from '../../registers/model/account'
import type { FORMS } from '../../registers/model/plain-registers'
import type { ClassStatus } from './class-status'

export type StoredClass = {
  classId: string
  courseNumber: string
  /** The course behind a language edition. */
  item: string
  startsOn: PlainDate
  endsOn: PlainDate
  /** Of the location that the Location ID means by now. */
  locationId: string
  locationName: string | null
  country: string
  mctIds: string[]
  language: string
  seats: number | null
  learners: number | null
  form: (typeof FORMS)[number] | null
  recordedShare: number | null
  status: ClassStatus | null
  customer: string
}

/** Line items of a class that are judged alike. */
export type ClassSum = {
  classId: string
  kind: 'courseware-completions' | 'survey-responses'
  item: string
  month: Month
  /** Of surveys: whether they name an eligible trainer. */
  eligible: boolean
  rows: number
  /** Of surveys: those with an answer, their answers and points. */
  answeredRows: number
  answers: number
  answerPoints: number
}

export type HeldCredential = {
  /** As written. */
  credential: string
  achievedOn: PlainDate
  expiresOn: PlainDate | null
}

/** A trainer of a class, and what decides whether surveys that name him there count. */
export type ClassTrainer = {
  classId: string
  mctId: string
  /** '' where the register has none. */
  name: string
  verdict: 'eligible' | 'not_in_register' | 'not_active' | 'not_competent'
  /** Of Metrics that Matter. */
  account: Account
  /** Days without teaching (lib/registers/model/away.ts). */
  away: string
  activeFrom: PlainDate | null
  activeTo: PlainDate | null
  /** What the course asks for on its last day, by id; any of them. */
  asked: string[]
  /** Of those, what the trainer holds or held. */
  held: HeldCredential[]
}
