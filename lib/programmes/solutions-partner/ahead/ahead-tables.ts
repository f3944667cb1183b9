import type { CapabilityLeavingJson } from '../../../answers/capability-leaving'

type Leaving = CapabilityLeavingJson['leaving']
/** A file of rows; a guarded cell is a text of strangers. */
type FileTable<Row> = {
  name: string
  rows: Row[]
  columns: { name: string; guarded?: boolean; of(row: Row): string | number | boolean | null }[]
}

type Refresh = CapabilityLeavingJson['refreshes'][number]
type Line = Refresh['areas'][number] & { refresh: Refresh; lost: boolean }

/** A line for each refresh and area. */
export const refreshesTable = ({ refreshes, losses }: CapabilityLeavingJson): FileTable<Line> => ({
  name: 'falling-out',
  rows: refreshes.flatMap((refresh) =>
    refresh.areas.map((area) => ({
      ...area,
      refresh,
      lost: losses.some((loss) => loss.unqualified && loss.area === area.id && loss.refresh === refresh.on),
    })),
  ),
  columns: [
    { name: 'refresh', of: ({ refresh }) => refresh.on },
    { name: 'solution_area', of: ({ id }) => id },
    { name: 'track', of: ({ track }) => track },
    { name: 'score', of: ({ score }) => score },
    { name: 'display', of: ({ display }) => display },
    { name: 'status', of: ({ status }) => status },
    { name: 'stops_being_qualified', of: ({ lost }) => lost },
    { name: 'unknown', of: ({ unknown }) => unknown.join(' ') },
    { name: 'rule_set', of: ({ refresh }) => refresh.ruleSet },
  ],
})

type Customer = Leaving['customers'][number]
type Person = Leaving['people'][number]
type Gone = Pick<Customer, 'area' | 'track' | 'metric' | 'part' | 'reason'> &
  Partial<Omit<Customer, 'part'>> &
  Partial<Omit<Person, 'part'>>

/** A line for each customer and certification behind the metrics that brings something else with the chosen refresh. */
export const leavingTable = ({ leaving }: CapabilityLeavingJson): FileTable<Gone> => ({
  name: `leaving-${leaving.on}`,
  rows: [...leaving.customers, ...leaving.people],
  columns: [
    { name: 'solution_area', of: ({ area }) => area },
    { name: 'metric', of: ({ metric }) => metric },
    { name: 'part', of: ({ part }) => part },
    { name: 'tenant_id', of: ({ tenant = null }) => tenant, guarded: true },
    { name: 'name', of: ({ name = null }) => name, guarded: true },
    { name: 'workload', of: ({ workload = null }) => workload, guarded: true },
    { name: 'before', of: ({ before = null }) => before },
    { name: 'after', of: ({ after = null }) => after },
    { name: 'change', of: ({ change = null }) => change },
    { name: 'person_id', of: ({ person = null }) => person, guarded: true },
    { name: 'certification', of: ({ certification = null }) => certification },
    { name: 'people', of: ({ people = null }) => people },
    { name: 'counts', of: ({ counts = null }) => (counts === null ? null : counts ? 'yes' : 'no') },
    { name: 'reason', of: ({ reason }) => reason },
  ],
})
