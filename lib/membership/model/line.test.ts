import { expect, it } from 'vitest'
import { countWords, type MembershipLine, mostPressing, type Urgency } from './line'

const line = (id: string, urgency: Urgency, acts = true): MembershipLine => ({
  ...{ id, name: id, href: '/', status: 'in_progress', score: '', missing: '', next: null, urgency },
  risk: { tone: 'none', text: '' },
  step: acts ? { text: id, sentence: id, href: '/' } : null,
})
const loss = (id: string, on: string) => line(id, { kind: 'loss', on })

it('what goes first is done first, then what nobody knows, then what is nearest; a line without a step is none', () => {
  const lines = [
    line('idle', { kind: 'loss', on: '2026-11-22' }, false),
    line('far', { kind: 'gap', lacking: 0.9 }),
    line('near', { kind: 'gap', lacking: 0.1 }),
    line('late', { kind: 'data' }),
    loss('second', '2027-03-01'),
    loss('first', '2026-12-01'),
  ]
  const order: string[] = []
  for (let left = lines; ; ) {
    const next = mostPressing(left)
    if (!next) break
    order.push(next.id)
    left = left.filter((one) => one !== next)
  }
  expect(order).toEqual(['first', 'second', 'late', 'near', 'far'])
  expect(mostPressing([])).toBeNull()
})

it('what is held is counted as held, whatever its score; what is qualified and not enrolled as qualified', () => {
  const held = { ...line('held', { kind: 'none' }), status: 'qualified', held: 'renewal_due' } as const
  const open = line('open', { kind: 'none' })
  const ready = { ...open, status: 'qualified' as const }
  expect([[held, ready, open], [held], [ready], [open]].map((lines) => countWords(lines))).toEqual([
    '1 held and 1 more qualified, of 3 designations',
    '1 held, of 1 designation',
    '1 qualified, of 1 designation',
    'None held, of 1 designation',
  ])
})
