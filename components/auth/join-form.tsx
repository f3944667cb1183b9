import { passwordPage, signInPage } from '@/lib/paths/person'

/** One button: who is invited is signed in already. */
export function JoinForm({ token, orgName, email }: { token: string; orgName: string; email: string }) {
  return (
    <form className="grid gap-4" method="post" action="/api/join">
      <input type="hidden" name="token" value={token} />
      <p>
        You are signed in as <b>{email}</b>, who is invited.
      </p>
      <div>
        <button className="btn go" type="submit">
          Join {orgName}
        </button>
      </div>
    </form>
  )
}

type Props = { token: string; email: string; signedInAs: string | null }

/** The account has a password and other organizations: this link lets nobody in without it. */
export function SignInToJoin({ token, email, signedInAs }: Props) {
  return (
    <>
      <p>
        The invitation is for <b>{email}</b>.
        {signedInAs && ` You are signed in as ${signedInAs}, which is another account.`}
      </p>
      <p>
        <a className="btn go" href={signInPage.href({ next: passwordPage.href({ token }) })}>
          Sign in as {email} to join
        </a>
      </p>
    </>
  )
}
