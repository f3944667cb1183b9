import { showDate, showMonth } from '../../../dates'
import { LEVEL_NAMES } from '../kinds'
import type { Cause } from './cause'
import type { NamedArrival } from './problem'

type Place = { externalId: string; name: string | null }

export type Names = {
  places: ReadonlyMap<number, Place>
  imports: ReadonlyMap<number, NamedArrival>
}

/** What Partner Center would have done, as a sentence without its full stop. */
export function causeWords(cause: Cause, names: Names): string {
  switch (cause.kind) {
    case 'window':
      return `Partner Center’s window lies ${monthsWords(Math.abs(cause.months))} ${cause.months < 0 ? 'earlier' : 'later'}`
    case 'rule-set':
      return `Partner Center scores by the rules of ${cause.ruleSet}`
    case 'weights':
      return `Partner Center weighs Fundamentals & others ${cause.fundamentalsAndOthers} and Advanced ${cause.advanced}`
    case 'cap':
      return cause.value === null
        ? 'Partner Center does not limit Fundamentals & others'
        : `Partner Center limits Fundamentals & others to ${cause.value} points`
    case 'month':
      return `All rows of ${showMonth(cause.month)} are missing in Partner Center`
    case 'location':
      return `All rows of ${placeName(cause.locationId, names)} are missing in Partner Center`
    case 'month-of-location':
      return `The rows of ${placeName(cause.locationId, names)} of ${showMonth(cause.month)} are missing in Partner Center`
    case 'item':
      return `Partner Center does not count ${cause.item}: it is not on its plan`
    case 'edition':
      return `Partner Center does not take the language edition ${cause.number} for its course`
    case 'level':
      return `Partner Center counts ${cause.item} as ${LEVEL_NAMES[cause.level]}`
    case 'known':
      return `Partner Center counts ${cause.item} as ${LEVEL_NAMES[cause.level]}; it is not in the catalogue here`
    case 'trainer':
      return `Partner Center does not count the surveys of trainer ${cause.mctId}`
    case 'trainers':
      return TRAINER_WORDS[cause.how]
    case 'import':
      return `The rows of ${importName(cause.importId, names)} are missing in Partner Center`
    case 'late':
      return `Rows that came after ${showDate(cause.after)} are not in Partner Center yet`
  }
}

const TRAINER_WORDS = {
  checked:
    'Partner Center counts surveys only of trainers who are in your register and were active on the day',
  unchecked: 'Partner Center counts surveys of any trainer',
  none: 'Partner Center counts surveys of any trainer, and those without one',
}

const monthsWords = (months: number) => (months === 1 ? 'a month' : `${months} months`)

function placeName(id: number, { places }: Names): string {
  const place = places.get(id)
  if (!place) return 'a location that is gone'
  return place.name ? `${place.name} (${place.externalId})` : `location ${place.externalId}`
}

function importName(id: number, { imports }: Names): string {
  const one = imports.get(id)
  return one ? `the import ${one.fileName} of ${showDate(one.on)}` : `import ${id}`
}
