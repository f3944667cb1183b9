import { Note } from '../ui/note'

/** To whoever lacks a role: it may be there, and did not come with the token. */
export function RolesLeftOut({ issuer }: { issuer: string }) {
  return (
    <Note tone="unsure">
      {issuer} did not say which groups or roles you have: they are too many for its token. So a role that one
      of them means was not given. Ask the people who run {issuer} to send only the groups that are assigned
      to Laurel, or app roles, and sign in again.
    </Note>
  )
}
