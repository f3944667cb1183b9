import type { PlanJson, PlanLineJson } from '../answers/plan'
import type { Table } from '../exports/table'

/** The lines of a plan as a file. */
export const planTable = ({ asOf, lines }: PlanJson): Table<PlanLineJson> => ({
  name: `plan-${asOf}`,
  columns: [
    { name: 'metric', of: ({ metric }) => metric },
    { name: 'area', of: ({ area }) => area },
    { name: 'status_now', of: ({ statusNow }) => statusNow },
    { name: 'status_ahead', of: ({ statusAhead }) => statusAhead },
    { name: 'now', of: ({ now }) => now },
    { name: 'ahead', of: ({ ahead }) => ahead },
    { name: 'threshold', of: ({ threshold }) => threshold },
    { name: 'gap', of: ({ gap }) => gap },
    { name: 'average_now', of: ({ averageNow }) => averageNow },
    { name: 'average_ahead', of: ({ averageAhead }) => averageAhead },
    { name: 'average_threshold', of: ({ averageThreshold }) => averageThreshold },
    { name: 'least', of: ({ text }) => text },
    { name: 'alternatives', of: ({ alternatives }) => alternatives.join('; ') },
    { name: 'per_week', of: ({ least }) => least?.map(({ perWeek }) => perWeek ?? '').join('; ') ?? null },
  ],
  rows: lines,
})
