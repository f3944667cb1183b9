import type { AreaId, MetricId, TrackId } from '../areas'
import type { AreaRule, Choice, RuleSet } from '../rules/shape'
import { type NamedValue, namedSet, ruleValues } from '../words/rule-values'

/** A value of a rule set, by a key that is the same in every set. `area` null: of all; `metric` null: of no metric. */
export type OwnValue = NamedValue & {
  key: string
  area: AreaId | null
  track: TrackId | null
  metric: MetricId | null
}

/** Every value of a rule set with where it is written, in page order. */
export const valuesOf = (set: RuleSet): OwnValue[] => [
  ...[
    { name: 'points from which an area is qualified', cited: set.qualifiedFrom },
    {
      name: 'points of a metric are cut to whole ones',
      cited: { ...set.wholePoints, value: set.wholePoints.value ? 'yes' : 'no' },
    },
  ].map((value) => keyed({ area: null, track: null, metric: null }, value)),
  ...set.areas.flatMap(ofArea),
]

const ofArea = ({ id: area, choice, tracks }: AreaRule): OwnValue[] => [
  ...choiceValues(choice).map((value) => keyed({ area, track: null, metric: null }, value)),
  ...tracks.flatMap(({ id: track, metrics }) =>
    metrics.flatMap((rule) =>
      ruleValues(rule).map((value) => keyed({ area, track, metric: rule.id }, value)),
    ),
  ),
]

function choiceValues(choice: Choice): NamedValue[] {
  switch (choice.by) {
    case 'azure-class':
      return [{ name: 'share of small and medium customers for SMB', cited: choice.share }]
    case 'business-class':
      return [
        { name: 'USD of revenue a workload of a customer is above', cited: choice.above },
        { name: 'such workloads for Enterprise', cited: choice.pairs },
        namedSet('workloads for the class', choice.workloads),
      ]
    case 'only':
    case 'market':
    case 'higher-score':
      return []
  }
}

type Place = Pick<OwnValue, 'area' | 'track' | 'metric'>

const keyed = (place: Place, value: NamedValue): OwnValue => ({
  ...place,
  ...value,
  name: value.name.replace(/:$/, ''),
  key: [place.area, place.track, place.metric, slugOf(value.name)].filter(Boolean).join('/'),
})

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '')

/** Whether two values say the same, whatever their names are called. */
export const sameValue = (one: OwnValue, other: OwnValue): boolean =>
  one.cited.value === other.cited.value &&
  JSON.stringify(one.members ?? []) === JSON.stringify(other.members ?? [])
