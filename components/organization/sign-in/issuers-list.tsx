import type { IssuerSummary } from '@/lib/services/sign-in/get-sign-in'
import { Note } from '../../ui/note'
import { showCount, showNumber } from '../../ui/show-count'
import { TrustIssuer } from './trust-issuer'

/** Whose accounts this server takes, and which of them this organization lets in. */
export function IssuersList({ slug, issuers }: { slug: string; issuers: IssuerSummary[] }) {
  return (
    <table className="table fold">
      <caption className="sr">Whose accounts may sign in</caption>
      <thead>
        <tr>
          <th scope="col">Accounts of</th>
          <th scope="col">Here</th>
          <th scope="col">People</th>
          <th scope="col">Action</th>
        </tr>
      </thead>
      <tbody>
        {issuers.map((issuer) => (
          <tr key={issuer.issuer}>
            <th scope="row">
              {issuer.name}
              <span className="id">Issuer {issuer.issuer}</span>
              <span className="id">
                {issuer.redirectUri
                  ? `Redirect URI ${issuer.redirectUri}`
                  : 'This server is no longer set up for it: nobody can sign in with it.'}
              </span>
            </th>
            <td data-of="Here">
              {issuer.trusted ? 'Let in' : <span className="muted">Not let in</span>}
              <Binding issuer={issuer} />
            </td>
            <td data-of="People">{peopleText(issuer)}</td>
            <td>{(issuer.trusted || !issuer.allowCommand) && <TrustIssuer slug={slug} issuer={issuer} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the issuer did not say, what that means here, and what ends it. */
export function LeftOutNote({ issuers }: { issuers: IssuerSummary[] }) {
  const silent = issuers.filter(({ trusted, rolesLeftOut }) => trusted && rolesLeftOut > 0)
  if (silent.length === 0) return null
  const people = silent.reduce((sum, { rolesLeftOut }) => sum + rolesLeftOut, 0)
  return (
    <Note tone="unsure">
      {silent.map(({ name }) => name).join(', ')} left the groups or roles of{' '}
      {showCount(people, 'person', 'people')} out of its token, as too many. Whoever had a role here keeps it,
      and nobody new gets one by a group, until they are named again. Have the provider send only the groups
      that are assigned to Laurel, or app roles.
    </Note>
  )
}

/** What is missing before the accounts may be let in, and the command that says it. */
function Binding({ issuer: { trusted, allowCommand } }: { issuer: IssuerSummary }) {
  if (allowCommand === null) return null
  return (
    <span className="id">
      {trusted
        ? 'Let in from before it was asked whose these accounts are. Whoever runs Laurel confirms it: '
        : 'Whoever is let in becomes a member, and is named here. So whoever runs Laurel first says that these accounts are yours: '}
      <code>{allowCommand}</code>
    </span>
  )
}

function peopleText({ people, guests, withoutRole, rolesLeftOut }: IssuerSummary) {
  const parts = [
    guests > 0 && `${showCount(guests, 'guest')}`,
    withoutRole > 0 && `${withoutRole} without a role`,
    rolesLeftOut > 0 && `${rolesLeftOut} whose roles were left out`,
  ].filter((part) => part !== false)
  return (
    <>
      {showNumber(people)}
      {parts.length > 0 && <span className="id">{parts.join(', ')}</span>}
    </>
  )
}
