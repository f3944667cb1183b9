import { ROLE_NAMES } from '@/lib/auth/roles'
import type { TokenState, TokenSummary } from '@/lib/auth/tokens/token-list'
import { showDate } from '@/lib/dates'
import { ConfirmButton } from '../forms/confirm-button'
import { DataTable } from '../tables/data-table'
import { showTime } from '../ui/show-time'

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

export function TokensTable({ slug, tokens, places, timeZone, everybody }: Props) {
  return (
    <DataTable
      caption={<>Active tokens first, then the newest. Times in {timeZone}.</>}
      empty="No tokens yet. Make one above for a script that reads or imports."
      rows={tokens}
      keyOf={({ id }) => id}
      columns={[
        { name: 'Name', heads: true, of: ({ name }) => name },
        {
          name: 'Role',
          of: ({ role }) => ROLE_NAMES[role],
          below: ({ locationIds }) =>
            locationIds?.map((one) => places.get(one) ?? `location ${one}`).join(', '),
        },
        {
          name: 'Made',
          of: ({ createdAt }) => showTime(createdAt, timeZone),
          below: ({ maker }) => everybody && (maker ? maker.name : 'the operator’s command'),
        },
        { name: 'Expires', of: ({ expiresAt }) => showTime(expiresAt, timeZone) },
        { name: 'Last used', of: ({ lastUsedOn }) => (lastUsedOn ? showDate(lastUsedOn) : 'never') },
        {
          name: 'State',
          of: ({ state }) => STATES[state].name,
          below: ({ state }) => STATES[state].why,
        },
        {
          name: 'Action',
          label: null,
          of: (token) => END.includes(token.state) || <Revoke slug={slug} token={token} />,
        },
      ]}
    />
  )
}

const Revoke = ({ slug, token: { id, name } }: { slug: string; token: TokenSummary }) => (
  <ConfirmButton
    action="Revoke"
    about={name}
    title={`Revoke ${name}?`}
    url={`/api/v1/orgs/${slug}/tokens/${id}`}
  >
    <p>Whatever uses this token is refused from the next request on. This cannot be undone.</p>
  </ConfirmButton>
)
