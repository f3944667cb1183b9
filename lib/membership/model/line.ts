import type { PlainDate } from '../../dates'
import type { ShownStatus } from '../../scoring/status'

/** What is to be done next. `sentence` says it after "This week:", with what it is about. */
export type LineStep = { text: string; sentence: string; href: string }

/**
 * How much a line presses: `loss` what is held goes on a day, `data` a file has not come, `gap` which part of the whole is
 * missing (0 to 1), `none` nothing is known that has to be done.
 */
export type Urgency =
  | { kind: 'loss'; on: PlainDate }
  | { kind: 'data' }
  | { kind: 'gap'; lacking: number }
  | { kind: 'none' }

/** One designation among all of an organization. */
export type MembershipLine = {
  /** An area, or the programme where it is one designation. */
  id: string
  name: string
  /** The designation's own page where it is recorded, else where its score stands. */
  href: string
  status: ShownStatus
  /** In place of the status's usual word. */
  word?: string
  /** Of one that the organization has; left out: it has it not, or nobody recorded it. */
  held?: 'enrolled' | 'renewal_due'
  /** Where it stands and what is needed, `72.6 of 70`; '' where nobody knows. */
  score: string
  /** What is missing, as part of a sentence; '' where nothing is. */
  missing: string
  /** The next day on which something happens to it. */
  next: { on: PlainDate; what: string } | null
  /** `bad`: what is held goes. */
  risk: { tone: 'bad' | 'plain' | 'none'; text: string }
  step: LineStep | null
  urgency: Urgency
}

/**
 * How many of them stand where: `2 held and 1 more qualified, of 6 designations`. Held is none the less held for a score
 * that is lower, and what is qualified is no designation yet.
 */
export function countWords(lines: readonly MembershipLine[]): string {
  const held = lines.filter((line) => line.held).length
  const qualified = lines.filter((line) => !line.held && isQualified(line)).length
  const first = held > 0 || qualified === 0 ? [`${held || 'None'} held`] : []
  const parts = [...first, ...(qualified > 0 ? [`${qualified} ${held > 0 ? 'more ' : ''}qualified`] : [])]
  return `${parts.join(' and ')}, of ${lines.length} ${lines.length === 1 ? 'designation' : 'designations'}`
}

/** Whether nothing more is needed of its score: so the ones that are held are told, too. */
export const isQualified = ({ status }: Pick<MembershipLine, 'status'>): boolean =>
  status === 'qualified' || status === 'completed'

/** The line of which something is to be done this week: what goes first, then what is not known, then what is nearest. */
export const mostPressing = (lines: readonly MembershipLine[]): MembershipLine | null =>
  lines.filter(({ step }) => step !== null).toSorted((a, b) => compare(keyOf(a), keyOf(b)))[0] ?? null

const ORDER = ['loss', 'data', 'gap', 'none'] as const

function keyOf({ urgency }: MembershipLine): string {
  const rank = ORDER.indexOf(urgency.kind)
  if (urgency.kind === 'loss') return `${rank} ${urgency.on}`
  return urgency.kind === 'gap' ? `${rank} ${urgency.lacking.toFixed(6)}` : String(rank)
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
