import { ASSOCIATIONS } from '../../../imports/model/associations'
import type { ShownForm } from '../../../what-if/model/shown'
import { FAMILIES } from '../figures/rows'
import { CERTIFICATIONS } from '../names/certifications'
import { certificationName } from '../words/certification-names'
import { FAMILY_NAMES } from '../words/names'

type Choice = { value: string; label: string }

const byLabel = (one: Choice, other: Choice) => (one.label < other.label ? -1 : 1)
const certification = {
  name: 'certification',
  label: 'Certification',
  choices: CERTIFICATIONS.map((value) => ({ value, label: certificationName(value) })).toSorted(byLabel),
}
const people = (hint: string) => ({ name: 'people', label: 'People', hint, value: '1' })
const through = (value: string) => ({
  ...{ name: 'association', label: 'Through', value },
  choices: ASSOCIATIONS.map((one) => ({ value: one, label: one })),
})
const number = (name: string, label: string, hint = 'Below 0 takes away.') => ({ name, label, hint })

/** What can be tried, a form each. @param customers that may be chosen, by their tenant IDs */
export function formsOf(
  customers: readonly Choice[],
  workloads: Readonly<Record<string, readonly Choice[]>>,
): ShownForm[] {
  const customer = {
    ...{ name: 'customer', label: 'Customer', suggested: customers },
    hint: 'A name or tenant ID; any other ID is a customer who is new.',
  }
  const workload = (family: string, label = 'Workload') => ({
    ...{ name: 'workload', label, suggested: workloads[family] ?? [] },
  })
  return [
    {
      ...{ kind: 'certified', legend: 'People certified' },
      hint: 'So many more hold it today; below 0 so many no longer count.',
      fields: [certification, people('Below 0 takes away.')],
    },
    {
      ...{ kind: 'linked', legend: 'People linked' },
      hint: 'People who hold it and are not linked to the organization.',
      fields: [certification, people('')],
    },
    {
      ...{ kind: 'licences', legend: 'Licences and active users' },
      hint: 'Of Microsoft 365, in the last month of license usage.',
      fields: [
        customer,
        workload('licence'),
        through('csp-tier-1'),
        number('paid', 'Licences'),
        number('active', 'Active users'),
      ],
    },
    {
      ...{ kind: 'azure', legend: 'Azure consumption' },
      hint: 'In the last month of Azure consumption; a service with a new name is one more service.',
      fields: [customer, workload('acr', 'Service'), through('csp-tier-1'), number('usd', 'USD')],
    },
    {
      ...{ kind: 'revenue', legend: 'Business Applications revenue' },
      hint: 'In the last month of revenue.',
      fields: [customer, workload('revenue'), through('csp-tier-1'), number('usd', 'USD')],
    },
    {
      ...{ kind: 'use', legend: 'Business Applications usage' },
      hint: 'Active users, or profiles of Customer Insights, in the last month of usage.',
      fields: [customer, workload('usage'), through('csp-tier-1'), number('users', 'Users')],
    },
    {
      ...{ kind: 'tied', legend: 'An association more' },
      hint: 'It sees all that any association sees of the customer in that file, from the last month on.',
      fields: [
        customer,
        {
          name: 'family',
          label: 'File',
          choices: FAMILIES.map((value) => ({ value, label: FAMILY_NAMES[value] })),
        },
        through('cpor'),
      ],
    },
    {
      kind: 'lost',
      legend: 'A customer lost',
      hint: 'Out of every file from the last month on.',
      fields: [customer],
    },
  ]
}
