import { ZERO } from '../../../scoring/rational'
import type { AreaId } from '../areas'
import type { Outcome } from '../formulas/outcome'
import { outcomeOf } from '../formulas/outcome-of'
import type { AreaRule, MetricRule, RuleSet } from '../rules/shape'
import { type Decided, decidingTrack } from '../tracks'
import { isSkilling } from '../words/units'

/** What figures decide as of any day of a month, by the rules of a set. */
export type MonthOutcomes = {
  /** Of every metric of figures, by where it stands in the rules. */
  metrics: Readonly<Record<string, Outcome>>
  /** Of the areas whose customers make the track. */
  choices: Readonly<Partial<Record<AreaId, Decided>>>
}

/** What figures say, and nothing that changes within a month: people do not, nor what they are part of. */
export const monthOutcomes = (
  { areas }: Pick<RuleSet, 'areas'>,
  known: Parameters<typeof decidingTrack>[2],
): MonthOutcomes => ({
  metrics: Object.fromEntries(
    areas.flatMap((area) => ofFigures(area).map(({ place, rule }) => [place, outcomeOf(rule, known)])),
  ),
  choices: Object.fromEntries(areas.filter(isByFigures).map((area) => [area.id, choiceOf(area, known)])),
})

/** The scores of tracks decide nothing here. */
const choiceOf = (area: AreaRule, known: Parameters<typeof decidingTrack>[2]): Decided =>
  decidingTrack(
    area,
    area.tracks.map(({ id }) => ({ id, score: ZERO })),
    known,
  )

const isByFigures = ({ choice }: AreaRule): boolean =>
  choice.by === 'azure-class' || choice.by === 'business-class'

/** The metrics of figures of an area, each with its place: `infrastructure smb azure-growth`. */
const ofFigures = ({ id, tracks }: AreaRule): { place: string; rule: MetricRule }[] =>
  tracks.flatMap((track) =>
    track.metrics
      .filter(({ formula }) => !isSkilling(formula))
      .map((rule) => ({ place: `${id} ${track.id} ${rule.id}`, rule })),
  )

const kept = new WeakMap<RuleSet, Map<MetricRule, string>>()

/** Where a metric of figures stands in a rule set; undefined: it is none of it. */
export function placeIn(ruleSet: RuleSet, rule: MetricRule): string | undefined {
  const places =
    kept.get(ruleSet) ?? new Map(ruleSet.areas.flatMap(ofFigures).map((one) => [one.rule, one.place]))
  kept.set(ruleSet, places)
  return places.get(rule)
}

/** All that outcomes of figures depend on in a rule set, as text: the same text, the same outcomes. */
export const rulesText = ({ decisions, areas }: RuleSet): string =>
  JSON.stringify(
    {
      decisions,
      areas: areas.map((area) => ({ id: area.id, choice: area.choice, metrics: ofFigures(area) })),
    },
    (_, value: unknown) => (value instanceof Set || value instanceof Map ? [...value] : value),
  )
