import type { ReactNode } from 'react'
import { Icon } from './icon'

type Tone = 'plain' | 'good' | 'bad' | 'unsure'

/** A sentence that stands apart. `bad` is announced at once, because it answers what the reader just did. */
export function Note({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  const icon = tone === 'good' ? 'completed' : tone === 'plain' ? 'info' : 'warn'
  return (
    <div className={tone === 'plain' ? 'note' : `note ${tone}`} role={tone === 'bad' ? 'alert' : undefined}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  )
}
