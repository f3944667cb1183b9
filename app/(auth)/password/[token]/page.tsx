import type { Metadata } from 'next'
import type { ComponentProps } from 'react'
import { PASSWORD_TEXTS } from '@/components/auth/error-texts'
import { JoinForm, SignInToJoin } from '@/components/auth/join-form'
import { PasswordForm } from '@/components/auth/password-form'
import { LonePage } from '@/components/shell/lone-page'
import { Note } from '@/components/ui/note'
import type { PasswordLink } from '@/lib/auth/passwords/password-links'
import { readPageLink, readPageSession } from '@/lib/entry/page-context'
import type { Query } from '@/lib/paths/address'
import { passwordPage, signInPage } from '@/lib/paths/person'

export const metadata: Metadata = { title: 'Your link' }

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<Query>
}

/** What a link does shows when it is opened: set a password, join an organization, both, or nothing any more. */
export default async function PasswordPage({ params, searchParams }: Props) {
  const { token } = await params
  const { error } = passwordPage.read({ token }, await searchParams)
  const [link, session] = await Promise.all([readPageLink(token), readPageSession()])
  const text = PASSWORD_TEXTS[link ? error : 'expired']
  const wrong = link && text ? { field: fieldOf(error), text } : null
  return (
    <LonePage>
      <div className="grid gap-4">
        <h1>
          <b>{link?.join ? `Join ${link.join.name}` : 'Set your password'}</b>
        </h1>
        {text && !wrong && <Note tone="bad">{text}</Note>}
        {link ? (
          <WhatToDo {...{ link, token, wrong }} signedInAs={session?.user ?? null} />
        ) : (
          <p>
            <a href={signInPage.href({})}>Go to sign-in</a>
          </p>
        )}
      </div>
    </LonePage>
  )
}

const fieldOf = (error: string): 'password' | 'repeat' => (error === 'mismatch' ? 'repeat' : 'password')

type Do = Pick<ComponentProps<typeof PasswordForm>, 'token' | 'wrong'> & {
  link: PasswordLink
  signedInAs: { id: number; email: string } | null
}

function WhatToDo({ link, token, wrong, signedInAs }: Do) {
  const { join, email, userId, setsPassword, startsAnew } = link
  if (join && signedInAs?.id === userId) return <JoinForm token={token} orgName={join.name} email={email} />
  if (join && !setsPassword)
    return <SignInToJoin token={token} email={email} signedInAs={signedInAs?.email ?? null} />
  if (startsAnew)
    return (
      <>
        <SignInToJoin token={token} email={email} signedInAs={signedInAs?.email ?? null} />
        <p>
          An account with this address is in use here, and nobody has proved until now that the address is
          theirs. If that was not you, set a password: anyone who used it is signed out everywhere.
        </p>
        <PasswordForm {...{ token, wrong }} submit="Set password and join" />
      </>
    )
  return (
    <>
      <p>
        {join ? 'You are invited as ' : 'For the account '}
        <b>{email}</b>. {join && 'Set a password with which you sign in from now on.'}
      </p>
      <PasswordForm {...{ token, wrong }} submit={join ? 'Set password and join' : 'Set password'} />
    </>
  )
}
