import { addDays, type PlainDate, showDate, showMonth } from '../../../dates'
import type { LineStep, MembershipLine, Urgency } from '../../../membership/model/line'
import { atLeast, subtract, toNumber } from '../../../scoring/rational'
import { areaName } from '../../solution-areas'
import type { AreaLoss } from '../ahead/ahead'
import { designationsIn } from '../ahead/next-losses'
import { showPoints } from '../answer/show'
import type { AreaId } from '../areas'
import type { Capability } from '../capability'
import { fraction } from '../rules/fractions'
import type { AreaScore, MetricScore } from '../score'
import { dataGaps } from '../words/data-gaps'
import {
  areaMissing,
  decidingOf,
  isNothingKnown,
  pointWord,
  showMissing,
  toQualified,
} from '../words/missing-words'
import { FAMILY_NAMES, METRIC_NAMES } from '../words/names'
import { refreshWords } from '../words/refresh-words'
import { riskOf } from '../words/risk-words'

type Known = Pick<Capability, 'score' | 'families' | 'lapses' | 'losses'>
/** Where steps and areas lead to. */
export type LineAddresses = {
  area(area: AreaId): string
  way(area: AreaId): string
  imports: string
}

/** The six designations, a line each, from what their overview knows: pure. */
export const areaLines = (known: Known, to: LineAddresses): MembershipLine[] =>
  known.score.areas.map((area) => lineOf(area, known, to))

function lineOf(area: AreaScore, known: Known, to: LineAddresses): MembershipLine {
  const { score, losses, lapses } = known
  const track = decidingOf(area)
  const unknown = isNothingKnown(track)
  const missing = toQualified(track, score.ruleSet)
  const from = Number(score.ruleSet.qualifiedFrom.value)
  const going = designationsIn(losses).find(({ id }) => id === area.id)
  const fatal = lapses.find(
    (one) =>
      one.area === area.id &&
      area.status === 'qualified' &&
      !atLeast(one.score, fraction(score.ruleSet.qualifiedFrom.value)),
  )
  const first = lapses.find((one) => one.area === area.id)
  const gone = goneOn(going?.on, fatal?.on)
  return {
    id: area.id,
    name: areaName(area.id),
    href: to.area(area.id),
    status: area.status,
    ...(unknown && { word: 'Unknown' }),
    score: unknown ? '' : `${showPoints(area.score)} of ${from}`,
    missing: unknown || area.status === 'qualified' ? '' : missingWords(area, known),
    next: gone
      ? { on: gone, what: 'No longer qualified' }
      : first
        ? { on: first.on, what: 'Certifications lapse' }
        : null,
    risk: riskOf(area, { ...known, asOf: score.asOf, ruleSet: score.ruleSet }),
    ...pressing(area, {
      known,
      to,
      going,
      fatal,
      gone,
      lacking: Math.max(0, toNumber(missing) / from),
    }),
  }
}

/** The earlier of two days. */
const goneOn = (one: PlainDate | undefined, other: PlainDate | undefined): PlainDate | null =>
  [one, other].flatMap((day) => day ?? []).toSorted()[0] ?? null

/** `12 points`, and with 70 points what its metrics lack. */
function missingWords(area: AreaScore, { score: { ruleSet } }: Known): string {
  const missing = toQualified(decidingOf(area), ruleSet)
  if (missing.n <= 0n) return areaMissing(area, ruleSet)
  const points = showMissing(missing)
  return `${points} ${pointWord(points)}`
}

type Pressing = {
  known: Known
  to: LineAddresses
  going: AreaLoss | undefined
  fatal: { on: PlainDate; people: number } | undefined
  gone: PlainDate | null
  lacking: number
}

/** What is to be done of an area, and how much that presses: keep what goes, then know what is not known, then what is nearest. */
function pressing(area: AreaScore, all: Pressing): { step: LineStep | null; urgency: Urgency } {
  const { known, to, gone, lacking } = all
  if (gone) return { step: keepStep(area, all), urgency: { kind: 'loss', on: gone } }
  const file = fileStep(area, known, to)
  if (file) return { step: file, urgency: { kind: 'data' } }
  if (area.status === 'qualified') return { step: null, urgency: { kind: 'none' } }
  return { step: gainStep(area, known, to), urgency: { kind: 'gap', lacking } }
}

function keepStep(area: AreaScore, { known, to, going, fatal, gone }: Pressing): LineStep {
  const name = areaName(area.id)
  const href = to.way(area.id)
  if (fatal && fatal.on === gone) {
    const by = showDate(addDays(fatal.on, -1))
    const who =
      fatal.people === 1 ? 'the certification of 1 person' : `the certifications of ${fatal.people} people`
    const text = `renewed by ${by}`
    return {
      text: `Have ${who} ${text}`,
      sentence: `have ${who} for ${name} ${text}, or it is no longer qualified.`,
      href,
    }
  }
  const { ruleSet } = going ?? known.score
  const points = going ? showMissing(toQualified(going.after, ruleSet)) : ''
  const what =
    going && toQualified(going.after, ruleSet).n > 0n
      ? `${points} ${pointWord(points)}`
      : 'what its metrics lack'
  const when = `with the refresh of ${refreshWords(gone ?? known.score.asOf, ruleSet)}`
  return {
    text: `Make up for ${what} that go ${when}`,
    sentence: `make up for ${what} that ${name} is short of ${when}, or it is no longer qualified.`,
    href,
  }
}

function fileStep(area: AreaScore, { families, score }: Known, to: LineAddresses): LineStep | null {
  const [gap] = dataGaps(families, [area], score.asOf)
  const [month] = gap?.months ?? []
  if (!gap || !month) return null
  const what = `${FAMILY_NAMES[gap.family]} for ${showMonth(month)}`
  return {
    text: `Import ${what}`,
    sentence: `import ${what}, on which ${areaName(area.id)} rests.`,
    href: to.imports,
  }
}

/** The metric that has most to gain, of what is short of a designation. */
function gainStep(area: AreaScore, known: Known, to: LineAddresses): LineStep | null {
  const gain = ({ points, max }: MetricScore) => toNumber(subtract(max, points))
  const [most] = decidingOf(area).metrics.toSorted((a, b) => gain(b) - gain(a))
  if (!most) return null
  const metric = METRIC_NAMES[most.id].toLowerCase()
  const open = showPoints(subtract(most.max, most.points))
  return {
    text: `Begin with ${metric}: ${open} ${pointWord(open)} to gain`,
    sentence: `take ${areaName(area.id)}, the nearest, further: ${missingWords(area, known)} missing, with ${open} to gain in ${metric}.`,
    href: to.way(area.id),
  }
}
