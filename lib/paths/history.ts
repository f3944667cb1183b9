import { ofItem, ofOrg } from './address'
import { all, among, day, id } from './part'
import { TRAINING_SERVICES } from './programme'

/** `from` and `to` the two days, `known` what each side knows, `before` the last snapshot of the page before. */
export const historyPage = ofOrg({
  path: `${TRAINING_SERVICES}/history`,
  name: 'History',
  action: 'qualification:read',
  says: all({
    from: day('from'),
    to: day('to'),
    known: among('known', ['then', 'today']),
    before: id('before'),
  }),
})
export type HistoryAddress = ReturnType<typeof historyPage.read>

export const snapshotPage = ofItem({
  path: `${TRAINING_SERVICES}/history/[id]`,
  name: 'Snapshot',
  action: 'qualification:read',
})
