import type { Said } from './error-texts'

type Text = { tone: Said['tone']; text: (name: string) => string }

/** What came of a sign-in with somebody else's account; `name` is the provider's. */
const TEXTS: Record<string, Text> = {
  provider_down: {
    tone: 'bad',
    text: (name) => `${name} did not answer. Sign in with your password, or try again in a minute.`,
  },
  refused: {
    tone: 'bad',
    text: (name) =>
      `The answer of ${name} could not be used: it was used before, is too old, or was meant for someone else. Try again.`,
  },
  clock: {
    tone: 'bad',
    text: (name) =>
      `The answer of ${name} is not valid at this time. Try again; if this continues, ask the person who runs Laurel to check the clock of the server.`,
  },
  misconfigured: {
    tone: 'bad',
    text: (name) =>
      `${name} does not know Laurel as it is set up here. Sign in with your password, and ask the person who runs Laurel to check the addresses and the client secret, which may have expired.`,
  },
  cancelled: {
    tone: 'plain',
    text: (name) =>
      `You are not signed in: ${name} says that the sign-in was cancelled or not allowed there.`,
  },
  deactivated: {
    tone: 'bad',
    text: () => 'This account is deactivated here. Ask a Global admin or Account admin of your organization.',
  },
  withdrawn: {
    tone: 'plain',
    text: () =>
      'The account you signed in with is no longer confirmed by its provider, so the session has ended. Sign in again; if that fails, ask the administrator of that account.',
  },
  unconfirmed: {
    tone: 'bad',
    text: () =>
      'The provider you signed in with did not answer, so your access could not be confirmed. Try again in a minute; you are still signed in. Or sign in with a password.',
  },
}

/** `tenant` is one that this server is set up for; a made-up one gets no words of ours. */
const notAdmitted = (label: string, tenant: string | null): string =>
  `No organization here lets in accounts of ${label}${
    tenant ? `, tenant ID ${tenant}` : ''
  }. Ask a Global admin of your organization to add it under Organization, Sign-in; nothing was kept of your account.`

type Choice = { label: string; provider: string; tenant: string | null }

/** What `?error=…&by=…&tenant=…` says; null for anything else. */
export function providerText(
  error: string,
  choice: Choice | null,
  name = choice?.provider === 'oidc' ? choice.label : 'Microsoft',
): Said | null {
  if (error === 'not_admitted' && choice)
    return { tone: 'bad', text: notAdmitted(choice.label, choice.tenant) }
  const known = Object.hasOwn(TEXTS, error) ? TEXTS[error] : undefined
  return known ? { tone: known.tone, text: known.text(name) } : null
}
