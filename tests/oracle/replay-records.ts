/** What a file says of one identity. Amounts are summed where the kind adds rows up. */
export type SaidRow = { identity: string; content: string; amounts?: [number, number] }
export type RecordFile = {
  id: number
  kind: string
  adds: boolean
  changes: 'reject' | 'apply'
  rows: SaidRow[]
}
export type RecordEvent = { publish: RecordFile } | { withdraw: number }

type Counts = { accepted: number; changed: number; duplicate: number; rejected: number }
type Standing = { owner: number; content: string }
export type RecordState = {
  /** By kind and identity. */
  standing: Map<string, Standing>
  /** Every row that is kept: `import kind identity` → its content. */
  kept: Map<string, string>
  /** Of the import that was published last. */
  last: Counts
}

const contentOf = ({ content, amounts }: SaidRow) => (amounts ? amounts.join(' ') : content)

/** The state after all imports that are not withdrawn, one by one in their order, row by row. */
export function replayRecords(events: readonly RecordEvent[]): RecordState {
  const gone = new Set(events.flatMap((one) => ('withdraw' in one ? [one.withdraw] : [])))
  const state: RecordState = {
    standing: new Map(),
    kept: new Map(),
    last: { accepted: 0, changed: 0, duplicate: 0, rejected: 0 },
  }
  for (const one of events) if ('publish' in one && !gone.has(one.publish.id)) publish(state, one.publish)
  return state
}

function publish(state: RecordState, { id, kind, adds, changes, rows }: RecordFile): void {
  state.last = { accepted: 0, changed: 0, duplicate: 0, rejected: 0 }
  const before = new Map(state.standing)
  const spoken = new Map<string, { said: SaidRow; rows: number }>()
  for (const row of rows) {
    const first = spoken.get(row.identity)
    if (!first) spoken.set(row.identity, { said: { ...row }, rows: 1 })
    else if (adds && first.said.amounts && row.amounts) {
      first.rows += 1
      first.said.amounts = [first.said.amounts[0] + row.amounts[0], first.said.amounts[1] + row.amounts[1]]
    } else {
      const known = before.get(`${kind} ${row.identity}`)
      const stands = changes === 'apply' || !known ? contentOf(first.said) : known.content
      state.last[contentOf(row) === stands ? 'duplicate' : 'rejected'] += 1
    }
  }
  for (const { said, rows: count } of spoken.values()) {
    const [key, content] = [`${kind} ${said.identity}`, contentOf(said)]
    state.kept.set(`${id} ${key}`, content)
    const known = state.standing.get(key)
    if (known?.content === content) state.last.duplicate += count
    else if (known && changes === 'reject') state.last.rejected += count
    else {
      state.last[known ? 'changed' : 'accepted'] += count
      state.standing.set(key, { owner: id, content })
    }
  }
}
