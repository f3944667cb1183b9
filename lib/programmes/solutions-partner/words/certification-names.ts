import { listed } from '../../../text/lists'
import { firstNameOf } from '../names/certifications'
import type { Pool } from '../rules/shape'

/** Where neither the first other name nor the id is what the certification is called today. */
const TODAY: Readonly<Record<string, string>> = {
  'microsoft-365-fundamentals': 'Microsoft 365 Fundamentals',
  'm365-administrator-expert': 'Administrator Expert',
  'azure-cosmos-db-developer-specialty': 'Azure Cosmos DB Developer Specialty',
}
const CAPITALS: Readonly<Record<string, string>> = {
  ai: 'AI',
  sql: 'SQL',
  github: 'GitHub',
  rpa: 'RPA',
  iot: 'IoT',
  sap: 'SAP',
  and: 'and',
  for: 'for',
}

/** What a certification is called on screen. @param id as the rules name it */
export const certificationName = (id: string): string => TODAY[id] ?? firstNameOf(id) ?? spelled(id)

/** `teams-phone` → `Teams Phone`. */
export const spelled = (id: string): string =>
  id
    .split('-')
    .map((word) => CAPITALS[word] ?? `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(' ')

const MOST_NAMED = 3

/** Which certifications fill a pool: all of a few, else the first of them and how many more. */
export function poolWords({ certifications }: Pool): string {
  const names = certifications.map(({ certification }) => certificationName(certification))
  if (names.length <= MOST_NAMED) return listed(names, 'or')
  return `${names.slice(0, 2).join(', ')} or ${names.length - 2} others`
}
