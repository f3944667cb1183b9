import type { PlainDate } from '../../dates'
import { countWords, isQualified, type MembershipLine } from '../../membership/model/line'
import type { PortfolioFigures } from './portfolio-figures'

/** The figures of who has records and no data. */
export const recordedAlone = (asOf: PlainDate): PortfolioFigures => ({
  ...{ status: 'not_started', missing: [], lacking: 0, anniversary: null, daysUntilAnniversary: null },
  ...{ risk: null, asOf, dataThrough: null, lines: [] },
})

/** Figures of an organization of which designations are recorded: that goes before what scores say. */
export const withDesignations = (
  figures: PortfolioFigures,
  lines: readonly MembershipLine[],
): PortfolioFigures => ({ ...figures, ...standingOf(lines), risk: riskOf(figures, lines), lines })

/** The next day on which something happens to one of them; of one of several, to which. */
export function nextOf(lines: readonly MembershipLine[]): MembershipLine['next'] {
  const [first] = lines
    .flatMap(({ name, next }) => (next ? [{ name, ...next }] : []))
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
  if (!first) return null
  const { on, what, name } = first
  return { on, what: lines.length > 1 && !what.includes(name) ? `${name}: ${what}` : what }
}

function standingOf(lines: readonly MembershipLine[]): Pick<PortfolioFigures, 'status' | 'word'> {
  const done = lines.filter(isQualified).length
  const [only] = lines
  const word = lines.length === 1 ? only?.word : countWords(lines)
  const status =
    done === lines.length
      ? 'completed'
      : lines.every((line) => line.status === 'not_started')
        ? 'not_started'
        : 'in_progress'
  return { status, ...(word && { word }) }
}

/** What goes first, else what has gone; a score that falls takes nothing away that is held up to its anniversary. */
function riskOf({ risk }: PortfolioFigures, lines: readonly MembershipLine[]): PortfolioFigures['risk'] {
  const text = (line: MembershipLine) =>
    lines.length > 1 ? `${line.name}: ${line.risk.text}` : line.risk.text
  const [first] = lines
    .flatMap(({ urgency, ...line }) => (urgency.kind === 'loss' ? [{ ...line, urgency }] : []))
    .toSorted((a, b) => (a.urgency.on < b.urgency.on ? -1 : Number(a.urgency.on > b.urgency.on)))
  if (first) return { kind: 'loss', on: first.urgency.on, text: text(first) }
  const gone = lines.find((line) => line.risk.tone === 'bad')
  if (gone) return { kind: 'gap', on: null, text: text(gone) }
  return risk?.kind === 'loss' ? null : risk
}
