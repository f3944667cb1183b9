import type { Called } from '../plan/lever'
import { count } from '../plan/levers/customers'
import { certificationName } from '../words/certification-names'
import { FAMILY_NAMES } from '../words/names'
import { usd } from '../words/usd'
import type { Tried } from './tried'

const signed = (number: number, one: string, many: string) =>
  `${count(Math.abs(number))} ${number < 0 ? 'fewer' : 'more'} ${Math.abs(number) === 1 ? one : many}`
const amount = (dollars: number) => `${usd(String(Math.abs(dollars)))} ${dollars < 0 ? 'less' : 'more'}`

/** What is tried, in words. */
export function triedWords(one: Tried, called: Called): string {
  switch (one.kind) {
    case 'certified':
      return `${signed(one.people, 'person', 'people')} certified in ${certificationName(one.certification)}`
    case 'linked':
      return `${count(one.people)} ${one.people === 1 ? 'person' : 'people'} linked who ${one.people === 1 ? 'holds' : 'hold'} ${certificationName(one.certification)}`
    case 'lost':
      return `${called.customer(one.customer)} is lost`
    case 'tied':
      return `${called.customer(one.customer)} is associated by ${one.association} in ${FAMILY_NAMES[one.family]}`
    case 'azure':
      return `${amount(one.usd)} consumption of ${called.workload('acr', one.workload)} at ${called.customer(one.customer)} (${one.association})`
    case 'revenue':
      return `${amount(one.usd)} revenue of ${called.workload('revenue', one.workload)} at ${called.customer(one.customer)} (${one.association})`
    case 'use':
      return `${signed(one.users, 'user', 'users')} of ${called.workload('usage', one.workload)} at ${called.customer(one.customer)} (${one.association})`
    case 'licences':
      return `${signed(one.paid, 'licence', 'licences')} and ${signed(one.active, 'active user', 'active users')} of ${called.workload('licence', one.workload)} at ${called.customer(one.customer)} (${one.association})`
  }
}
