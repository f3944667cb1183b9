import { z } from 'zod'
import * as account from '../answers/account'
import * as capabilityChanges from '../answers/capability-changes'
import * as capabilityLeaving from '../answers/capability-leaving'
import * as capabilityPlan from '../answers/capability-plan'
import * as capabilityReconciliations from '../answers/capability-reconciliations'
import * as capabilityRows from '../answers/capability-rows'
import * as capabilityScore from '../answers/capability-score'
import * as capabilitySnapshots from '../answers/capability-snapshots'
import * as capabilityTrends from '../answers/capability-trends'
import * as capabilityWhatIf from '../answers/capability-what-if'
import * as changes from '../answers/changes'
import * as delivery from '../answers/delivery'
import * as designations from '../answers/designations'
import * as fallingOut from '../answers/falling-out'
import * as forecast from '../answers/forecast'
import * as imports from '../answers/imports'
import * as lineItems from '../answers/line-items'
import * as people from '../answers/people'
import * as plan from '../answers/plan'
import * as portfolio from '../answers/portfolio'
import * as problem from '../answers/problem'
import * as qualification from '../answers/qualification'
import * as qualificationWindow from '../answers/qualification-window'
import * as reconciliations from '../answers/reconciliations'
import * as recordNames from '../answers/record-names'
import * as registers from '../answers/registers'
import * as rules from '../answers/rules'
import * as snapshots from '../answers/snapshots'
import * as specializations from '../answers/specializations'
import * as trends from '../answers/trends'
import { newId, override } from '../answers/words'
import { capital } from '../text/capital'

const FILES = [
  account,
  capabilityChanges,
  capabilityLeaving,
  capabilityPlan,
  capabilityReconciliations,
  capabilityRows,
  capabilityScore,
  capabilitySnapshots,
  capabilityTrends,
  capabilityWhatIf,
  changes,
  delivery,
  designations,
  fallingOut,
  forecast,
  imports,
  lineItems,
  people,
  plan,
  portfolio,
  problem,
  qualification,
  qualificationWindow,
  reconciliations,
  recordNames,
  registers,
  rules,
  snapshots,
  specializations,
  trends,
  { newId, override },
]

/** Every exported schema of an answer under its own name. */
export const COMPONENTS = z.registry<{ id: string }>()
for (const file of FILES)
  for (const [name, schema] of Object.entries<unknown>(file))
    if (schema instanceof z.ZodType) COMPONENTS.add(schema, { id: capital(name) })
