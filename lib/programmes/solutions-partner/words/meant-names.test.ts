import { expect, it } from 'vitest'
import { vocabularyOf } from '../names/known-names'
import type { MetName } from '../names/meaning'
import { aboutName, columnName, meantName } from './meant-names'

const COLUMNS: Pick<MetName, 'kind' | 'field'>[] = [
  { kind: 'azure-consumption', field: 'workload' },
  { kind: 'license-usage', field: 'workload' },
  { kind: 'business-revenue', field: 'workload' },
  { kind: 'business-usage', field: 'workload' },
  { kind: 'license-usage', field: 'association' },
  { kind: 'certifications', field: 'certification' },
]

it.each(COLUMNS)(
  'everything that a name of $kind, $field may mean is called by a name that finds it again',
  (column) => {
    const vocabulary = vocabularyOf(column)
    for (const id of vocabulary?.ids ?? []) {
      const name = meantName(column, id)
      expect(vocabulary?.find(name), `${id}: ${name}`).toBe(id)
      expect(name, id).not.toMatch(/^[a-z]/)
    }
  },
)

it('names are those that people read: Teams Phone, Key Vault, F&O Bundle, CSP Tier 1; a column is of its file', () => {
  expect([
    meantName({ kind: 'license-usage', field: 'workload' }, 'viva-goals'),
    meantName({ kind: 'azure-consumption', field: 'workload' }, 'keyvault'),
    meantName({ kind: 'business-revenue', field: 'workload' }, 'fobundle'),
    meantName({ kind: 'business-usage', field: 'association' }, 'csp-tier-1'),
  ]).toEqual(['Viva Goals', 'Key Vault', 'F&O Bundle', 'CSP Tier 1'])
  expect(columnName({ kind: 'azure-consumption', field: 'workload' })).toBe('Service')
  expect(aboutName({ field: 'association', name: 'GDAP' })).toBe('The score does not count GDAP.')
})
