import type { CapabilityCause } from '../../../answers/capability-reconciliations'
import { addMonths, lastOf, showDate, showMonth } from '../../../dates'
import { CHOICES, DECISIONS } from '../rules/decisions'
import { certificationName } from '../words/certification-names'
import { associationName, FAMILY_NAMES, TRACK_NAMES } from '../words/names'

/** How sentences name a customer, somebody, and an association. */
export type Called = {
  customer(tenant: string): string
  person(person: string): string
}

/** What Partner Center would have done, as a sentence without its full stop. */
export function causeWords(cause: CapabilityCause, { customer, person }: Called): string {
  switch (cause.kind) {
    case 'month':
      return `Partner Center has no ${FAMILY_NAMES[cause.family]} of ${showMonth(cause.month)} yet, so that ${showMonth(addMonths(cause.month, -1))} counts`
    case 'refresh':
      return `Partner Center still shows the score as of ${showDate(lastOf(cause.month))}`
    case 'track':
      return `Partner Center scores by the ${TRACK_NAMES[cause.track]} track`
    case 'whole-points':
      return cause.how === 'cut'
        ? 'Partner Center cuts the points of each metric to whole ones'
        : 'Partner Center rounds the points of each metric to whole ones'
    case 'rule-set':
      return `Partner Center scores by the rules of ${cause.ruleSet}`
    case 'decision':
      return decisionWords(cause)
    case 'association':
      return `Partner Center does not see ${customer(cause.tenant)} through ${associationName(cause.association)}`
    case 'claim':
      return `Partner Center has no ${associationName(cause.association)} claim of ${customer(cause.tenant)} for ${cause.workload}`
    case 'customer':
      return `Partner Center does not count ${customer(cause.tenant)}`
    case 'as-association':
      return `Partner Center sees ${customer(cause.tenant)} through ${associationName(cause.association)}, where our files say ${cause.name}, which counts nowhere`
    case 'subscription':
      return cause.how === 'twice'
        ? `Partner Center adds what several associations or locations show of one subscription of ${customer(cause.tenant)}`
        : `Partner Center takes several subscriptions of ${customer(cause.tenant)} for one`
    case 'person':
      return `${person(cause.person)} is not linked in Partner Center`
    case 'certification':
      return `Partner Center does not have ${certificationName(cause.certification)} of ${person(cause.person)}`
    case 'linked':
      return `Partner Center counts ${person(cause.person)}, who is not linked or has left by our files`
    case 'renewed':
      return `Partner Center has ${certificationName(cause.certification)} of ${person(cause.person)} as renewed, which has expired by our files`
  }
}

/** By what is asked: a number of ours says nothing to a reader, nor to support. */
function decisionWords({ decision, choice }: Extract<CapabilityCause, { kind: 'decision' }>): string {
  const found = DECISIONS.find(({ number }) => number === decision)
  const choices: readonly string[] = found ? CHOICES[found.key] : []
  const says = (found?.says[choices.indexOf(choice)] ?? choice).replace(/^./, (first) => first.toLowerCase())
  return `Partner Center decides “${found?.name ?? decision}” otherwise: ${says}`
}
