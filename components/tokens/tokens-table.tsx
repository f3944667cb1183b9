import { ROLE_NAMES } from '@/lib/auth/roles'
import type { TokenState, TokenSummary } from '@/lib/auth/token-list'
import { showDate } from '@/lib/dates'
import { showTime } from '../ui/show-time'
import { RevokeToken } from './revoke-token'

const STATES: Record<TokenState, { name: string; why?: string }> = {
  active: { name: 'Active' },
  stopped: { name: 'Stopped', why: 'its maker no longer has that role or those locations' },
  expired: { name: 'Expired' },
  revoked: { name: 'Revoked' },
}

/** Nothing is left to revoke. A stopped one would work again if its maker got the role back. */
const END: readonly TokenState[] = ['expired', 'revoked']

type Props = {
  slug: string
  tokens: TokenSummary[]
  /** What a location is called, by its id. */
  places: Map<number, string>
  timeZone: string
  /** Everybody's are shown, so each says whose it is. */
  everybody: boolean
}

export function TokensTable({ tokens, ...props }: Props) {
  if (tokens.length === 0)
    return <p className="muted">No tokens yet. Make one above for a script that reads or imports.</p>
  const { timeZone } = props
  return (
    <table className="table fold">
      <caption>Those that work first, then the newest. Times in {timeZone}.</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col">Made</th>
          <th scope="col">Expires</th>
          <th scope="col">Last used</th>
          <th scope="col">State</th>
          <th scope="col">Action</th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <Row key={token.id} token={token} {...props} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ token, ...props }: Omit<Props, 'tokens'> & { token: TokenSummary }) {
  const { slug, places, timeZone, everybody } = props
  const { id, name, role, locationIds, maker, createdAt, expiresAt, lastUsedOn, state } = token
  const where = locationIds?.map((one) => places.get(one) ?? `location ${one}`).join(', ')
  const { name: word, why } = STATES[state]
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-of="Role">
        {ROLE_NAMES[role]}
        {where !== undefined && <span className="id">{where}</span>}
      </td>
      <td data-of="Made">
        {showTime(createdAt, timeZone)}
        {everybody && <span className="id">{maker ? maker.name : 'the operator’s command'}</span>}
      </td>
      <td data-of="Expires">{showTime(expiresAt, timeZone)}</td>
      <td data-of="Last used">{lastUsedOn ? showDate(lastUsedOn) : 'never'}</td>
      <td data-of="State">
        {word}
        {why && <span className="id">{why}</span>}
      </td>
      <td>{END.includes(state) || <RevokeToken slug={slug} id={id} name={name} />}</td>
    </tr>
  )
}
