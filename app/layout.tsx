import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { themeOf } from '@/components/shell/theme'
import { fontClasses } from './font'

export const metadata: Metadata = {
  title: { default: 'Laurel', template: '%s · Laurel' },
  description: 'Where a partner stands on the Solutions Partner designations.',
  icons: { icon: '/favicon.svg' },
  robots: { index: false, follow: false },
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: '#1f1f1f',
}

/** Reads the request (the theme), so no page is built ahead: each needs its own nonce. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeOf((await cookies()).get('laurel-theme')?.value)
  return (
    <html lang="en" className={fontClasses} data-theme={theme === 'system' ? undefined : theme}>
      <body>{children}</body>
    </html>
  )
}
