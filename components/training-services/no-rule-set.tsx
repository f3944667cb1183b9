import type { NoRuleSetError } from '@/lib/rules'
import { Note } from '../ui/note'
import { addressOf, type PageAddress } from './page-address'

export function NoRuleSet({ error, address }: { error: NoRuleSetError; address: PageAddress }) {
  return (
    <div className="stack">
      <h1>
        <b>Membership</b> | Training Services Partner
      </h1>
      <Note tone="bad">{error.message}</Note>
      <p>
        <a href={addressOf(address, { asOf: null, view: 'official' })}>Show the official view of today</a>
      </p>
    </div>
  )
}
