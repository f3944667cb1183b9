import type { ImportKind } from '../../../imports/model/import-kinds'
import { KIND_OF } from '../figures/family-kinds'
import { familiesOf, isSkilling } from '../words/units'
import type { AreaRule, Choice } from './shape'

/** The files that say which track decides. */
const OF_CHOICE: Readonly<Record<Choice['by'], readonly ImportKind[]>> = {
  only: [],
  market: [],
  'higher-score': [],
  'azure-class': ['azure-consumption', 'customers'],
  'business-class': ['business-revenue'],
}

/** Whether files of a kind can change the score of an area. */
export const readsKind = ({ choice, tracks }: AreaRule, kind: ImportKind): boolean =>
  OF_CHOICE[choice.by].includes(kind) ||
  tracks.some(({ metrics }) =>
    metrics.some(({ formula }) =>
      isSkilling(formula)
        ? kind === 'certifications'
        : familiesOf(formula).some((family) => KIND_OF[family] === kind),
    ),
  )
