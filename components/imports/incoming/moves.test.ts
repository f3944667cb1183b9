import { describe, expect, it } from 'vitest'
import type { Mapping } from '@/lib/imports/reading/mapping'
import type { ImportDetail, ImportSummary, Inspection, Upload } from './contract'
import {
  chosenFile,
  type Incoming,
  type IncomingEvent,
  runningImport,
  STEPS,
  WORKING,
  waitingFile,
} from './incoming'
import { isSure, MOVES, maySend, move, moveAll, rowsIn } from './moves'

const MAPPING: Mapping = {
  kind: 'courseware-completions',
  columns: { redemption_id: 'Redemption' },
  dateOrder: 'dmy',
  decimal: '.',
  separator: ';',
  sheet: null,
  identity: 'column',
}
const INSPECTION: Inspection = {
  format: {
    container: 'text',
    compression: 'none',
    encoding: 'utf-8',
    separator: ';',
    sheet: null,
    sheets: [],
  },
  headers: ['Redemption'],
  sample: [],
  kind: 'courseware-completions',
  mapping: MAPPING,
  saved: null,
  missing: [],
  timeZone: 'UTC',
  notes: {
    table: true,
    dateOrder: 'sure',
    dateExamples: [],
    datesUnread: [],
    shortYears: false,
    counterIds: false,
    decimal: 'none',
    unused: [],
    values: { scale: null, words: [], filter: null, readAs: [] },
  },
}
const UPLOAD: Upload = { id: 5, fileName: 'april.csv', bytes: 10, received: 10, sha256: 'ab' }
const DETAIL = {
  id: 7,
  status: 'previewed',
  rowsChanged: 2,
  rejects: [],
  changes: [],
} as unknown as ImportDetail
const SUMMARY = { id: 7, status: 'running', fileName: 'may.csv', bytes: 10 } as unknown as ImportSummary

const file = (over: Partial<Incoming> = {}): Incoming => ({
  ...chosenFile('one', new File(['0123456789'], 'april.csv')),
  ...over,
})
const EVENTS: { [Type in IncomingEvent['type']]: Extract<IncomingEvent, { type: Type }> } = {
  sent: { type: 'sent', upload: UPLOAD, sent: 4 },
  paused: { type: 'paused' },
  arrived: { type: 'arrived', upload: UPLOAD },
  inspected: { type: 'inspected', inspection: INSPECTION },
  reinspect: { type: 'reinspect', field: 'separator', value: ',' },
  recolumned: {
    type: 'recolumned',
    field: 'column.redeemed_on',
    said: { columns: { redeemed_on: 'Wann' }, chosen: { identity: 'content' } },
  },
  mapped: { type: 'mapped', mapping: MAPPING },
  remap: { type: 'remap' },
  heard: { type: 'heard', summary: SUMMARY },
  previewed: { type: 'previewed', apply: DETAIL, reject: DETAIL },
  decided: { type: 'decided', changes: 'apply' },
  publish: { type: 'publish', key: 'k' },
  published: { type: 'published', result: DETAIL },
  refused: { type: 'refused', result: DETAIL },
  broke: { type: 'broke', message: 'The connection was lost.', final: false },
  retry: { type: 'retry' },
  outdated: { type: 'outdated' },
}
const follow = (start: Incoming, ...types: IncomingEvent['type'][]) =>
  types.reduce((one, type) => move(one, EVENTS[type]), start)

describe('a file on its way in', () => {
  it('is sent, looked at, previewed, published: nobody asks where nothing is unsure', () => {
    const steps = ['arrived', 'inspected', 'previewed', 'publish', 'published'] as const
    const seen = steps.map((_, at) => follow(file(), ...steps.slice(0, at + 1)).step)
    expect(seen).toEqual(['inspecting', 'previewing', 'preview', 'publishing', 'published'])
  })

  it.each(
    STEPS.flatMap((step) =>
      Object.values(EVENTS)
        .filter(({ type }) => !MOVES[type].includes(step))
        .map((event) => [event.type, step, event] as const),
    ),
  )('late news change nothing: %s while it is at %s', (_, step, event) => {
    const before = file({ step })
    expect(move(before, event)).toBe(before)
  })

  it('publishes only from a preview', () => {
    expect(MOVES.publish).toEqual(['preview'])
  })

  it('keeps its step when something breaks, and goes on with it when it is tried again', () => {
    for (const step of WORKING) {
      const broken = follow(file({ step, sent: 4, upload: UPLOAD }), 'broke')
      expect(broken).toMatchObject({ step, sent: 4, upload: UPLOAD, problem: { final: false } })
      expect(follow(broken, 'retry')).toMatchObject({ step, upload: UPLOAD, problem: null })
    }
  })

  it('published without a connection is awaited: it stops only at what the server says', () => {
    const lost = follow(file({ step: 'preview' }), 'publish', 'heard', 'paused')
    expect(lost).toMatchObject({ step: 'publishing', paused: true, problem: null, running: SUMMARY })
    expect(follow(lost, 'heard')).toMatchObject({ step: 'publishing', paused: false })
    expect(follow(lost, 'published')).toMatchObject({ step: 'published', paused: false })
  })

  it('tried again while it publishes keeps its key, so that it goes in once', () => {
    expect(follow(file({ step: 'preview' }), 'publish', 'broke', 'retry').publishKey).toBe('k')
  })

  it('looked at anew because the reader asked comes back to the form, also where all is sure now', () => {
    const again = follow(file({ step: 'mapping' }), 'reinspect')
    expect(again).toMatchObject({ step: 'inspecting', choice: { separator: ',' } })
    expect(follow(again, 'inspected').step).toBe('mapping')
  })

  it('judged by other columns keeps what the reader chose himself, and finds out the rest', () => {
    const again = follow(file({ step: 'mapping', inspection: INSPECTION }), 'recolumned')
    expect(again).toMatchObject({ step: 'inspecting', choice: { kind: 'courseware-completions' } })
    const seen = follow(again, 'inspected')
    expect(seen).toMatchObject({ step: 'mapping', asked: 'column.redeemed_on' })
    expect(seen.mapping).toEqual({ ...MAPPING, identity: 'content' })
    expect(follow(seen, 'reinspect').said).toBeNull()
  })

  it('after another mapping forgets the previews of the one before', () => {
    const shown = file({ step: 'preview', previews: { apply: DETAIL, reject: null }, stale: true })
    expect(follow(shown, 'mapped')).toMatchObject({ step: 'previewing', previews: null, stale: false })
  })

  it('refused goes back to the form only where it was looked at here', () => {
    expect(follow(file({ step: 'refused', inspection: INSPECTION }), 'remap').step).toBe('mapping')
    expect(follow(file({ step: 'refused' }), 'remap').step).toBe('refused')
  })

  it('leaves known line items as they are unless told, and takes the news of a register', () => {
    const line = file({ step: 'previewing', mapping: MAPPING })
    expect(follow(line, 'previewed').changes).toBe('reject')
    const register = file({ step: 'previewing', mapping: { ...MAPPING, kind: 'courses' } })
    expect(follow(register, 'previewed').changes).toBe('apply')
  })
})

describe('what is asked', () => {
  const { notes } = INSPECTION
  const cases: [string, Partial<Inspection>, boolean][] = [
    ['everything is sure', {}, true],
    ['the kind is not known', { kind: null }, false],
    ['a required column is missing', { missing: ['location_id'] }, false],
    ['a column was chosen by its cells', { notes: { ...notes, byContent: ['redeemed_on'] } }, false],
    ['the order of dates is a guess', { notes: { ...notes, dateOrder: 'guess' } }, false],
    ['rows could be known by their content only', { mapping: { ...MAPPING, identity: 'content' } }, false],
    ['the sign of decimals is a guess', { notes: { ...notes, decimal: 'guess' } }, false],
    [
      'a guess that a person settled before',
      {
        notes: { ...notes, dateOrder: 'guess' },
        saved: { id: 1, savedAt: '2026-10-03T00:00:00Z', savedByName: 'Anna' },
      },
      true,
    ],
    [
      'what was saved says of every row where it was',
      {
        mapping: { ...MAPPING, fixed: { location_id: '4100003' } },
        saved: { id: 1, savedAt: '2026-10-03T00:00:00Z', savedByName: 'Anna' },
      },
      false,
    ],
  ]
  it.each(cases)('%s', (_, over, sure) => {
    const inspection = { ...INSPECTION, ...over }
    expect(isSure(inspection)).toBe(sure)
    const seen = move(file({ step: 'inspecting' }), { type: 'inspected', inspection })
    expect(seen.step).toBe(sure ? 'previewing' : 'mapping')
  })
})

it('a file of which no row would go in or change has none to publish, by the answer that is chosen', () => {
  const [apply, reject] = [
    { ...DETAIL, rowsAccepted: 0, rowsChanged: 2 },
    { ...DETAIL, rowsAccepted: 0, rowsChanged: 0 },
  ]
  const shown = file({ step: 'preview', previews: { apply, reject }, changes: 'apply' })
  expect(rowsIn(shown)).toBe(2)
  expect(rowsIn({ ...shown, changes: 'reject' })).toBe(0)
})

describe('several files', () => {
  const three = ['a', 'b', 'c'].map((key) => file({ key }))

  it('one that is broken stops no other', () => {
    const moved = moveAll(three, { type: 'of', key: 'b', event: EVENTS.broke })
    expect(moved.map(({ problem }) => problem !== null)).toEqual([false, true, false])
    expect(moved[0]).toBe(three[0])
  })

  it('a new one comes before those that are done, and after those that still wait for an answer', () => {
    const steps = ['published', 'preview', 'refused'] as const
    const before = steps.map((step) => file({ key: step, step }))
    const after = moveAll(before, { type: 'chosen', files: [file({ key: 'new' })] })
    expect(after.map(({ key }) => key)).toEqual(['preview', 'new', 'published', 'refused'])
  })

  it('are sent two at a time; one that stands still makes room', () => {
    expect(three.map(({ key }) => maySend(three, key))).toEqual([true, true, false])
    const stopped = moveAll(three, { type: 'of', key: 'a', event: EVENTS.broke })
    expect(maySend(stopped, 'c')).toBe(true)
  })

  it('when one has gone in, the previews of the others are of before', () => {
    const [first, second] = [file({ key: 'a', step: 'publishing' }), file({ key: 'b', step: 'preview' })]
    const moved = moveAll([first, second], { type: 'of', key: 'a', event: EVENTS.published })
    expect(moved.map(({ stale }) => stale)).toEqual([false, true])
  })

  it('an import at work when the page opens is followed to its end', () => {
    const running = runningImport(SUMMARY)
    expect(running).toMatchObject({ step: 'publishing', name: 'may.csv', file: null })
    expect(move(running, EVENTS.published).step).toBe('published')
  })
})

describe('a file that was sent on another visit', () => {
  const kept: Mapping = { ...MAPPING, headerRow: 3, encoding: 'windows-1252' }
  const waiting = (mapping: Mapping | null) => waitingFile({ ...UPLOAD, mapping, until: '' })

  it('is looked at as it was read then: its kind, separator, letters and place of the headers', () => {
    expect(waiting(kept)).toMatchObject({
      step: 'inspecting',
      choice: { kind: kept.kind, separator: ';', headerRow: '3', encoding: 'windows-1252' },
    })
    expect(waiting(null).choice).toEqual({})
  })

  it('is previewed by what its reader said of it, and asked only where nothing was said', () => {
    const unsure: Inspection = { ...INSPECTION, kind: null }
    const looked = (mapping: Mapping | null) =>
      move(waiting(mapping), { type: 'inspected', inspection: unsure })
    expect(looked(kept)).toMatchObject({ step: 'previewing', mapping: kept, kept: null })
    expect(looked(null).step).toBe('mapping')
  })
})
