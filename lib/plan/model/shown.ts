import type { PlannedJson } from '../../answers/planned'
import type { PlainDate } from '../../dates'
import type { ShownStatus } from '../../scoring/status'

type Link = { name: string; href: string }

/** A number, and what is said of it where it leads to what is behind it. */
export type ShownFigure = { display: string; href: string; says: string }
/** `word`: in place of that of the status, where nobody knows it. */
type Standing = { figures: readonly ShownFigure[]; status: ShownStatus; word?: string }

/** From where something stands to what brings it to its benchmark. */
export type ShownLine = {
  id: string
  name: string
  below: string
  now: Standing
  /** On the date planned for, if nothing more comes in; null: that is today. */
  ahead: (Standing & { falls: boolean }) | null
  gap: readonly string[]
  least: string
  /** Where that is told or tried. */
  tried: { name: string; href: string } | null
  alternatives: readonly string[]
  pace: string
}

/** One step of a way, or something that brings points by itself. */
export type ShownStep = {
  id: string
  says: string
  below: string
  brings: string
  /** What there is with it and all before it; '' where nothing stands before it. */
  sum: string
  days: string
  rate: string
}
/** The way of one line, step by step. `groups`: the way itself, what is to be kept, what brings points as well. */
export type ShownWay = {
  id: string
  title: string
  says: string
  links: readonly Link[]
  groups: readonly { title: string; rows: readonly ShownStep[] }[]
}

/** What is to be done, as pages of every programme show it. */
export type ShownPlan = {
  asOf: PlainDate
  /** What is missing, before any number. */
  missing: readonly string[]
  verdict: { status: ShownStatus; lead: string; rest: string }
  links: readonly Link[]
  /** What planned classes bring; none: the programme has no classes. */
  planned?: PlannedJson | null
  /** `name`, the value, and what stands behind it. */
  facts: readonly (readonly [name: string, value: string, rest?: string])[]
  title: string
  /** What the table says, for those who hear it. */
  name: string
  groups: readonly { title: string | null; rows: readonly ShownLine[] }[]
  /** What the first and the last column are called. */
  what: string
  pace: string
  ways: readonly ShownWay[]
  /** Where the files are. */
  api: string
  notes: readonly string[]
  /** The first day that has rules. */
  from: PlainDate | undefined
  /** From another date to the usual one. */
  back: Link | null
}
