import type { ReactNode } from 'react'
import { Icon } from '../ui/icon'

type Props = {
  id: string
  label: string
  hint?: ReactNode
  /** What is to be mended here. */
  wrong?: string | undefined
  children: ReactNode
}

/** What ties a control to the hint and the mistake that its frame shows. */
export const describedBy = ({ id, hint, wrong }: Pick<Props, 'id' | 'hint' | 'wrong'>) => ({
  'aria-invalid': wrong ? true : undefined,
  'aria-describedby': [wrong && `${id}-wrong`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined,
})

/** A label, the control, what is wrong with it and a hint. */
export function FieldFrame({ id, label, hint, wrong, children }: Props) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {wrong && (
        <p className="wrong" id={`${id}-wrong`}>
          <Icon name="warn" /> {wrong}
        </p>
      )}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
