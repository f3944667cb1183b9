import type { Role } from '../lib/auth/roles'
import type { PlainDate } from '../lib/dates'
import type { RecordKind } from '../lib/imports/model/import-kinds'
import type { AreaId } from '../lib/programmes/training-services/kinds'
import type { SpecializationInput } from '../lib/specializations/specialization-input'
import type { Calendar } from './calendar'
import type { DemoDesignations } from './consulting/designations'
import type { DemoFile } from './demo-file'

export type DemoLocation = {
  externalId: string
  /** null: nobody has named it yet; it comes into being with the first file that uses it. */
  name: string | null
  country: string
}
export type DemoUser = {
  email: string
  name: string
  role: Role
  /** External ids of the locations the user is limited to; null = all. */
  locations: string[] | null
}

/** Who signs in with each role, and who sees the first location only. */
export type People = Readonly<Record<Role | 'one_location', string>>

/** Survey responses of one area that count: `points` ÷ `answers` is the mean on the card. */
export type CountedSurveys = {
  area: AreaId
  courses: readonly string[]
  surveys: number
  answers: number
  points: number
}
/** Survey responses that do not count, and why. */
export type OtherSurveys = { course: string; surveys: number; missing: 'mct' | 'answers' | 'nothing' }

/** What an organization of the demo did in twelve months, without dates. Rows are made from it. */
export type Activity = {
  /** Number of redemptions by course. */
  redemptions: Readonly<Record<string, number>>
  /** Learners of classes whose codes nobody redeemed, by course. */
  unredeemed: Readonly<Record<string, number>>
  /** Exam units bought, by exam. */
  examUnits: Readonly<Record<string, number>>
  counted: readonly CountedSurveys[]
  other: readonly OtherSurveys[]
}

/** Twelve months, and what each of them brought beside what its season would have: 1 = the same. */
export type Year = { activity: Activity; drift: readonly number[] }

/**
 * Teaches in the months `from` to `until`, counted from the month of loading, which is 0; without them: all the time.
 * `lapsed`: the last month as an active MCT, where teaching went on.
 */
export type Trainer = { id: string; name: string; from?: number; until?: number; lapsed?: number }

/** Surveys of the months `from` to `to` that came in long after, in the month `submitted`. */
export type LateSurveys = { from: number; to: number; share: number; submitted: number }

/** A location that has sent no survey responses since the month `from`. */
export type Gap = { externalId: string; from: number }

export type Profile = {
  slug: string
  name: string
  seed: number
  /** Starts the ids of its rows, classes and learners. */
  tag: string
  vOrgId: string
  partnerId: string
  timeZone: string
  people: People
  /** Months from the day of loading to the anniversary, and its day of the month. */
  anniversary: { inMonths: number; day: number }
  locations: readonly DemoLocation[]
  trainers: readonly Trainer[]
  /** True: they are in the register, against which nothing is checked at first. */
  registered: boolean
  /** Language editions by country, for the courses that are taught in two languages there. */
  editions: { country: string; suffix: string; courses: readonly string[] } | null
  /** Oldest first; the last is the window of the official view. None = no data at all. */
  years: readonly Year[]
  late: LateSurveys | null
  gap: Gap | null
  /** How its survey files say what was answered. */
  surveyForm: 'questions' | 'sums'
  /** True: the last files hold a few lines that cannot be taken. */
  spoiledLines: boolean
  /** What it downloaded for the six designations; without it: nothing. */
  records?: (calendar: Calendar) => DemoFile<RecordKind>[]
  /** Specializations that it has recorded; without it: none. */
  specializations?: (today: PlainDate) => SpecializationInput[]
  /** What it holds, and has recorded; without it: nothing. */
  designations?: (today: PlainDate) => DemoDesignations
}
