import type { ProgrammeQualificationJson } from '../answers/programme-qualification'
import type { CriterionJson, QualificationJson } from '../answers/qualification'
import type { OverrideJson } from '../answers/words'
import type { ShownOverride } from '../people/personal-data'
import { type CriterionPlace, placeOf } from '../scoring/criteria'
import type { Criterion } from '../scoring/criterion'
import type { Programme } from '../scoring/programme'
import type { Qualification } from '../scoring/qualification'
import { toNumber } from '../scoring/rational'
import { partsOf } from '../scoring/units/points'
import type { Overview } from './overview'

type Said = Pick<Overview, 'qualification' | 'dataThrough' | 'overrides'> & { org: { slug: string } }
type GenericCard = ProgrammeQualificationJson['groups'][number]['criteria'][number]
/** A card as the answer says it; its parts in the programme's own words. */
export type Card = CriterionPlace & { card: Omit<CriterionJson, 'parts'> & { parts: object } }

/**
 * The documented answer of `GET …/{programme}/qualification` and of `laurel qualification`, in the programme's own words
 * where it has some.
 */
export function qualificationJson({ org, qualification, dataThrough, overrides }: Said): QualificationJson {
  const { programme, asOf, window, ruleSet, status } = qualification
  const { bodyOf } = programme.answer ?? GENERIC
  return {
    org: org.slug,
    asOf,
    window,
    ruleSet: ruleSet.id,
    dataThrough,
    status,
    ...bodyOf(qualification),
    ...(overrides.length > 0 && { overrides: overrides.map(overrideJson) }),
  } as QualificationJson
}

/** Every card of an answer in page order. */
export const cardsOf = ({ answer }: Programme, result: object): Card[] => (answer ?? GENERIC).cardsOf(result)

const GENERIC = {
  bodyOf: ({ programme, groups }: Qualification) => ({
    programme: programme.id,
    groups: groups.map(({ id, status, alternative, criteria }) => ({
      id,
      name: programme.groupName(id),
      status,
      alternative,
      criteria: criteria.map(criterionJson),
    })),
  }),
  cardsOf: (result: object): Card[] =>
    (result as ProgrammeQualificationJson).groups.flatMap(({ criteria }) =>
      criteria.map(({ metric, area, ...card }) => ({ metric, area, card })),
    ),
}

const criterionJson = (criterion: Criterion): GenericCard => ({
  ...placeOf(criterion),
  status: criterion.status,
  score: criterion.score && toNumber(criterion.score),
  display: criterion.display,
  threshold: criterion.threshold && Number(criterion.threshold.value),
  parts:
    criterion.node.of.mechanism === 'sum'
      ? Object.fromEntries(
          partsOf(criterion.node).map(({ id, count, points }) => [id, { count, points: toNumber(points) }]),
        )
      : {},
})

export const overrideJson = ({
  id,
  ruleSet,
  key,
  value,
  reason,
  since,
  byName,
}: ShownOverride): OverrideJson => ({
  id,
  ruleSet,
  key,
  value,
  reason,
  since,
  byName,
})
